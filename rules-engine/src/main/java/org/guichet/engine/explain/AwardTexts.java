package org.guichet.engine.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.guichet.api.Text;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.Scope;

/** Words the last steps of an award: ceiling, floor and rounding. */
public final class AwardTexts {
    private final Interpreter interpreter;
    private final Labels labels;
    private final String currency;

    public AwardTexts(Interpreter interpreter, Scope scope, String currency) {
        this.interpreter = interpreter;
        this.labels = new Labels(scope);
        this.currency = currency;
    }

    public Text amount() {
        return Fixed.AMOUNT;
    }

    public Text ceilingLabel() {
        return Fixed.CEILING;
    }

    public Text floorLabel() {
        return Fixed.FLOOR;
    }

    public Text roundingLabel() {
        return Fixed.ROUNDING;
    }

    /** Words that are always the same. */
    private enum Fixed implements Text {
        AMOUNT,
        CEILING,
        FLOOR,
        ROUNDING;

        @Override
        public String in(Locale locale) {
            Wording wording = Wording.of(locale);
            return switch (this) {
                case AMOUNT -> wording.amount();
                case CEILING -> wording.ceiling();
                case FLOOR -> wording.floor();
                case ROUNDING -> wording.rounding();
            };
        }
    }

    /**
     * An amount against a bound.
     *
     * @param applied whether the bound takes effect
     * @param raised whether an amount below a floor is raised to it
     */
    private record Bound(
            BigDecimal amount,
            String currency,
            Expression expression,
            boolean applied,
            boolean raised,
            Interpreter interpreter,
            Labels labels) {
        String before(Wording wording) {
            return wording.money(amount, currency);
        }

        String bound(Wording wording) {
            return new Phrases(wording, labels, interpreter).target(expression);
        }
    }

    private Bound bound(BigDecimal amount, Expression expression, boolean applied, boolean raised) {
        return new Bound(amount, currency, expression, applied, raised, interpreter, labels);
    }

    /** Whether an amount passes its ceiling. */
    public Text ceiling(BigDecimal amount, Expression ceiling, boolean applied) {
        return new Sentence<>(
                bound(amount, ceiling, applied, false),
                (about, wording) -> wording.ceilingApplied(about.applied, about.before(wording), about.bound(wording)));
    }

    /** Whether an amount stays below its floor, and what follows. */
    public Text floor(BigDecimal amount, Expression floor, boolean below, boolean raised) {
        return new Sentence<>(
                bound(amount, floor, below, raised),
                (about, wording) ->
                        wording.floorApplied(about.applied, about.raised, about.before(wording), about.bound(wording)));
    }

    private record Rounding(
            BigDecimal before, RoundingMode mode, BigDecimal multiple, BigDecimal after, String currency) {}

    /** How an amount is rounded. */
    public Text rounding(BigDecimal before, RoundingMode mode, BigDecimal multiple, BigDecimal after) {
        return new Sentence<>(new Rounding(before, mode, multiple, after, currency), AwardTexts::compose);
    }

    private static String compose(Rounding about, Wording wording) {
        return wording.roundingApplied(
                wording.money(about.before, about.currency),
                about.mode,
                wording.money(about.multiple, about.currency),
                wording.money(about.after, about.currency));
    }
}
