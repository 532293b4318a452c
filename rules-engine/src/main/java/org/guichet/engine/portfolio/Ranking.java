package org.guichet.engine.portfolio;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.guichet.api.Decision;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;

/** The order in which an applicant wants to see decisions. It does not depend on the order in which they come. */
final class Ranking {
    private static final List<Verdict> VERDICTS =
            List.of(Verdict.ELIGIBLE, Verdict.ADMISSIBLE, Verdict.UNDETERMINED, Verdict.CLOSED, Verdict.NOT_ELIGIBLE);
    private static final BigDecimal LAST = BigDecimal.ONE.negate();

    static final Comparator<Decision> ORDER = Comparator.<Decision>comparingInt(
                    decision -> VERDICTS.indexOf(decision.verdict()))
            .thenComparing(Ranking::amount, Comparator.reverseOrder())
            .thenComparing(Ranking::obstacles)
            .thenComparing(decision -> decision.programme().id());

    private Ranking() {}

    private static BigDecimal amount(Decision decision) {
        boolean counts = decision.verdict() == Verdict.ELIGIBLE || decision.verdict() == Verdict.ADMISSIBLE;
        return counts ? Aid.of(decision).euros().orElse(LAST) : LAST;
    }

    /** What stands between the applicant and the aid; what no answer can settle stands last. */
    private static int obstacles(Decision decision) {
        return switch (decision.verdict()) {
            case UNDETERMINED ->
                decision.relevantFacts().isEmpty()
                        ? Integer.MAX_VALUE
                        : decision.relevantFacts().size();
            case NOT_ELIGIBLE ->
                decision.blocking().isEmpty()
                        ? decision.findings(Outcome.UNKNOWN).size()
                        : decision.blocking().size();
            case ELIGIBLE, ADMISSIBLE, CLOSED -> 0;
        };
    }
}
