package org.guichet.engine.conclude;

import java.util.List;
import org.guichet.api.RelevantFact;

/** What completions of an application show of a decision. Always the same; may be asked by any thread. */
public interface Prospects {
    /** The facts on which the decision still turns. */
    List<RelevantFact> relevance();

    /**
     * The places of criteria that cannot all be met, where every completion is refused; none of them is superfluous.
     */
    List<Integer> conflicting();
}
