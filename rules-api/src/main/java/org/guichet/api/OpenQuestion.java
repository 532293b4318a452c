package org.guichet.api;

import java.util.List;
import java.util.Objects;
import org.guichet.api.RelevantFact.Effect;

/**
 * A question of an interview that nobody has answered yet, and that still matters.
 *
 * @param concept the fact that is asked for. Who holds it is its {@link InformationConcept#origin origin}: an applicant
 *     may be asked for what an authority holds, but only as the applicant knows it
 * @param effect what an answer can change
 * @param programmes those of which an answer can change that, in alphabetical order of their names; at least one
 */
public record OpenQuestion(InformationConcept concept, Effect effect, List<Programme> programmes) {
    public OpenQuestion {
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(effect, "effect");
        programmes = List.copyOf(programmes);
    }
}
