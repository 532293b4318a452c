package org.guichet.tools;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guichet.engine.PackLibrary;
import org.jspecify.annotations.Nullable;

/**
 * Where packs come from.
 *
 * @param place a folder of packs or an archive; empty for the packs on the class path
 */
record PackSource(Optional<Path> place) {
    /** The property by which the launcher names the packs of its checkout. */
    static final String PROPERTY = "guichet.packs";

    private static final String ON_CLASS_PATH = "packs";

    /** The packs that were asked for, or else those that are shipped. */
    static PackSource of(Optional<Path> asked) {
        return new PackSource(asked.or(() -> shipped(System.getProperty(PROPERTY))));
    }

    private static Optional<Path> shipped(@Nullable String folder) {
        return Optional.ofNullable(folder).map(Path::of);
    }

    /** All packs. */
    PackLibrary open() {
        PackLibrary library = place.map(PackSource::openAt).orElseGet(() -> PackLibrary.onClassPath(ON_CLASS_PATH));
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

    private static PackLibrary openAt(Path place) {
        if (Files.isRegularFile(place.resolve("pack.yaml"))) {
            throw new UnusableException(
                    "`" + place + "` is one pack: give --packs the folder that holds it and those it uses");
        }
        if (!Files.exists(place)) {
            throw new UnusableException("there is no `" + place + "` to take packs from");
        }
        return Files.isDirectory(place) ? PackLibrary.inFolder(place) : PackLibrary.inArchive(place);
    }

    @Override
    public String toString() {
        return place.map(Path::toString).orElse("the class path");
    }
}
