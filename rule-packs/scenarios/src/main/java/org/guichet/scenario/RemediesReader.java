package org.guichet.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.engine.application.Written;
import org.guichet.engine.source.Node;
import org.guichet.engine.vocabulary.Values;

/** Reads the ways to a programme that a scenario expects: {@code none}, or a list of changes and days. */
final class RemediesReader {
    private static final List<String> KEYS = List.of("change", "wait");
    private static final Optional<String> EXAMPLE = Optional.of(
            "write it as in `[ { change: { project.eligibleCosts: 150000 EUR } }, { wait: 2026-03-01 } ]`, or `none`");

    private final Vocabulary vocabulary;
    private final Slips slips;

    RemediesReader(Vocabulary vocabulary, Slips slips) {
        this.vocabulary = vocabulary;
        this.slips = slips;
    }

    List<ExpectedRemedy> read(Node node) {
        if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
            return list.items().stream().flatMap(item -> way(item).stream()).toList();
        }
        boolean none = node instanceof Node.Scalar word && word.text().equals("none");
        if (!none) {
            slips.unreadable(node.position(), "`remedies` is a list of ways to the programme", EXAMPLE);
        }
        return List.of();
    }

    private Optional<ExpectedRemedy> way(Node node) {
        return Keys.of(node, "a way to the programme", KEYS, slips).map(keys -> {
            if (!keys.has("change") && !keys.has("wait")) {
                slips.unreadable(keys.at(), "a way to the programme has `change` or `wait`", EXAMPLE);
            }
            return new ExpectedRemedy(
                    keys.node("change").map(this::changes).orElse(Map.of()),
                    keys.scalar("wait").flatMap(this::day));
        });
    }

    private Map<String, String> changes(Node node) {
        Facts facts = FactsReader.read(node, vocabulary, slips);
        facts.unknown()
                .forEach(
                        fact -> slips.unreadable(node.position(), "`" + fact + "` has to become a value, not unknown"));
        Map<String, String> changes = new LinkedHashMap<>();
        facts.values().forEach((fact, value) -> {
            if (value instanceof Written written) {
                changes.put(fact, written.text());
            } else {
                slips.unreadable(node.position(), "`" + fact + "` is a list, which no way changes");
            }
        });
        return changes;
    }

    private Optional<LocalDate> day(Node.Scalar written) {
        Optional<LocalDate> day = Values.date(written.text());
        if (day.isEmpty()) {
            slips.unreadable(
                    written.content(),
                    "`" + written.text() + "` is not a day of the calendar",
                    Optional.of("write it as in `2026-03-01`"));
        }
        return day;
    }
}
