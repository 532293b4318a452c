package org.guichet.engine.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.ZipFile;

/** The folders in a zip or jar file. */
final class ArchivePacks implements PackFinder {
    private final String name;
    private final Opener opener;
    private final Predicate<String> isSearched;

    private ArchivePacks(String name, Opener opener, Predicate<String> isSearched) {
        this.name = name;
        this.opener = opener;
        this.isSearched = isSearched;
    }

    private interface Opener {
        ZipFile open() throws IOException;
    }

    private interface Use<T> {
        T apply(ArchiveIndex index) throws IOException;
    }

    static ArchivePacks in(Path archive) {
        if (!Files.isRegularFile(archive)) {
            throw new IllegalArgumentException("there is no file `" + archive + "`");
        }
        return new ArchivePacks(archive.toString(), () -> new ZipFile(archive.toFile()), folder -> true);
    }

    /**
     * The packs right below a folder of a jar. Whoever made the URL opens the jar, so that one within another jar can
     * be read where the class loader can.
     */
    static ArchivePacks at(URL url, String root) {
        return new ArchivePacks(url.toString(), () -> open(url), folder -> isChild(folder, root));
    }

    private static ZipFile open(URL url) throws IOException {
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        return connection.getJarFile();
    }

    private static boolean isChild(String folder, String root) {
        return folder.startsWith(root + "/") && folder.lastIndexOf('/') == root.length();
    }

    @Override
    public SortedSet<String> ids() {
        return use(index -> new TreeSet<>(index.folders().keySet()));
    }

    @Override
    public Optional<PackFiles> find(String id) {
        return use(index ->
                index.folders().containsKey(id) ? Optional.of(index.pack(id, new ReadLimit())) : Optional.empty());
    }

    @Override
    public List<PackFiles> all() {
        ReadLimit limit = new ReadLimit();
        return use(index -> {
            List<PackFiles> packs = new ArrayList<>();
            for (String id : index.folders().keySet()) {
                packs.add(index.pack(id, limit));
            }
            return List.copyOf(packs);
        });
    }

    private <T> T use(Use<T> use) {
        try (ZipFile archive = opener.open()) {
            return use.apply(new ArchiveIndex(archive, isSearched));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read `" + name + "`: " + e.getMessage(), e);
        }
    }
}
