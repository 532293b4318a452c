package org.guichet.engine.relevance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Money;
import org.guichet.api.RelevantFact;
import org.guichet.api.RelevantFact.Completion;
import org.guichet.api.RelevantFact.Effect;
import org.guichet.api.RelevantFact.Witness;
import org.guichet.api.Verdict;
import org.guichet.engine.explain.MissingFacts;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Values;

/** Finds the facts on which a decision still turns. For one thread. */
public final class Relevance {
    private final Completions completions;
    private final Attempt attempt;
    private final Turns turns;
    private final Deriving deriving;
    private final Bindings bindings;
    private final Interpreter interpreter;

    private Relevance(Turns turns) {
        this.turns = turns;
        this.completions = turns.completions();
        this.deriving = new Deriving(completions);
        this.attempt = completions.attempt();
        this.bindings = attempt.bindings();
        this.interpreter = new Interpreter(bindings);
    }

    /**
     * As defined by {@link org.guichet.api.Decision#relevance}.
     *
     * @param verdict the verdict of the decision
     */
    static List<RelevantFact> of(Turns turns, Verdict verdict) {
        return new Relevance(turns).facts(verdict);
    }

    private List<RelevantFact> facts(Verdict verdict) {
        List<RelevantFact> facts = new ArrayList<>();
        if (verdict == Verdict.UNDETERMINED) {
            Set<Fact> waiting = waiting();
            turns.searchAll(attempt.open().stream()
                    .filter(fact -> waiting.contains(fact) || fact.isDerived())
                    .toList());
            waiting.forEach(fact -> onVerdict(fact).ifPresent(facts::add));
        }
        if (verdict.isOpen()) {
            List<String> known =
                    facts.stream().map(fact -> fact.concept().name()).toList();
            AmountRelevance amount = new AmountRelevance(completions);
            amount.waitsFor().stream()
                    .filter(fact -> !known.contains(fact.name()))
                    .map(amount::of)
                    .forEach(facts::add);
        }
        return facts;
    }

    /** The facts that could matter to the verdict. */
    private Set<Fact> waiting() {
        Set<Fact> open = attempt.open();
        Set<Fact> waiting = new LinkedHashSet<>();
        for (Expression expression : attempt.waiting()) {
            waiting.addAll(MissingFacts.of(expression, interpreter));
            addBehindLists(expression, waiting, new HashSet<>());
            attempt.analysis().reads().of(expression).facts().stream()
                    .filter(fact -> open.contains(fact) && bindings.value(fact) != null)
                    .forEach(waiting::add);
        }
        return waiting;
    }

    /** What is asked of the records of a list matters once there are any: it may, where not all of them are known. */
    private void addBehindLists(Expression expression, Set<Fact> waiting, Set<Definition> looked) {
        if (expression instanceof Expression.DefinitionReference reference) {
            if (looked.add(reference.definition())) {
                addBehindLists(reference.definition().value(), waiting, looked);
            }
        } else if (expression instanceof Expression.Quantified || expression instanceof Expression.Filter) {
            attempt.analysis().reads().of(expression).facts().stream()
                    .filter(attempt.open()::contains)
                    .forEach(waiting::add);
        } else {
            expression.children().forEach(child -> addBehindLists(child, waiting, looked));
        }
    }

    /** What a fact does to the verdict, itself and through what rules derive from it; empty if certainly nothing. */
    private Optional<RelevantFact> onVerdict(Fact fact) {
        boolean proved = true;
        if (attempt.open().contains(fact)) {
            Turns.Search search = turns.of(fact);
            Optional<RelevantFact> found = search.turn().map(turn -> relevant(fact, turn));
            if (found.isPresent()) {
                return found;
            }
            proved = search.proved();
        } else if (bindings.value(fact) != null) {
            proved = false;
        }
        for (Fact derived : attempt.open()) {
            if (proved
                    && derived.isDerived()
                    && MissingFacts.behind(derived, bindings).contains(fact)) {
                Turns.Search search = turns.of(derived);
                proved = search.turn().isEmpty() && search.proved();
            }
        }
        return proved
                ? Optional.empty()
                : Optional.of(new RelevantFact(fact.concept(), Effect.VERDICT, Optional.empty()));
    }

    private RelevantFact relevant(Fact fact, Turns.Turn turn) {
        Optional<Turns.Turn> given = turn.isGiven() ? Optional.of(turn) : deriving.given(fact, turn);
        return new RelevantFact(
                fact.concept(),
                Effect.VERDICT,
                given.map(found -> new Witness(
                        completion(found.rest(), fact, found.first(), found.firstVerdict(), Optional.empty()),
                        completion(found.rest(), fact, found.second(), found.secondVerdict(), Optional.empty()))));
    }

    static Completion completion(
            Map<Fact, Object> rest, Fact fact, Object value, Verdict verdict, Optional<Money> amount) {
        Map<String, Object> supposed = new LinkedHashMap<>();
        rest.forEach((other, with) -> supposed.put(other.name(), given(other, with)));
        supposed.put(fact.name(), given(fact, value));
        return new Completion(supposed, verdict, amount);
    }

    /** A value as an application gives it. */
    private static Object given(Fact fact, Object value) {
        return fact.type().isList() ? List.of() : Values.toApi(fact.type(), value);
    }
}
