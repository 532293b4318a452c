package org.guichet.tools;

import java.util.List;
import org.guichet.api.Criterion;
import org.guichet.api.Decision;
import org.guichet.api.Finding;
import org.guichet.engine.diagnostic.Suggestion;

/**
 * Finds what became of criteria by their names.
 *
 * @param decision the decision on them
 */
record CriterionNames(Decision decision) {
    /** What became of a criterion. */
    Finding find(String typed) {
        return decision.finding(typed).orElseThrow(() -> new UnusableException(missing(typed)));
    }

    private String missing(String typed) {
        List<String> names =
                decision.programme().criteria().stream().map(Criterion::id).toList();
        String programme = decision.programme().id();
        return names.contains(typed)
                ? "the criterion `" + typed + "` of " + programme + " is not in force on " + decision.asOf()
                : programme + " has no criterion `" + typed + "` ("
                        + Suggestion.didYouMean(typed, names).orElse("its criteria: " + String.join(", ", names))
                        + ")";
    }
}
