package org.guichet.engine.rulebase.screening;

import org.guichet.api.Verdict;
import org.guichet.engine.rulebase.Case;

/** What a case leaves of every programme of a catalogue. For one thread. */
@SuppressWarnings("EnumOrdinal") // verdicts on ten thousand programmes, a byte each; never stored
public final class Screening {
    private final Catalogue catalogue;
    private final Case facts;
    private final Marks marks;

    public Screening(Catalogue catalogue, Case facts) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.marks = new Marks(catalogue.programmes().size());
        catalogue.appraise(facts, marks);
    }

    /** The verdict on every programme by its number, as ordinals: what {@code VerdictRule} says, for many at once. */
    public byte[] verdicts() {
        Windows.Period period = catalogue.windows().on(facts.asOf());
        byte[] verdicts = period.refusals().clone();
        long[] selective = catalogue.selective();
        for (int i = 0; i < selective.length; i++) {
            long possible = period.open()[i] & ~marks.failed[i];
            if (possible != 0) {
                long settled = possible & ~marks.open[i];
                long judged = settled & (marks.referred[i] | selective[i]);
                long met = settled & ~judged & ~marks.mayBeReferred[i];
                fill(verdicts, i, judged, Verdict.ADMISSIBLE);
                fill(verdicts, i, met, Verdict.ELIGIBLE);
                fill(verdicts, i, possible & ~judged & ~met, Verdict.UNDETERMINED);
            }
        }
        return verdicts;
    }

    private static void fill(byte[] verdicts, int word, long programmes, Verdict verdict) {
        for (long left = programmes; left != 0; left &= left - 1) {
            verdicts[word * Long.SIZE + Long.numberOfTrailingZeros(left)] = (byte) verdict.ordinal();
        }
    }
}
