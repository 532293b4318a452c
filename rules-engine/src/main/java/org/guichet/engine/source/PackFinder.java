package org.guichet.engine.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Finds packs: a pack is a folder with a {@code pack.yaml}, and its id is the folder's name. Hidden files and editors'
 * backups are no part of it. Every call looks again; what cannot be read, is too large or reaches out of its place is
 * an {@link java.io.UncheckedIOException}.
 */
public sealed interface PackFinder permits FolderPacks, ArchivePacks, ClassPathPacks {
    /** The ids of all packs. */
    SortedSet<String> ids();

    /** The pack of an id, read. */
    Optional<PackFiles> find(String id);

    /** All packs, read, in order of their ids. */
    List<PackFiles> all();

    /**
     * Packs that are the sub-folders of a folder. Symbolic links that lead out of it are not followed, nor links to
     * folders within a pack.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    static PackFinder inFolder(Path root) {
        return FolderPacks.in(root);
    }

    /**
     * Packs anywhere in a zip or jar file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    static PackFinder inArchive(Path archive) {
        return ArchivePacks.in(archive);
    }

    /**
     * Packs on a class path.
     *
     * @param root the folder that holds packs, such as {@code packs}, in any number of class path entries. A jar is
     *     searched only if it has an entry for that folder, as jars have that Maven makes
     * @throws IllegalArgumentException if no class path entry has that folder
     */
    static PackFinder onClassPath(ClassLoader loader, String root) {
        return ClassPathPacks.in(loader, root);
    }
}
