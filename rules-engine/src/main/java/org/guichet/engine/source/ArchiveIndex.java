package org.guichet.engine.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What an open archive holds: its files, and which folders are packs. */
final class ArchiveIndex {
    private static final String PACK_FILE = "/pack.yaml";

    private final ZipFile archive;
    private final NavigableMap<String, ZipEntry> files = new TreeMap<>();
    private final SortedMap<String, String> folders = new TreeMap<>();

    /** @param isSearched which folders may be packs */
    ArchiveIndex(ZipFile archive, Predicate<String> isSearched) throws IOException {
        this.archive = archive;
        for (ZipEntry entry : Collections.list(archive.entries())) {
            addFile(entry);
        }
        Set<String> candidates = files.keySet().stream()
                .filter(file -> file.endsWith(PACK_FILE))
                .map(file -> file.substring(0, file.length() - PACK_FILE.length()))
                .filter(folder -> isSearched.test(folder) && !EntryName.isIgnored(folder))
                .collect(Collectors.toSet());
        for (String folder : candidates) {
            addFolder(folder, candidates);
        }
    }

    /** The folder of each pack, by its id. */
    SortedMap<String, String> folders() {
        return folders;
    }

    PackFiles pack(String id, ReadLimit limit) throws IOException {
        String folder = folders.get(id) + "/";
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (Map.Entry<String, ZipEntry> file : below(folder).entrySet()) {
            String path = file.getKey().substring(folder.length());
            if (!EntryName.isIgnored(path)) {
                contents.put(path, content(file.getValue(), limit));
            }
        }
        return new PackFiles(id, contents);
    }

    private void addFile(ZipEntry entry) throws IOException {
        String name = entry.getName();
        require(EntryName.isSafe(name), "the entry `" + name + "` reaches out of the archive");
        if (!entry.isDirectory()) {
            require(files.put(name, entry) == null, "the entry `" + name + "` stands twice");
        }
    }

    private void addFolder(String folder, Set<String> candidates) throws IOException {
        if (!isWithin(folder, candidates)) {
            String other = folders.put(folder.substring(folder.lastIndexOf('/') + 1), folder);
            require(other == null, "two packs of one name: `" + other + "` and `" + folder + "`");
        }
    }

    /** Whether some folder above is a pack itself. */
    private static boolean isWithin(String folder, Set<String> packs) {
        int slash = folder.lastIndexOf('/');
        while (slash > 0) {
            if (packs.contains(folder.substring(0, slash))) {
                return true;
            }
            slash = folder.lastIndexOf('/', slash - 1);
        }
        return false;
    }

    /** The files in a folder: all names from the slash on and before the character after it. */
    private SortedMap<String, ZipEntry> below(String folder) {
        return files.subMap(folder, folder.substring(0, folder.length() - 1) + (char) ('/' + 1));
    }

    private byte[] content(ZipEntry file, ReadLimit limit) throws IOException {
        try (InputStream stream = archive.getInputStream(file)) {
            return limit.read(stream, file.getName());
        }
    }

    private static void require(boolean isFulfilled, String problem) throws IOException {
        if (!isFulfilled) {
            throw new IOException(problem);
        }
    }
}
