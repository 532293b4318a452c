package org.guichet.examples.benchmarks.catalogue;

import java.util.List;
import java.util.Map;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Verdict;

/** The engine, verdicts alone. */
final class Verdicts implements Contender {
    private final EligibilityEngine engine;
    private final List<Application> applications;

    Verdicts(Workload workload) {
        engine = workload.engine();
        applications = workload.applications();
    }

    @Override
    public Map<String, Verdict> screen(int company) {
        return engine.verdicts(applications.get(company));
    }

    @Override
    public List<Verdict> verdicts(int company) {
        return List.copyOf(screen(company).values());
    }
}
