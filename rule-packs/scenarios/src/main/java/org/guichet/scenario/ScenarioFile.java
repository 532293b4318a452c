package org.guichet.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;
import org.guichet.engine.vocabulary.Values;

/** Reads the scenarios of one file, one by one. */
final class ScenarioFile {
    private static final List<String> KEYS = List.of("scenario", "programme", "asOf", "given", "expect");

    private final Defaults defaults;
    private final Vocabulary vocabulary;
    private final Slips slips;
    private final Map<String, Position> names = new HashMap<>();

    ScenarioFile(Defaults defaults, Vocabulary vocabulary, Slips slips) {
        this.defaults = defaults;
        this.vocabulary = vocabulary;
        this.slips = slips;
    }

    /** The scenarios in which nothing is wrong. */
    List<Scenario> read(List<Node> entries) {
        List<Scenario> scenarios = new ArrayList<>();
        for (Node entry : entries) {
            int before = slips.count();
            Optional<Scenario> scenario =
                    Keys.of(entry, "a scenario", KEYS, slips).flatMap(this::scenario);
            if (defaults.isSound() && slips.count() == before) {
                scenario.ifPresent(scenarios::add);
            }
        }
        return scenarios;
    }

    private Optional<Scenario> scenario(Keys keys) {
        Optional<String> name = name(keys);
        Optional<LocalDate> asOf = asOf(keys);
        Optional<Node.Scalar> written = keys.has("programme") ? keys.scalar("programme") : defaults.programme();
        Optional<String> programme = written.flatMap(this::programme);
        Facts given = keys.node("given")
                .map(node -> FactsReader.read(node, vocabulary, slips))
                .orElse(Facts.NONE);
        Optional<Expectation> expect = expectation(keys, programme);
        if (expect.isPresent() && expect.get().needsDecision() && written.isEmpty()) {
            slips.unreadable(keys.at(), "a scenario that expects a decision needs `programme`, here or for the file");
        }
        if (name.isEmpty() || asOf.isEmpty() || expect.isEmpty()) {
            return Optional.empty();
        }
        Position at = keys.at();
        Scenario scenario = new Scenario(
                name.get(),
                at.file(),
                at.line(),
                at.column(),
                programme,
                asOf.get(),
                given.over(defaults.base()),
                expect.get());
        vocabulary
                .problems(scenario.application())
                .forEach(problem ->
                        slips.unreadable(keys.at(), problem.path() + ": " + problem.message(), problem.suggestion()));
        return Optional.of(scenario);
    }

    private Optional<String> name(Keys keys) {
        Optional<Node.Scalar> name = keys.scalar("scenario");
        if (!keys.has("scenario")) {
            slips.unreadable(keys.at(), "a scenario needs `scenario`: what it shows, in a sentence");
        }
        name.ifPresent(this::checkName);
        return name.map(Node.Scalar::text);
    }

    private void checkName(Node.Scalar name) {
        Position first = names.putIfAbsent(name.text(), name.content());
        if (name.text().isBlank()) {
            slips.unreadable(name.position(), "a scenario is named by a sentence that says what it shows");
        } else if (first != null) {
            slips.unreadable(
                    name.content(), "scenario `" + name.text() + "` stands twice: first in line " + first.line());
        }
    }

    private Optional<LocalDate> asOf(Keys keys) {
        Optional<Node.Scalar> written = keys.has("asOf") ? keys.scalar("asOf") : defaults.asOf();
        if (written.isEmpty() && !keys.has("asOf")) {
            slips.unreadable(keys.at(), "a scenario needs `asOf`, here or for the file");
        }
        return written.flatMap(this::date);
    }

    private Optional<LocalDate> date(Node.Scalar written) {
        Optional<LocalDate> date = Values.date(written.text());
        if (date.isEmpty()) {
            slips.unreadable(
                    written.content(),
                    "`" + written.text() + "` is not a day of the calendar",
                    Optional.of("write it as in `2026-03-01`"));
        }
        date.ifPresent(day -> vocabulary
                .problems(day)
                .forEach(problem -> slips.unreadable(written.content(), problem.message(), problem.suggestion())));
        return date;
    }

    private Optional<String> programme(Node.Scalar written) {
        Optional<String> programme = vocabulary.programme(written.text());
        if (programme.isEmpty()) {
            slips.unknown(written.content(), "programme", written.text(), vocabulary.programmes());
        }
        return programme;
    }

    private Optional<Expectation> expectation(Keys keys, Optional<String> programme) {
        if (!keys.has("expect")) {
            slips.unreadable(keys.at(), "a scenario needs `expect`");
        }
        return keys.node("expect").flatMap(node -> ExpectationReader.read(node, programme, vocabulary, slips));
    }
}
