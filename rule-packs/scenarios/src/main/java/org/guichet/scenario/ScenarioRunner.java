package org.guichet.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Explanation;
import org.guichet.engine.Evaluation;
import org.guichet.engine.PackLibrary;

/** Runs scenarios. Immutable; may be shared by threads. Building one builds an engine: keep it. */
public final class ScenarioRunner {
    private final PackLibrary library;
    private final EligibilityEngine engine;

    /**
     * A runner on an engine of these packs.
     *
     * @throws org.guichet.api.PackRejectedException if some pack has an error
     */
    public ScenarioRunner(PackLibrary library) {
        this.library = library;
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
     * @throws IllegalArgumentException if it expects a decision and names no programme, one that is not there, or an
     *     expression that cannot be read
     */
    public ScenarioResult run(Scenario scenario) {
        Application application = scenario.application();
        List<Mismatch> mismatches = new ArrayList<>();
        Optional<Decision> decision = decision(scenario, application);
        decision.ifPresent(taken -> mismatches.addAll(DecisionComparison.compare(taken, scenario.expect())));
        scenario.expect()
                .remedies()
                .ifPresent(expected -> decision.stream()
                        .map(taken -> engine.remedies(taken.programme().id(), application))
                        .flatMap(remedies -> RemediesComparison.compare(remedies, expected))
                        .forEach(mismatches::add));
        scenario.expect()
                .values()
                .forEach((expression, expected) -> value(expression, expected, scenario.programme(), application)
                        .forEach(mismatches::add));
        return new ScenarioResult(scenario, decision, mismatches);
    }

    private Optional<Decision> decision(Scenario scenario, Application application) {
        if (!scenario.expect().needsDecision()) {
            return Optional.empty();
        }
        String programme = scenario.programme()
                .orElseThrow(() -> new IllegalArgumentException(
                        "scenario `" + scenario.name() + "` expects a decision and names no programme"));
        return Optional.of(engine.decide(programme, application));
    }

    private Stream<Mismatch> value(
            String expression, Optional<String> expected, Optional<String> programme, Application application) {
        Evaluation evaluation = library.evaluate(expression, programme, application);
        if (evaluation.type().isEmpty()) {
            throw new IllegalArgumentException(evaluation.diagnostics().toString());
        }
        Observed actual = new Observed(evaluation.value());
        if (actual.is(expected)) {
            return Stream.empty();
        }
        return Stream.of(new Mismatch(
                "value of " + expression,
                Observed.shown(expected),
                actual.inTheWayOf(expected),
                evaluation.explanation().map(Explanation::sentence)));
    }
}
