package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.Criterion;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityCalendar.Change;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.Outcome;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Values;

/**
 * What a change makes of a decision.
 *
 * @param facts the facts that are given otherwise
 * @param before the decision on the application as it stands
 * @param after the decision on the changed one
 * @param criteria what became of criteria
 */
public record WhatIf(List<Changed> facts, Decision before, Decision after, List<Change> criteria) {
    public WhatIf {
        facts = List.copyOf(facts);
        criteria = List.copyOf(criteria);
    }

    /** A fact that is given otherwise; what is empty is unknown. */
    public record Changed(InformationConcept concept, Optional<Object> from, Optional<Object> to) {
        /** The fact, without its values. */
        @Override
        public String toString() {
            return "Changed[" + concept.name() + "]";
        }
    }

    /** Compares two applications to a programme, and the decisions on them. */
    public static WhatIf of(
            Collection<InformationConcept> vocabulary,
            Application one,
            Application other,
            Decision before,
            Decision after) {
        List<Changed> changed = new ArrayList<>();
        for (InformationConcept concept : vocabulary) {
            Optional<Object> from = value(one.facts(), concept);
            Optional<Object> to = value(other.facts(), concept);
            if (!from.equals(to)) {
                changed.add(new Changed(concept, from, to));
            }
        }
        return new WhatIf(changed, before, after, changes(before, after));
    }

    private static Optional<Object> value(Map<String, Object> facts, InformationConcept concept) {
        return Optional.ofNullable(facts.get(concept.name())).map(value -> typed(value, concept));
    }

    /** What applications write as text may be money, a share or a day. */
    private static Object typed(Object value, InformationConcept concept) {
        Optional<Type> type = switch (concept.type()) {
            case "money" -> concept.unit().map(Type::money);
            case "percentage" -> Optional.of(Type.PERCENTAGE);
            case "date" -> Optional.of(Type.DATE);
            default -> Optional.empty();
        };
        return value instanceof String written
                ? type.flatMap(known -> Values.parse(known, written).map(read -> Values.toApi(known, read)))
                        .orElse(value)
                : value;
    }

    private static List<Change> changes(Decision before, Decision after) {
        List<Change> changes = new ArrayList<>();
        for (Criterion criterion : after.programme().criteria()) {
            Change change = new Change(criterion, outcome(before, criterion), outcome(after, criterion));
            if (!Objects.equals(change.before(), change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Optional<Outcome> outcome(Decision decision, Criterion criterion) {
        return decision.finding(criterion.id()).map(Finding::outcome);
    }
}
