package org.guichet.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What would have to change for a programme that is refused, or closed, to be available.
 *
 * @param decision the decision on the application as it stands
 * @param proposals every smallest set of changes that was found, those with the fewest changes first: no part of one
 *     leads as far, whatever the values; nothing if the programme is neither refused nor closed
 * @param complete whether there certainly is no other set. Without a proposal it is proved that there is none;
 *     otherwise none was found, because a search is bounded, or because what could be changed is a list, or a fact from
 *     which rules derive others
 * @param waitedUntil the last day up to which waiting was tried; empty where waiting cannot help
 * @param sentence the same in a sentence
 */
public record Remedies(
        Decision decision, List<Remedy> proposals, boolean complete, Optional<LocalDate> waitedUntil, Text sentence) {
    public Remedies {
        Objects.requireNonNull(decision, "decision");
        proposals = List.copyOf(proposals);
        Objects.requireNonNull(waitedUntil, "waitedUntil");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** Whether there is something to remedy: the programme is refused or closed. */
    public boolean areNeeded() {
        return decision.verdict() == Verdict.NOT_ELIGIBLE || decision.verdict() == Verdict.CLOSED;
    }

    /** What was decided, without the values of facts. */
    @Override
    public String toString() {
        return "Remedies[" + decision.programme().id() + ", " + decision.verdict() + ", " + proposals.size()
                + (complete ? ", complete]" : "]");
    }
}
