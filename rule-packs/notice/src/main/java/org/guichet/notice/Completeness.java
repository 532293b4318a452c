package org.guichet.notice;

import java.util.ArrayList;
import java.util.List;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Finding;
import org.guichet.api.Verdict;
import org.guichet.notice.IncompleteNoticeException.Missing;
import org.guichet.notice.NoticeItem.Need;

/**
 * Whether a decision and its details make a notice.
 *
 * @param decision the decision
 * @param details what the authority says
 * @param circumstances what decides which items the notice has
 */
record Completeness(Decision decision, NoticeDetails details, Circumstances circumstances) {
    /** @throws IncompleteNoticeException if something is missing */
    void check() {
        List<Missing> missing = new ArrayList<>();
        for (NoticeItem item : NoticeItem.values()) {
            if (item.applies(circumstances)) {
                item.needs().stream()
                        .filter(need -> need.isUnmet(circumstances, details))
                        .map(Need::told)
                        .forEach(told -> missing.add(new Missing(item, told)));
                missing.addAll(missingInDecision(item));
            }
        }
        if (!missing.isEmpty()) {
            throw new IncompleteNoticeException(missing);
        }
    }

    private List<Missing> missingInDecision(NoticeItem item) {
        return switch (item) {
            case N03 -> departure();
            case N08 -> withoutLaw();
            case N09 -> withoutFact();
            default -> List.of();
        };
    }

    /** The decision of an officer who departs from the result is another one, which this notice does not tell. */
    private List<Missing> departure() {
        return details.truth(Detail.OFFICER_DEPARTED).orElse(false)
                ? List.of(new Missing(
                        NoticeItem.N03,
                        "the officer departed from the result (`" + Detail.OFFICER_DEPARTED.path()
                                + "`): the decision to tell is theirs, not this one"))
                : List.of();
    }

    private List<Missing> withoutLaw() {
        if (!circumstances.isOwedReasons()) {
            return List.of();
        }
        return decision.blocking().stream()
                .filter(finding -> finding.criterion().citations().isEmpty() && !isCited(finding.explanation()))
                .map(Completeness::withoutLaw)
                .toList();
    }

    private static Missing withoutLaw(Finding finding) {
        return new Missing(
                NoticeItem.N08,
                "no text is cited for the criterion `" + finding.criterion().id() + "`");
    }

    private static boolean isCited(Explanation explanation) {
        return !explanation.citations().isEmpty()
                || explanation.parameters().stream()
                        .anyMatch(figure -> !figure.citations().isEmpty())
                || explanation.parts().stream().anyMatch(Completeness::isCited);
    }

    private List<Missing> withoutFact() {
        return decision.verdict() == Verdict.NOT_ELIGIBLE
                        && decision.blocking().isEmpty()
                        && decision.conflicting().isEmpty()
                ? List.of(new Missing(NoticeItem.N09, "the decision refuses, and names no criterion that is not met"))
                : List.of();
    }
}
