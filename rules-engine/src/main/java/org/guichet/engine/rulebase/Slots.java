package org.guichet.engine.rulebase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Reads;
import org.guichet.engine.vocabulary.Fact;

/** Numbers facts, definitions and conditions: equal ones share a slot, and are evaluated once for a case. */
final class Slots {
    private final Map<String, Integer> facts = new HashMap<>();
    private final Map<Definition, Integer> definitions = new HashMap<>();
    private final List<Evaluator.Framed> definitionEvaluators = new ArrayList<>();
    private final Map<Expression, Integer> conditions = new HashMap<>();
    private final List<Expression> conditionExpressions = new ArrayList<>();
    private final List<Evaluator.Framed> conditionEvaluators = new ArrayList<>();

    int fact(Fact fact) {
        return facts.computeIfAbsent(fact.name(), name -> facts.size());
    }

    int definition(Definition definition, ExpressionCompiler compiler) {
        Integer known = definitions.get(definition);
        if (known != null) {
            return known;
        }
        Evaluator.Framed evaluator = compiler.framed(definition.value());
        int slot = definitionEvaluators.size();
        definitions.put(definition, slot);
        definitionEvaluators.add(evaluator);
        return slot;
    }

    int condition(Expression condition, ExpressionCompiler compiler) {
        Integer known = conditions.get(condition);
        if (known != null) {
            return known;
        }
        int number = conditionEvaluators.size();
        conditionEvaluators.add(compiler.framed(condition));
        conditionExpressions.add(condition);
        conditions.put(condition, number);
        return number;
    }

    /** The definitions that criteria read, and their numbers. */
    Map<Definition, Integer> definitions(List<CompiledCriterion> criteria, Reads reads) {
        return criteria.stream()
                .flatMap(criterion -> Stream.of(criterion.when(), criterion.condition()))
                .flatMapToInt(OptionalInt::stream)
                .mapToObj(conditionExpressions::get)
                .flatMap(condition -> reads.of(condition).definitions().stream())
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), definition -> Objects.requireNonNull(definitions.get(definition))));
    }

    Map<String, Integer> facts() {
        return Map.copyOf(facts);
    }

    List<Evaluator.Framed> definitions() {
        return List.copyOf(definitionEvaluators);
    }

    List<Expression> conditionExpressions() {
        return List.copyOf(conditionExpressions);
    }

    List<Evaluator.Framed> conditions() {
        return List.copyOf(conditionEvaluators);
    }

    /** How many variables an expression needs at once. */
    static int frame(Expression expression) {
        int frame = 0;
        if (expression instanceof Expression.Variable variable) {
            frame = variable.depth() + 1;
        } else if (expression instanceof Expression.Quantified quantified) {
            frame = quantified.variable().depth() + 1;
        } else if (expression instanceof Expression.Filter filter) {
            frame = filter.variable().depth() + 1;
        }
        for (Expression child : expression.children()) {
            frame = Math.max(frame, frame(child));
        }
        return frame;
    }
}
