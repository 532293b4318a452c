package org.guichet.junit;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where the files of packs lie, as JUnit and editors understand it. */
final class Sources {
    private final URI root;

    /** @param root the folder of packs, ending in a slash */
    Sources(URI root) {
        this.root = root.toString().endsWith("/") ? root : URI.create(root + "/");
    }

    /** A file. */
    URI of(String file) {
        return resolved(file, null);
    }

    /** A place in a file. */
    URI of(String file, int line, int column) {
        return resolved(file, "line=" + line + "&column=" + column);
    }

    private URI resolved(String file, @Nullable String query) {
        try {
            return root.resolve(new URI(null, null, "./" + file, query, null));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: `" + file + "`", e);
        }
    }
}
