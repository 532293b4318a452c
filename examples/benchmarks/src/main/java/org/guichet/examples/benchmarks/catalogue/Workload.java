package org.guichet.examples.benchmarks.catalogue;

import java.nio.file.Path;
import java.util.List;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.EligibilityEngines;

/**
 * What contenders have to do.
 *
 * @param entries the catalogue
 * @param packs the folder that holds it as a pack
 * @param applications what the companies say of themselves
 */
record Workload(List<Entry> entries, Path packs, List<Application> applications) {
    /** The engine that every user gets. */
    EligibilityEngine engine() {
        return EligibilityEngines.fromFolder(packs);
    }
}
