package org.guichet.tools;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.Trust;
import org.jspecify.annotations.Nullable;

/**
 * Where packs come from.
 *
 * @param place a folder of packs or an archive; empty for the packs on the class path
 * @param trust how far packs of that place are trusted
 */
record PackSource(Optional<Path> place, Trust trust) {
    /** The property by which the launcher names the packs of its checkout. */
    static final String PROPERTY = "guichet.packs";

    private static final String ON_CLASS_PATH = "packs";

    /** The packs that were asked for, or else those that are shipped. */
    static PackSource of(Optional<Path> asked, Trust trust) {
        return new PackSource(asked.or(() -> shipped(System.getProperty(PROPERTY))), trust);
    }

    private static Optional<Path> shipped(@Nullable String folder) {
        return Optional.ofNullable(folder).map(Path::of);
    }

    /** All packs. */
    PackLibrary open() {
        PackLibrary library = place.map(this::openAt).orElseGet(() -> PackLibrary.onClassPath(ON_CLASS_PATH));
        if (library.ids().isEmpty()) {
            throw new UnusableException("no pack lies in `" + this + "`: a pack is a folder that holds `pack.yaml`");
        }
        return library;
    }

    /** Some packs, and those that they use; all of them if none is named. */
    PackLibrary open(List<String> ids) {
        PackLibrary all = open();
        return ids.isEmpty() ? all : known(all, ids);
    }

    private static PackLibrary known(PackLibrary all, List<String> ids) {
        try {
            return all.only(ids);
        } catch (IllegalArgumentException unknown) {
            throw new UnusableException(String.valueOf(unknown.getMessage()), unknown);
        }
    }

    private PackLibrary openAt(Path place) {
        if (Files.isRegularFile(place.resolve("pack.yaml"))) {
            throw new UnusableException(
                    "`" + place + "` is one pack: give --packs the folder that holds it and those it uses");
        }
        if (!Files.exists(place)) {
            throw new UnusableException("there is no `" + place + "` to take packs from");
        }
        return Files.isDirectory(place) ? PackLibrary.inFolder(place, trust) : PackLibrary.inArchive(place, trust);
    }

    @Override
    public String toString() {
        return place.map(Path::toString).orElse("the class path");
    }
}
