package org.guichet.api;

import java.time.LocalDate;

/** The examples of the Javadoc, compiled: {@link JavadocExamplesTest} holds the two against each other. */
@SuppressWarnings("unused")
final class Snippets {
    private Snippets() {}

    static Application application() {
        Application application = Application.builder()
                .fact("company.headcount", 42)
                .fact("company.turnover", Money.euros("8000000"))
                .asOf(LocalDate.of(2026, 3, 1))
                .build();
        return application;
    }

    static void decide(EligibilityEngine engine, Application application) {
        Decision decision = engine.decide("ara-relocation/industrial-investment", application);
        switch (decision.verdict()) {
            case ELIGIBLE -> show(decision.award());
            case ADMISSIBLE -> refer(decision.delegated());
            case NOT_ELIGIBLE -> show(decision.blocking());
            case UNDETERMINED -> ask(decision.relevantFacts());
            case CLOSED -> show(decision.programme().window());
        }
    }

    static void interview(EligibilityEngine engine, Application application) {
        Interview interview = engine.interview(application);
        while (interview.next().isPresent()) {
            OpenQuestion question = interview.next().get();
            interview = interview.answer(question.concept().name(), ask(question));
        }
        show(interview.decisions());
    }

    private static void show(Object shown) {}

    private static void refer(Object referred) {}

    private static Object ask(Object asked) {
        return asked;
    }
}
