package org.guichet.engine.conclude;

import java.time.LocalDate;
import java.util.Collection;
import org.guichet.api.Outcome;
import org.guichet.api.Programme;
import org.guichet.api.Verdict;

/** What follows from the outcomes of a programme's criteria. */
public final class VerdictRule {
    private VerdictRule() {}

    /** The verdict from the outcomes of the criteria in force. */
    public static Verdict verdict(Programme programme, LocalDate asOf, Collection<Outcome> outcomes) {
        return verdict(
                programme,
                asOf,
                !outcomes.contains(Outcome.NOT_MET),
                !outcomes.contains(Outcome.UNKNOWN),
                outcomes.contains(Outcome.DELEGATED));
    }

    /**
     * The verdict from what is known of the criteria in force.
     *
     * @param possible whether none certainly fails
     * @param certain whether none is open, those excepted that a human judges
     * @param referred whether a human judges some
     */
    public static Verdict verdict(
            Programme programme, LocalDate asOf, boolean possible, boolean certain, boolean referred) {
        if (!programme.window().contains(asOf)) {
            return Verdict.CLOSED;
        }
        if (!possible) {
            return Verdict.NOT_ELIGIBLE;
        }
        if (!certain) {
            return Verdict.UNDETERMINED;
        }
        return referred || programme.nature() == Programme.Nature.SELECTIVE ? Verdict.ADMISSIBLE : Verdict.ELIGIBLE;
    }
}
