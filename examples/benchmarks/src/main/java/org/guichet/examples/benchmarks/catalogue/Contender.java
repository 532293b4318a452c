package org.guichet.examples.benchmarks.catalogue;

import java.util.List;
import org.guichet.api.Verdict;

/** A way of screening companies, which were given to it beforehand, against the catalogue. Serves several threads. */
interface Contender {
    /** Screens one of the companies. What comes back holds the verdict on every programme, in the contender's form. */
    Object screen(int company);

    /** The same verdicts in the order of the catalogue, to be compared. */
    List<Verdict> verdicts(int company);
}
