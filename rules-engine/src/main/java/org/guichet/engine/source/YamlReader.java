package org.guichet.engine.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;

/** Reads YAML strictly, and reports every problem of a file at its place. */
public final class YamlReader {
    static final int LARGEST = 1 << 20;

    private YamlReader() {}

    /**
     * Reads one file.
     *
     * @param file the file as problems name it, from the folder that holds the packs
     * @return its tree; empty, and at least one problem is reported, if there is none. Problems may also be reported
     *     where there is a tree.
     */
    public static Optional<Node> read(String file, byte[] content, Diagnostics diagnostics) {
        if (content.length > LARGEST) {
            diagnostics.report(Code.G107, Position.startOf(file), "the file is larger than 1 MiB");
            return Optional.empty();
        }
        Problems problems = new Problems(diagnostics);
        return Utf8.decode(file, content, diagnostics).flatMap(text -> read(new SourceText(file, text), problems));
    }

    private static Optional<Node> read(SourceText source, Problems problems) {
        String text = Unprintable.replaced(source, problems);
        try (YamlTokens tokens = new YamlTokens(text, source, problems)) {
            Optional<Node> root = new NodeReader(tokens, source, problems).root();
            if (root.isEmpty()) {
                problems.report(Code.G106, source.position(0), "the file is empty");
            }
            return root;
        } catch (UnreadableYamlException e) {
            e.reportTo(problems);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
