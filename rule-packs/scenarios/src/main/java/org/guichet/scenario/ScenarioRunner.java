package org.guichet.scenario;

import java.util.List;
import java.util.Optional;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.PackLibrary;

/** Runs scenarios. Immutable; may be shared by threads. */
public final class ScenarioRunner {
    private final EligibilityEngine engine;

    /**
     * A runner on an engine of these packs.
     *
     * @throws org.guichet.api.PackRejectedException if some pack has an error
     */
    public ScenarioRunner(PackLibrary library) {
        this.engine = library.engine();
    }

    /** The engine that decides. */
    public EligibilityEngine engine() {
        return engine;
    }

    /**
     * Decides on a scenario and compares.
     *
     * @throws org.guichet.api.InvalidApplicationException if the facts given are not what the packs declare; a scenario
     *     that was {@linkplain ScenarioReader read} is checked
     */
    public ScenarioResult run(Scenario scenario) {
        return new ScenarioResult(scenario, Optional.empty(), List.of());
    }
}
