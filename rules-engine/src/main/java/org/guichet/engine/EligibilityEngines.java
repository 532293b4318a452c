package org.guichet.engine;

import java.nio.file.Path;
import org.guichet.api.EligibilityEngine;

/**
 * Builds engines from packs. The packs that a pack uses must lie beside it; they are loaded too.
 *
 * <p>Building reads and checks files and compiles rules: do it once and keep the engine. Nothing here needs a network.
 * Every method throws {@link org.guichet.api.PackRejectedException} if some pack has an error, with every error of all
 * packs; and {@link IllegalArgumentException} if a pack is not there.
 */
public final class EligibilityEngines {
    private EligibilityEngines() {}

    /**
     * An engine of packs on the class path.
     *
     * @param packs resource names of pack folders, such as {@code packs/ara-relocation}; or of a folder of packs, such
     *     as {@code packs}, for all that are in it
     */
    public static EligibilityEngine fromClasspath(String... packs) {
        return PackLibrary.onClassPath(packs).engine();
    }

    /** An engine of every pack in a folder of packs, which are data: one that carries DRL rules is rejected. */
    public static EligibilityEngine fromFolder(Path folder) {
        return fromFolder(folder, Trust.DATA);
    }

    /** An engine of every pack in a folder of packs that are trusted that far. */
    public static EligibilityEngine fromFolder(Path folder, Trust trust) {
        return PackLibrary.inFolder(folder, trust).engine();
    }

    /** As defined by {@link #fromFolder(Path)}, of every pack in a zip or jar file. */
    public static EligibilityEngine fromArchive(Path archive) {
        return fromArchive(archive, Trust.DATA);
    }

    /** As defined by {@link #fromFolder(Path, Trust)}, of every pack in a zip or jar file. */
    public static EligibilityEngine fromArchive(Path archive, Trust trust) {
        return PackLibrary.inArchive(archive, trust).engine();
    }
}
