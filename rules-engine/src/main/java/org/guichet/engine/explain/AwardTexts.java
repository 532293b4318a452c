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

    private record Bound(
            BigDecimal amount, String currency, Expression expression, Interpreter interpreter, Labels labels) {
        String before(Wording wording) {
            return wording.money(amount, currency);
        }

        String bound(Wording wording) {
            return new Phrases(wording, labels, interpreter).target(expression);
        }
    }

    private Bound bound(BigDecimal amount, Expression expression) {
        return new Bound(amount, currency, expression, interpreter, labels);
    }

    /** Whether an amount passes its ceiling. */
    public Text ceiling(BigDecimal amount, Expression ceiling, boolean applied) {
        return new Sentence<>(
                bound(amount, ceiling),
                (about, wording) -> wording.ceilingApplied(applied, about.before(wording), about.bound(wording)));
    }

    /** Whether an amount stays below its floor, and what follows. */
    public Text floor(BigDecimal amount, Expression floor, boolean below, boolean raised) {
        return new Sentence<>(
                bound(amount, floor),
                (about, wording) -> wording.floorApplied(below, raised, about.before(wording), about.bound(wording)));
    }

    private record Rounding(
            BigDecimal before, RoundingMode mode, BigDecimal multiple, BigDecimal after, String currency) {}

    /** How an amount is rounded. */
    public Text rounding(BigDecimal before, RoundingMode mode, BigDecimal multiple, BigDecimal after) {
        return new Sentence<>(new Rounding(before, mode, multiple, after, currency), AwardTexts::compose);
    }

    private static String compose(Rounding about, Wording wording) {
        String direction = switch (about.mode) {
            case DOWN -> wording.roundedDown();
            case UP -> wording.roundedUp();
            default -> wording.roundedHalfUp();
        };
        return wording.roundingApplied(
                wording.money(about.before, about.currency),
                direction,
                wording.money(about.multiple, about.currency),
                wording.money(about.after, about.currency));
    }
}
