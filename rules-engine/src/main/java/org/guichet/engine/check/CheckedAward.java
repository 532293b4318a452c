package org.guichet.engine.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Award;
import org.guichet.api.Citation;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;

/**
 * The formula of an amount.
 *
 * @param currency the currency of the amount
 * @param steps the named steps, in order
 * @param amount the amount before ceiling, floor and rounding
 * @param ceiling the most that is paid
 * @param floor the least that is paid
 * @param raisedToFloor whether a smaller amount is raised to the floor; otherwise nothing is paid below it
 * @param rounding the direction of rounding
 * @param multiple what the amount is rounded to a multiple of
 */
public record CheckedAward(
        Award.Form form,
        String currency,
        List<Definition> steps,
        Expression amount,
        Optional<Expression> ceiling,
        Optional<Expression> floor,
        boolean raisedToFloor,
        RoundingMode rounding,
        BigDecimal multiple,
        List<Citation> citations) {
    public CheckedAward {
        steps = List.copyOf(steps);
        citations = List.copyOf(citations);
    }

    /** Whether the amount is what one of the named steps gives. */
    public boolean isAmountAStep() {
        return amount instanceof Expression.DefinitionReference reference && steps.contains(reference.definition());
    }

    /** The names of all steps of an award, in order: those of the programme, then those that follow from its keys. */
    public List<String> stepNames() {
        List<String> names = new ArrayList<>();
        steps.forEach(step -> names.add(step.name()));
        if (!isAmountAStep()) {
            names.add("amount");
        }
        ceiling.ifPresent(present -> names.add("ceiling"));
        floor.ifPresent(present -> names.add("floor"));
        names.add("rounding");
        return names;
    }
}
