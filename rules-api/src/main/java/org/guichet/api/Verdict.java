package org.guichet.api;

/** What an engine concludes about one programme and one application. */
public enum Verdict {
    /** Every criterion is met, and the programme is a right of whoever meets them. */
    ELIGIBLE,
    /**
     * Every criterion that rules can test is met, but a human still has to judge: some criterion is delegated, or the
     * programme is selective. It never means that the aid is awarded.
     */
    ADMISSIBLE,
    /**
     * The known facts leave it open. {@link Decision#relevantFacts()} lists what to ask; it is empty where no fact but
     * a figure is missing, such as one that is not in force on the date, as the explanations say.
     */
    UNDETERMINED,
    /** Some criterion is certainly not met, whatever the unknown facts turn out to be. */
    NOT_ELIGIBLE,
    /** The programme takes no applications on the date of the decision. */
    CLOSED;

    /** Whether the aid may still be had: the programme is neither closed nor refused. */
    public boolean isOpen() {
        return this != CLOSED && this != NOT_ELIGIBLE;
    }
}
