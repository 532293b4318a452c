package org.guichet.examples.benchmarks.catalogue;

import java.util.List;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;

/** The engine with what became of every criterion of every programme. */
final class Findings implements Contender {
    private final EligibilityEngine engine;
    private final List<Application> applications;

    Findings(Workload workload) {
        engine = workload.engine();
        applications = workload.applications();
    }

    /** How many criteria are met: every finding has been looked at. */
    @Override
    public Screening screen(int company) {
        List<Decision> decisions = engine.screen(applications.get(company));
        int met = 0;
        for (Decision decision : decisions) {
            for (Finding finding : decision.findings()) {
                met += finding.outcome() == Outcome.MET ? 1 : 0;
            }
        }
        return new Screening(decisions, met);
    }

    /** Decisions, and how many of their criteria are met. */
    record Screening(List<Decision> decisions, int met) {}

    @Override
    public List<Verdict> verdicts(int company) {
        return screen(company).decisions().stream().map(Decision::verdict).toList();
    }
}
