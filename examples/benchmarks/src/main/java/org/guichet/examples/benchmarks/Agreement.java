package org.guichet.examples.benchmarks;

import java.util.List;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;

/** Makes sure that what is timed side by side gives the same results. */
final class Agreement {
    private Agreement() {}

    /**
     * Compares the engine with the hand-written rules, which do not see that criteria may exclude each other.
     *
     * @throws IllegalStateException if they disagree on some application
     */
    static void require(EligibilityEngine engine, Iterable<Application> applications) {
        for (Application application : applications) {
            Decision decided = engine.decide(FrugalMachines.PROGRAMME, application);
            PlainRules.Result plain = PlainRules.decide(PlainRules.Request.of(application));
            List<Outcome> outcomes =
                    decided.findings().stream().map(Finding::outcome).toList();
            boolean agreed = decided.verdict() == plain.verdict()
                    || (decided.restsOnCompletions() && plain.verdict() == Verdict.UNDETERMINED);
            if (!agreed || !outcomes.equals(plain.outcomes())) {
                throw new IllegalStateException("engine " + decided.verdict() + " " + outcomes + ", by hand "
                        + plain.verdict() + " " + plain.outcomes() + " for " + application.facts());
            }
        }
    }
}
