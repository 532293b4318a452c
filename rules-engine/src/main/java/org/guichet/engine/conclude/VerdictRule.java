package org.guichet.engine.conclude;

import java.time.LocalDate;
import java.util.function.IntFunction;
import org.guichet.api.Outcome;
import org.guichet.api.Programme;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;

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

    /**
     * The verdict on a programme.
     *
     * @param outcomes the outcome of each criterion, by its place in the programme
     */
    public static Verdict verdict(CheckedProgramme programme, LocalDate asOf, IntFunction<Outcome> outcomes) {
        return verdict(programme.programme(), asOf, standing(programme, asOf, outcomes));
    }

    static Standing standing(CheckedProgramme programme, LocalDate asOf, IntFunction<Outcome> outcomes) {
        boolean possible = true;
        boolean certain = true;
        boolean referred = false;
        boolean mayBeReferred = false;
        for (int i = 0; i < programme.criteria().size(); i++) {
            CheckedCriterion criterion = programme.criteria().get(i);
            if (criterion.inForceOn(asOf)) {
                Outcome outcome = outcomes.apply(i);
                boolean open = outcome == Outcome.UNKNOWN;
                possible &= outcome != Outcome.NOT_MET;
                certain &= !open || criterion.isDelegated();
                referred |= outcome == Outcome.DELEGATED;
                mayBeReferred |= open && criterion.isDelegated();
            }
        }
        return new Standing(possible, certain, referred, mayBeReferred);
    }

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
