package org.guichet.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.InvalidApplicationException.Problem;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/** Reads facts that are nested by group or have dotted names, and checks each as an engine would. */
final class FactsReader {
    private static final Set<String> UNKNOWN_NAMES = Set.of("A201", "A208");
    private static final Set<String> NAME_PROBLEMS = Set.of("A201", "A205", "A208");

    private final Vocabulary vocabulary;
    private final Slips slips;
    private final Map<String, Position> places = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    private FactsReader(Vocabulary vocabulary, Slips slips) {
        this.vocabulary = vocabulary;
        this.slips = slips;
    }

    static Facts read(Node facts, Vocabulary vocabulary, Slips slips) {
        FactsReader reader = new FactsReader(vocabulary, slips);
        if (facts instanceof Node.Mapping group) {
            reader.addGroup("", group);
        } else {
            slips.unreadable(facts.position(), "facts are written as names with values");
        }
        return new Facts(reader.values, reader.unknown);
    }

    private void addGroup(String prefix, Node.Mapping group) {
        for (Node.Entry entry : group.entries()) {
            String name = prefix + entry.key();
            if (!(entry.value() instanceof Node.Mapping inner)) {
                addFact(name, entry);
            } else if (inner.entries().isEmpty()) {
                slips.unreadable(entry.keyPosition(), "`" + name + "` holds no fact");
            } else {
                addGroup(name + ".", inner);
            }
        }
    }

    private void addFact(String name, Node.Entry entry) {
        Position first = places.putIfAbsent(name, entry.keyPosition());
        if (first != null) {
            slips.unreadable(entry.keyPosition(), "fact `" + name + "` stands twice: first in line " + first.line());
        } else if (hasValues(entry)) {
            GivenValue value = new GivenValue(entry.keyPosition(), entry.value());
            vocabulary.problems(name, value.complete()).forEach(problem -> report(problem, value));
            keep(name, value);
        }
    }

    private void keep(String name, GivenValue value) {
        if (value.isUnknown()) {
            unknown.add(name);
        } else {
            values.put(name, value.known());
        }
    }

    /** Whether no key and no item is left empty. */
    private boolean hasValues(Node.Entry entry) {
        Node value = entry.value();
        if (value instanceof Node.Scalar scalar && scalar.style() == Node.Style.NULL) {
            slips.unreadable(
                    entry.keyPosition(),
                    "`" + entry.key() + "` has no value",
                    Optional.of("write `unknown` for what is not known"));
            return false;
        }
        if (value instanceof Node.Mapping fields) {
            return fields.entries().stream().filter(field -> !hasValues(field)).count() == 0;
        }
        return !(value instanceof Node.Sequence list)
                || list.items().stream()
                                .filter(item -> !hasValues(new Node.Entry("an item", item.position(), item)))
                                .count()
                        == 0;
    }

    private void report(Problem problem, GivenValue value) {
        int list = problem.path().indexOf('[');
        GivenValue.Place place = value.place(list < 0 ? "" : problem.path().substring(list));
        if (UNKNOWN_NAMES.contains(problem.code())) {
            slips.unknown(place.name(), problem.message(), problem.suggestion());
        } else if (NAME_PROBLEMS.contains(problem.code())) {
            slips.unreadable(place.name(), problem.message(), problem.suggestion());
        } else if (!place.isUnknown()) {
            slips.unreadable(place.value(), problem.message(), problem.suggestion());
        }
    }
}
