package org.guichet.engine.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of one pack, as they lie in its folder. */
public final class PackFiles {
    private final String id;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    /**
     * Holds files.
     *
     * @param id the name of the pack's folder
     * @param files what each file holds, by its path in the folder, such as {@code programmes/jei.yaml}. The contents
     *     are handed over: nobody changes them from now on
     */
    public PackFiles(String id, Map<String, byte[]> files) {
        this.id = id;
        this.files.putAll(files);
        this.files.keySet().forEach(EntryName::requireSafe);
    }

    /** As defined by the constructor, of texts. */
    public static PackFiles ofTexts(String id, Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new PackFiles(id, files);
    }

    /** The name of the pack's folder. */
    public String id() {
        return id;
    }

    /** The paths of all files in the folder, in their order. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** The paths of the files directly in a sub-folder that have an ending, such as {@code yaml}. */
    public List<String> paths(String folder, String ending) {
        return files.keySet().stream()
                .filter(path -> path.substring(0, path.lastIndexOf('/') + 1).equals(folder + "/"))
                .filter(path -> path.endsWith("." + ending))
                .toList();
    }

    /** What a file holds; not to be changed. */
    public Optional<byte[]> content(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** How problems name a file: its path from the folder that holds the packs. */
    public String file(String path) {
        return id + "/" + path;
    }

    /**
     * SHA-256 over everything that can change a decision, in hexadecimal: all files but scenarios and Markdown. However
     * the pack is packaged, and on whatever platform, it stays the same.
     */
    public String digest() {
        PackDigest digest = new PackDigest();
        files.forEach(digest::add);
        return digest.hexadecimal();
    }

    @Override
    public String toString() {
        return id + " (" + files.size() + " files)";
    }
}
