package org.guichet.engine.certificate.verify;

import java.util.ArrayList;
import java.util.List;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Entries;
import org.jspecify.annotations.Nullable;

/** An expression among values of variables, and which expression each of its places is. */
abstract class Step implements Parts {
    final Known known;
    final Expression expression;
    final List<@Nullable Object> variables;

    Step(Known known, Expression expression, List<@Nullable Object> variables) {
        this.known = known;
        this.expression = expression instanceof Expression.Labelled labelled ? bare(labelled) : expression;
        this.variables = variables;
    }

    private static Expression bare(Expression.Labelled labelled) {
        return labelled.condition() instanceof Expression.Labelled inner ? bare(inner) : labelled.condition();
    }

    /** What the parts give. */
    final @Nullable Object concluded() {
        return expression.accept(new Meaning(known, this));
    }

    final Expression part(int place) {
        if (expression instanceof Expression.Quantified quantified) {
            return place == 0 ? quantified.list() : quantified.condition();
        } else if (expression instanceof Expression.Filter filter) {
            return place == 0 ? filter.list() : filter.condition();
        } else if (expression instanceof Expression.TableCall call && place >= inputs(call)) {
            return cell(call, place - inputs(call));
        }
        return expression.children().get(place);
    }

    private static int inputs(Expression.TableCall call) {
        return call.arguments().size();
    }

    private Expression cell(Expression.TableCall call, int row) {
        List<DecisionTable.Row> rows =
                Meaning.inForce(call.table(), known.asOf()).orElseThrow().rows();
        List<Expression> outputs =
                row < rows.size() ? rows.get(row).outputs() : call.table().otherwise();
        return outputs.get(call.output());
    }

    /** The variables that the expression at a place sees. */
    final List<@Nullable Object> variables(int place) {
        if (expression instanceof Expression.TableCall call && place >= inputs(call)) {
            List<@Nullable Object> given = new ArrayList<>();
            for (int input = 0; input < inputs(call); input++) {
                given.add(at(input));
            }
            return given;
        }
        boolean runs = expression instanceof Expression.Quantified || expression instanceof Expression.Filter;
        return runs && place > 0 && at(0) instanceof Entries list
                ? extended(list.entries().get(place - 1).value())
                : variables;
    }

    private List<@Nullable Object> extended(@Nullable Object variable) {
        List<@Nullable Object> extended = new ArrayList<>(variables);
        extended.add(variable);
        return extended;
    }

    @Override
    public final @Nullable Object variable(int depth) {
        return variables.get(depth);
    }

    @Override
    public final @Nullable Boolean match(DecisionTable.Row row, List<@Nullable Object> inputs) {
        Boolean match = true;
        for (Expression test : row.tests()) {
            Object passes = new Computed(known, test, inputs).concluded();
            if (Boolean.FALSE.equals(passes)) {
                return false;
            }
            match = passes == null ? null : match;
        }
        return match;
    }
}
