package org.guichet.engine.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The packs of all class path entries that have a certain folder. */
final class ClassPathPacks implements PackFinder {
    private final List<PackFinder> entries;

    private ClassPathPacks(List<PackFinder> entries) {
        this.entries = entries;
    }

    static ClassPathPacks in(ClassLoader loader, String root) {
        String folder = root.replaceAll("^/+|/+$", "");
        List<PackFinder> entries = roots(loader, folder).stream()
                .distinct()
                .map(uri -> entry(uri, folder))
                .toList();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("there is no folder `" + root + "` on the class path");
        }
        return new ClassPathPacks(entries);
    }

    @Override
    public SortedSet<String> ids() {
        return entries.stream().flatMap(entry -> entry.ids().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The pack; twice the same is harmless, as where a module lies on the class path as folder and as jar. */
    @Override
    public Optional<PackFiles> find(String id) {
        List<PackFiles> found =
                entries.stream().flatMap(entry -> entry.find(id).stream()).toList();
        if (found.size() > 1 && found.stream().map(PackFiles::digest).distinct().count() > 1) {
            throw new IllegalStateException("different packs `" + id + "` on the class path");
        }
        return found.stream().findFirst();
    }

    @Override
    public List<PackFiles> all() {
        return ids().stream().flatMap(id -> find(id).stream()).toList();
    }

    /** As URIs: comparing URLs would ask the network for their hosts. */
    private static List<URI> roots(ClassLoader loader, String folder) {
        try {
            return Collections.list(loader.getResources(folder)).stream()
                    .map(url -> URI.create(url.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class path: " + e.getMessage(), e);
        }
    }

    private static PackFinder entry(URI uri, String folder) {
        try {
            return uri.getScheme().equals("jar") ? ArchivePacks.at(uri.toURL(), folder) : FolderPacks.in(Path.of(uri));
        } catch (IOException | FileSystemNotFoundException e) {
            throw new IllegalArgumentException("cannot search `" + uri + "` for packs", e);
        }
    }
}
