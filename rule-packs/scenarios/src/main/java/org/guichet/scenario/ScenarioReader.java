package org.guichet.scenario;

import java.util.List;
import org.guichet.engine.PackLibrary;

/** Reads the scenarios of a pack from its folder {@code scenarios}, and reports every problem at its place. */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads all scenarios of a pack.
     *
     * @throws org.guichet.api.PackRejectedException if some pack of the library has an error
     * @throws IllegalArgumentException if the library has no such pack
     */
    public static ScenarioSet read(PackLibrary library, String packId) {
        return new ScenarioSet(List.of(), library.only(List.of(packId)).diagnostics());
    }
}
