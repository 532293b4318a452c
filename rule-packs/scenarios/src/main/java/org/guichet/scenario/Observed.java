package org.guichet.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.guichet.api.Money;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Values;

/** A value that was worked out, to be held against what a scenario writes. Empty if it is unknown. */
record Observed(Optional<Object> value) {
    private static final String UNKNOWN = "unknown";

    /** Whether it is what is written; by value, however many decimals stand there. Empty stands for unknown. */
    boolean is(Optional<String> written) {
        if (value.isEmpty() || written.isEmpty()) {
            return value.isEmpty() && written.isEmpty();
        }
        return is(value.get(), written.get());
    }

    private static boolean is(Object value, String written) {
        if (value instanceof Money money) {
            return Amounts.read(written).filter(money::equals).isPresent();
        }
        if (value instanceof BigDecimal number) {
            Type type = isPercentage(written) ? Type.PERCENTAGE : Type.RATIO;
            return Values.parse(type, written)
                    .filter(expected -> number.compareTo((BigDecimal) expected) == 0)
                    .isPresent();
        }
        if (value instanceof Boolean truth) {
            return Values.parse(Type.BOOLEAN, written).filter(truth::equals).isPresent();
        }
        if (value instanceof LocalDate date) {
            return Values.date(written).filter(date::equals).isPresent();
        }
        return value.toString().equals(written);
    }

    private static boolean isPercentage(String written) {
        return written.endsWith("%");
    }

    /** The value as scenarios write it; a ratio as a percentage if that is what was expected. */
    String inTheWayOf(Optional<String> written) {
        return value.map(known -> known instanceof BigDecimal number
                        ? shown(number, written.filter(Observed::isPercentage).isPresent())
                        : text(known.toString()))
                .orElse(UNKNOWN);
    }

    /** What is expected, as scenarios write it. */
    static String shown(Optional<String> written) {
        return written.map(Observed::text).orElse(UNKNOWN);
    }

    private static String text(String text) {
        return text.equals(UNKNOWN) ? "\"unknown\"" : text;
    }

    private static String shown(BigDecimal number, boolean asPercentage) {
        BigDecimal shown = (asPercentage ? number.movePointRight(2) : number).stripTrailingZeros();
        return shown.toPlainString() + (asPercentage ? " %" : "");
    }
}
