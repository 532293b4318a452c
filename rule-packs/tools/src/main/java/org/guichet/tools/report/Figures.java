package org.guichet.tools.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichet.api.Money;
import org.guichet.engine.explain.Notation;

/** Writes values as the explanations do. */
final class Figures {
    private final Locale locale;
    private final Notation notation;
    private final char mark;

    Figures(Locale locale) {
        this.locale = locale;
        this.notation = new Notation(locale);
        this.mark = locale.getLanguage().equals("en") ? '.' : ',';
    }

    /** A value of a fact, a figure or a step. */
    String value(Object value) {
        if (value instanceof Money money) {
            return notation.money(money);
        }
        if (value instanceof BigDecimal number) {
            return notation.number(number);
        }
        if (value instanceof LocalDate date) {
            return notation.date(date);
        }
        if (value instanceof Boolean truth) {
            return (truth ? Word.YES : Word.NO).in(locale);
        }
        return value instanceof Map<?, ?> record ? fields(record) : text(value);
    }

    private String text(Object value) {
        return value instanceof List<?> items
                ? items.stream().map(this::value).collect(Collectors.joining(Word.SEPARATOR.in(locale)))
                : value.toString();
    }

    private String fields(Map<?, ?> record) {
        return record.values().stream().map(this::value).collect(Collectors.joining(", "));
    }

    /** A number of something, without its unit. */
    String counted(BigDecimal number) {
        return notation.counted(number);
    }

    /** A number with its unit. */
    String quantity(BigDecimal number, String unit) {
        return notation.quantity(number, unit);
    }

    /** Money without its currency. */
    String amount(Money money) {
        return notation.amount(money);
    }

    String unit(String unit) {
        return notation.unit(unit);
    }

    /** A ratio as a percentage. */
    String percentage(BigDecimal ratio) {
        return notation.percentage(ratio);
    }

    /** A written number with zeros behind, until it has so many characters from its decimal mark on. */
    String filledUp(String number, int fraction) {
        String marked = fraction > 0 && fraction(number).isEmpty() ? number + mark : number;
        return marked + "0".repeat(fraction - fraction(marked).length());
    }

    /** What a written number has from its decimal mark on. */
    String fraction(String number) {
        int place = number.indexOf(mark);
        return place < 0 ? "" : number.substring(place);
    }
}
