package org.guichet.engine.rulebase.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type.Kind;

/** Finds the one fact on which a condition turns, whatever the date. */
final class Turning {
    private static final Set<Kind> CODES = Set.of(Kind.CODE, Kind.BOOLEAN);

    private final Set<Fact> facts = new HashSet<>();
    private final Set<Definition> definitions = new HashSet<>();
    private boolean dated;

    private Turning() {}

    /** The code or boolean that alone decides a condition; empty if there is none. */
    static Optional<Fact> onOneCode(Expression condition) {
        Turning turning = new Turning();
        turning.visit(condition);
        return turning.dated || turning.facts.size() != 1
                ? Optional.empty()
                : turning.facts.stream()
                        .filter(fact -> CODES.contains(fact.type().kind()))
                        .findFirst();
    }

    private void visit(Expression expression) {
        if (expression instanceof Expression.FactReference reference) {
            facts.add(reference.fact());
        } else if (expression instanceof Expression.DefinitionReference reference) {
            if (definitions.add(reference.definition())) {
                visit(reference.definition().value());
            }
        } else if (expression instanceof Expression.ParameterReference
                || expression instanceof Expression.DecisionDate
                || expression instanceof Expression.TableCall) {
            dated = true;
        }
        visit(expression.children());
    }

    private void visit(List<Expression> expressions) {
        expressions.forEach(this::visit);
    }
}
