package org.guichet.engine.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.guichet.engine.explain.Explainer.Subject;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Expression.Arithmetic;
import org.guichet.engine.expression.TableReading;

/** Composes the sentences that say how a value was worked out, with every figure. */
final class Calculations {
    private Calculations() {}

    static String compose(Subject about, Wording wording) {
        Phrases phrases = about.phrases(wording);
        String result = result(about.expression(), about, wording);
        return phrases.name(about.expression())
                .map(name -> wording.labelled(name, result) + ".")
                .orElseGet(() -> phrases.formula(about.expression()) + " = " + result + ".");
    }

    /** The name of a derived value, how it is worked out, and what it is. */
    static String composeDefinition(Subject about, Wording wording) {
        Expression value = ((Expression.DefinitionReference) about.expression())
                .definition()
                .value();
        Phrases phrases = about.phrases(wording);
        Expression taken = taken(value, about);
        String formula = phrases.formula(taken);
        String result = result(taken, about, wording);
        boolean told = formula.equals(result) || phrases.name(taken).isPresent();
        return wording.labelled(phrases.subject(about.expression()), told ? formula : formula + " = " + result) + ".";
    }

    /** The name of a fact that rules derive, and what is known of it. */
    static String composeDerived(Subject about, Wording wording) {
        Phrases phrases = about.phrases(wording);
        return wording.labelled(phrases.subject(about.expression()), phrases.valueOf(about.expression())) + ".";
    }

    /** The formula; of a choice that is made, only the branch that counts. */
    private static Expression taken(Expression value, Subject about) {
        if (value instanceof Expression.If choice) {
            return switch (about.interpreter().truth(choice.condition())) {
                case TRUE -> taken(choice.then(), about);
                case FALSE -> taken(choice.otherwise(), about);
                case UNKNOWN -> choice;
            };
        }
        return value;
    }

    private static String result(Expression expression, Subject about, Wording wording) {
        String result = about.phrases(wording).valueOf(expression);
        return dividesByZero(expression, about) ? result + " (" + wording.divisionByZero() + ")" : result;
    }

    private static boolean dividesByZero(Expression expression, Subject about) {
        return expression instanceof Arithmetic arithmetic
                && arithmetic.operator() == Arithmetic.Operator.OVER
                && about.interpreter().value(arithmetic.right()) instanceof BigDecimal divisor
                && divisor.signum() == 0;
    }

    /** What a table gives, and which line says so. */
    static String composeTable(Subject about, Wording wording) {
        Expression.TableCall call = (Expression.TableCall) about.expression();
        Phrases phrases = about.phrases(wording);
        return phrases.formula(call) + " = " + phrases.valueOf(call) + ", " + rows(call, about, wording) + ".";
    }

    private static String rows(Expression.TableCall call, Subject about, Wording wording) {
        LocalDate asOf = about.interpreter().bindings().asOf();
        if (call.table().on(asOf).isEmpty()) {
            return wording.tableNotInForce(asOf);
        }
        List<Integer> lines = about.interpreter().reading(call).matches().stream()
                .map(TableReading.Match::row)
                .map(row -> row.line())
                .toList();
        return wording.tableRows(lines);
    }
}
