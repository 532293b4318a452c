package org.guichet.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Diagnostic;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/** Reads what a scenario expects. */
final class ExpectationReader {
    private static final List<String> KEYS = List.of(
            "verdict",
            "blocking",
            "conflicting",
            "missing",
            "delegated",
            "outcomes",
            "amount",
            "remedies",
            "steps",
            "values");

    private final Vocabulary vocabulary;
    private final Slips slips;
    private final Keys keys;
    private final Optional<String> programme;

    private ExpectationReader(Vocabulary vocabulary, Slips slips, Keys keys, Optional<String> programme) {
        this.vocabulary = vocabulary;
        this.slips = slips;
        this.keys = keys;
        this.programme = programme;
    }

    /**
     * Reads an expectation.
     *
     * @param programme the full name of the scenario's programme, if it is known: names are looked up in it
     */
    static Optional<Expectation> read(Node node, Optional<String> programme, Vocabulary vocabulary, Slips slips) {
        return Keys.of(node, "an expectation", KEYS, slips)
                .map(keys -> new ExpectationReader(vocabulary, slips, keys, programme).expectation());
    }

    private Expectation expectation() {
        Expectation expectation = new Expectation(
                keys.scalar("verdict").flatMap(this::verdict),
                criteria("blocking"),
                criteria("conflicting"),
                names("missing", "fact", vocabulary.facts()),
                criteria("delegated"),
                outcomes(),
                keys.scalar("amount").flatMap(this::amount),
                keys.node("remedies")
                        .map(new RemediesReader(vocabulary, slips)::read)
                        .map(LinkedHashSet::new),
                steps(),
                values());
        boolean expects = keys.has("verdict") || (keys.has("values") && !isEmpty("values"));
        if (!expects) {
            slips.unreadable(keys.at(), "a scenario expects a `verdict` or `values`");
        }
        return expectation;
    }

    private boolean isEmpty(String key) {
        return keys.node(key)
                .filter(node ->
                        node instanceof Node.Mapping names && names.entries().isEmpty())
                .isPresent();
    }

    private Optional<Verdict> verdict(Node.Scalar written) {
        Optional<Verdict> verdict = Spelling.read(written.text(), Verdict.values());
        if (verdict.isEmpty()) {
            String message = "`" + written.text() + "` is not a verdict";
            slips.noneOf(written.content(), message, written.text(), Spelling.all(Verdict.values()));
        }
        return verdict;
    }

    private Optional<Set<String>> criteria(String key) {
        return programme.isPresent()
                ? names(key, "criterion", vocabulary.criteria(programme.get()))
                : keys.scalars(key).map(ExpectationReader::texts);
    }

    private Optional<Set<String>> names(String key, String kind, Collection<String> known) {
        Optional<List<Node.Scalar>> names = keys.scalars(key);
        names.ifPresent(all -> all.forEach(name -> check(name.content(), kind, name.text(), known)));
        return names.map(ExpectationReader::texts);
    }

    private void check(Position at, String kind, String name, Collection<String> known) {
        if (!known.contains(name)) {
            slips.unknown(at, kind, name, known);
        }
    }

    private static Set<String> texts(List<Node.Scalar> scalars) {
        Set<String> texts = new LinkedHashSet<>();
        scalars.forEach(scalar -> texts.add(scalar.text()));
        return texts;
    }

    private Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Node.Entry entry : keys.entries("outcomes")) {
            programme.ifPresent(
                    known -> check(entry.keyPosition(), "criterion", entry.key(), vocabulary.criteria(known)));
            outcome((Node.Scalar) entry.value()).ifPresent(outcome -> outcomes.put(entry.key(), outcome));
        }
        return outcomes;
    }

    private Optional<Outcome> outcome(Node.Scalar written) {
        Optional<Outcome> outcome = Spelling.read(written.text(), Outcome.values());
        if (outcome.isEmpty()) {
            String message = "`" + written.text() + "` is not an outcome";
            slips.noneOf(written.content(), message, written.text(), Spelling.all(Outcome.values()));
        }
        return outcome;
    }

    private Optional<ExpectedAmount> amount(Node.Scalar written) {
        if (written.text().equals("none")) {
            return Optional.of(new ExpectedAmount.None());
        }
        if (written.text().equals("unknown")) {
            return Optional.of(new ExpectedAmount.Unknown());
        }
        Optional<ExpectedAmount> amount = Amounts.read(written.text()).map(ExpectedAmount.Of::new);
        if (amount.isEmpty()) {
            slips.unreadable(
                    written.content(),
                    "`" + written.text() + "` is not an amount",
                    Optional.of("write it as in `22500 EUR`, or `none`, or `unknown`"));
        }
        return amount;
    }

    private Map<String, Optional<String>> steps() {
        Map<String, Optional<String>> steps = new LinkedHashMap<>();
        for (Node.Entry entry : keys.entries("steps")) {
            programme.ifPresent(known -> check(entry.keyPosition(), "step", entry.key(), vocabulary.steps(known)));
            steps.put(entry.key(), value(entry.value()));
        }
        return steps;
    }

    private Map<String, Optional<String>> values() {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        for (Node.Entry entry : keys.entries("values")) {
            checkExpression(entry);
            values.put(entry.key(), value(entry.value()));
        }
        return values;
    }

    private static Optional<String> value(Node node) {
        return GivenValue.isUnknown(node) ? Optional.empty() : Optional.of(((Node.Scalar) node).text());
    }

    private void checkExpression(Node.Entry entry) {
        vocabulary.problems(entry.key(), programme).forEach(problem -> report(problem, entry.keyPosition()));
        if (vocabulary
                .type(entry.key(), programme)
                .filter(type -> type.startsWith("a list"))
                .isPresent()) {
            slips.unreadable(
                    entry.keyPosition(),
                    "`" + entry.key() + "` is a list, which cannot be compared",
                    Optional.of("compare its `count` or `sum`"));
        }
    }

    private void report(Diagnostic problem, Position key) {
        Position at = problem.line() == 1 ? key.plus(problem.column() - 1) : key;
        if (problem.code().equals("G301")) {
            slips.unknown(at, problem.message(), problem.suggestion());
        } else {
            slips.unreadable(at, problem.message(), problem.suggestion());
        }
    }
}
