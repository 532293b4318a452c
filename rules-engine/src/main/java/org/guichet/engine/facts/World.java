package org.guichet.engine.facts;

/**
 * The two readings of facts that are not all known, after the certain and the possible answers of incomplete databases
 * (Imieliński and Lipski, 1984). Rules conclude in both; where the two agree, the conclusion is known.
 */
public enum World {
    /** What holds whatever the unknown turns out to be: a quantity is the least that it may be. */
    CERTAIN,
    /** What holds for something that the unknown may turn out to be: a quantity is the most that it may be. */
    POSSIBLE;

    /** The other world: what lessens a quantity counts where it is at its most, if the quantity is at its least. */
    public World other() {
        return this == CERTAIN ? POSSIBLE : CERTAIN;
    }
}
