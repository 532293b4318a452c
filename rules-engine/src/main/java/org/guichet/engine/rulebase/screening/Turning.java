package org.guichet.engine.rulebase.screening;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Fact;

/** Finds the one fact on which a condition turns, whatever the date. */
final class Turning {
    private final Set<Fact> facts = new HashSet<>();
    private final Set<Definition> definitions = new HashSet<>();
    private boolean onMore;

    private Turning() {}

    /** The fact that alone decides a condition; empty if there is none. */
    static Optional<Fact> onOneFact(Expression condition) {
        Turning turning = new Turning();
        turning.visit(condition);
        return turning.onMore || turning.facts.size() != 1
                ? Optional.empty()
                : Optional.of(turning.facts.iterator().next());
    }

    private void visit(Expression expression) {
        if (expression instanceof Expression.FactReference reference) {
            facts.add(reference.fact());
            onMore |= Expression.mayBeBounded(expression);
        } else if (expression instanceof Expression.DefinitionReference reference) {
            if (definitions.add(reference.definition())) {
                visit(reference.definition().value());
            }
        } else if (expression instanceof Expression.ParameterReference
                || expression instanceof Expression.DecisionDate
                || expression instanceof Expression.TableCall) {
            onMore = true;
        }
        expression.children().forEach(this::visit);
    }
}
