package org.guichet.engine.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The sub-folders of a folder. */
final class FolderPacks implements PackFinder {
    private final Path root;

    private FolderPacks(Path root) {
        this.root = root;
    }

    static FolderPacks in(Path root) {
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException("there is no folder `" + root + "`");
        }
        return new FolderPacks(real(root));
    }

    @Override
    public SortedSet<String> ids() {
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(this::isPack)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    @Override
    public Optional<PackFiles> find(String id) {
        return ids().contains(id) ? Optional.of(pack(id, new ReadLimit())) : Optional.empty();
    }

    @Override
    public List<PackFiles> all() {
        ReadLimit limit = new ReadLimit();
        return ids().stream().map(id -> pack(id, limit)).toList();
    }

    private boolean isPack(Path folder) {
        return !EntryName.isIgnored(folder.getFileName().toString())
                && Files.isRegularFile(folder.resolve("pack.yaml"))
                && isWithinRoot(folder);
    }

    private PackFiles pack(String id, ReadLimit limit) {
        Path folder = real(root.resolve(id));
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(path -> isFileOf(folder, path))
                    .forEach(path -> files.put(name(folder, path), content(path, limit)));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        return new PackFiles(id, files);
    }

    private boolean isFileOf(Path folder, Path path) {
        return !EntryName.isIgnored(name(folder, path)) && Files.isRegularFile(path) && isWithinRoot(path);
    }

    private boolean isWithinRoot(Path path) {
        return !Files.isSymbolicLink(path) || real(path).startsWith(root);
    }

    private static String name(Path folder, Path path) {
        return StreamSupport.stream(folder.relativize(path).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static byte[] content(Path file, ReadLimit limit) {
        try (InputStream stream = Files.newInputStream(file)) {
            return limit.read(stream, file.toString());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static UncheckedIOException unreadable(Path path, IOException cause) {
        return new UncheckedIOException("cannot read `" + path + "`: " + cause.getMessage(), cause);
    }
}
