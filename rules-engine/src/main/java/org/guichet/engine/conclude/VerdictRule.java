package org.guichet.engine.conclude;

import java.time.LocalDate;
import org.guichet.api.Programme;
import org.guichet.api.Verdict;

/** What follows from what became of a programme's criteria. */
public final class VerdictRule {
    private VerdictRule() {}

    /**
     * What is known of the criteria in force.
     *
     * @param possible whether none certainly fails
     * @param certain whether every one that rules decide is certainly met, or does not count
     * @param referred whether a human certainly judges some
     * @param mayBeReferred whether it is open that a human judges some more
     */
    public record Standing(boolean possible, boolean certain, boolean referred, boolean mayBeReferred) {}

    /** The verdict. What can no longer change it leaves nothing open: not whether yet another human judges. */
    public static Verdict verdict(Programme programme, LocalDate asOf, Standing standing) {
        if (!programme.window().contains(asOf)) {
            return Verdict.CLOSED;
        }
        if (!standing.possible) {
            return Verdict.NOT_ELIGIBLE;
        }
        if (!standing.certain) {
            return Verdict.UNDETERMINED;
        }
        if (standing.referred || programme.nature() == Programme.Nature.SELECTIVE) {
            return Verdict.ADMISSIBLE;
        }
        return standing.mayBeReferred ? Verdict.UNDETERMINED : Verdict.ELIGIBLE;
    }
}
