package org.guichet.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InformationConcept;
import org.guichet.api.Money;
import org.guichet.api.RegimeTotal.Room;
import org.guichet.api.Text;

/**
 * What a notice tells beside its decision.
 *
 * @param room what the State-aid rules of a decision left room for before its aid; empty if that is not known
 * @param codes what the codes are called that may be given for a fact or a field, as {@link EligibilityEngine#codes}
 *     says it
 * @param given the facts that the applicant gave
 */
public record NoticeBackground(
        Function<Decision, Optional<Money>> room,
        Function<String, Map<String, Text>> codes,
        List<InformationConcept> given) {
    public NoticeBackground {
        given = List.copyOf(given);
    }

    /** What an engine knows of an application. */
    public static NoticeBackground of(EligibilityEngine engine, Application application) {
        List<InformationConcept> given = engine.vocabulary().stream()
                .filter(concept -> application.facts().containsKey(concept.name()))
                .toList();
        return new NoticeBackground(
                decision -> engine.room(decision.programme().id(), application).flatMap(Room::amount),
                engine::codes,
                given);
    }

    /** Nothing beside the decision. */
    public static NoticeBackground none() {
        return new NoticeBackground(decision -> Optional.empty(), fact -> Map.of(), List.of());
    }
}
