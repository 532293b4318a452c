package org.guichet.tools.report;

import java.util.IdentityHashMap;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Text;

/**
 * Where derived values are explained in full: a decision explains each of them once, and mentions it elsewhere without
 * its parts. Of a derived value every mention has the same sentence. Not thread-safe.
 */
final class Mentions {
    private final IdentityHashMap<Text, Explanation> inFull = new IdentityHashMap<>();

    /** All those of a decision. */
    static Mentions of(Decision decision) {
        Mentions mentions = new Mentions();
        decision.findings().forEach(finding -> mentions.learn(finding.explanation()));
        decision.award().ifPresent(award -> award.steps().forEach(step -> mentions.learn(step.explanation())));
        return mentions;
    }

    /** Remembers what is explained in full in an explanation. */
    void learn(Explanation explanation) {
        boolean full = !explanation.parts().isEmpty() || explanation.table().isPresent();
        if (full && inFull.putIfAbsent(explanation.sentence(), explanation) == null) {
            explanation.parts().forEach(this::learn);
        }
    }

    /** The explanation in full, if there is more to it than what is mentioned. */
    Explanation inFull(Explanation mentioned) {
        return inFull.getOrDefault(mentioned.sentence(), mentioned);
    }
}
