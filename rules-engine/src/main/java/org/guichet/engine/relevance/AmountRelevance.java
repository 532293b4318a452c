package org.guichet.engine.relevance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Award;
import org.guichet.api.Money;
import org.guichet.api.RelevantFact;
import org.guichet.api.RelevantFact.Completion;
import org.guichet.api.RelevantFact.Effect;
import org.guichet.api.RelevantFact.Witness;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedAward;
import org.guichet.engine.conclude.Conclusion;
import org.guichet.engine.explain.MissingFacts;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type.Kind;
import org.guichet.engine.vocabulary.Values;

/** Finds the facts on which the amount of an award still turns. For one thread. */
final class AmountRelevance {
    private static final List<BigDecimal> NUMBERS = List.of(
            new BigDecimal("0.1"),
            BigDecimal.ONE,
            new BigDecimal("10"),
            new BigDecimal("1000"),
            new BigDecimal("100000"),
            new BigDecimal("10000000"));

    private final Completions completions;
    private final Bindings bindings;
    private final Interpreter interpreter;
    private final List<Expression> formulas;
    private final Set<Fact> waitsFor = new LinkedHashSet<>();
    private final Map<Fact, List<Object>> samples = new HashMap<>();

    AmountRelevance(Completions completions) {
        this.completions = completions;
        this.bindings = completions.attempt().bindings();
        this.interpreter = new Interpreter(bindings);
        this.formulas = completions
                .attempt()
                .programme()
                .award()
                .map(AmountRelevance::formulas)
                .orElse(List.of());
        formulas.forEach(formula -> waitsFor.addAll(MissingFacts.of(formula, interpreter)));
    }

    /** The facts that the amount could wait for. */
    Set<Fact> waitsFor() {
        return waitsFor;
    }

    private static List<Expression> formulas(CheckedAward award) {
        List<Expression> formulas = new ArrayList<>(List.of(award.amount()));
        award.ceiling().ifPresent(formulas::add);
        award.floor().ifPresent(formulas::add);
        return formulas;
    }

    /** What a fact does to the amount: some values are tried, and what they do not settle stays open. */
    RelevantFact of(Fact fact) {
        Optional<Witness> witness = Optional.empty();
        for (Map.Entry<Verdict, Map<Fact, Object>> found : completions.found().entrySet()) {
            if (found.getKey().isOpen() && !found.getValue().containsKey(fact)) {
                for (int fill = 0; fill < NUMBERS.size(); fill += 2) {
                    Map<Fact, Object> rest = filled(fact, found.getValue(), fill);
                    witness = witness.or(() -> turn(fact, rest, found.getKey()));
                }
            }
        }
        return new RelevantFact(fact.concept(), Effect.AMOUNT, witness);
    }

    /** A completion in which the other facts that the amount waits for have values too. */
    private Map<Fact, Object> filled(Fact fact, Map<Fact, Object> completion, int fill) {
        Map<Fact, Object> filled = new LinkedHashMap<>(completion);
        for (Fact other : waitsFor) {
            List<Object> values = samples(other);
            if (!other.equals(fact) && !values.isEmpty()) {
                filled.putIfAbsent(other, values.get(Math.min(fill, values.size() - 1)));
            }
        }
        return filled;
    }

    private Optional<Witness> turn(Fact fact, Map<Fact, Object> rest, Verdict verdict) {
        if (rest.keySet().stream().anyMatch(Fact::isDerived)) {
            return Optional.empty();
        }
        Optional<Completion> first = Optional.empty();
        for (Object value : samples(fact)) {
            Map<Fact, Object> supposed = new HashMap<>(rest);
            supposed.put(fact, value);
            Optional<Money> amount = Conclusion.award(
                            completions.attempt().programme(), Supposed.with(bindings, supposed))
                    .flatMap(Award::amount);
            if (amount.isPresent()) {
                Completion second = Relevance.completion(rest, fact, value, verdict, amount);
                if (first.isPresent() && !first.get().amount().equals(amount)) {
                    return Optional.of(new Witness(first.get(), second));
                }
                first = first.or(() -> Optional.of(second));
            }
        }
        return Optional.empty();
    }

    /** Some values that a fact may have. */
    private List<Object> samples(Fact fact) {
        return samples.computeIfAbsent(fact, this::samplesOf);
    }

    private List<Object> samplesOf(Fact fact) {
        if (fact.isDerived() || fact.type().isList()) {
            return List.of();
        }
        List<Object> samples = new ArrayList<>();
        if (fact.type().isNumeric()) {
            for (BigDecimal number : NUMBERS) {
                boolean fits = !fact.type().is(Kind.INTEGER) || Values.isInteger(number);
                if (fits
                        && fact.range().filter(range -> !range.contains(number)).isEmpty()) {
                    samples.add(number);
                }
            }
        }
        samples.addAll(completions
                .attempt()
                .analysis()
                .partition(
                        fact,
                        formulas,
                        new Scene(completions.attempt().analysis().reads(), interpreter),
                        List.of(fact),
                        completions.attempt().programme().scope())
                .samples());
        return samples;
    }
}
