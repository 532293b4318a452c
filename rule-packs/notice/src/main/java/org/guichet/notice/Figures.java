package org.guichet.notice;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichet.api.Money;

/** Writes values as the explanations of decisions do. */
final class Figures {
    private static final char SPACE = '\u00A0';
    private static final char THIN_SPACE = '\u202F';
    private static final Map<String, String> FRENCH_UNITS = Map.of(
            "AWU", "UTA",
            "FTE", "ETP",
            "years", "ans",
            "months", "mois",
            "days", "jours",
            "persons", "personnes",
            "jobs", "emplois");

    private final Locale locale;
    private final boolean english;

    Figures(Locale locale) {
        this.locale = locale;
        this.english = Phrase.isEnglish(locale);
    }

    /** A value of a fact or a figure, with what it counts. */
    String value(Object value, String type, String unit) {
        if (value instanceof BigDecimal number) {
            boolean ratio = type.equals("percentage");
            return ratio ? percentage(number) : quantity(number, unit);
        }
        return value(value);
    }

    private String value(Object value) {
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof LocalDate date) {
            return date(date);
        }
        if (value instanceof Boolean truth) {
            return (truth ? Phrase.YES : Phrase.NO).in(locale);
        }
        return value instanceof Collection<?> items
                ? items.stream().map(this::value).collect(Collectors.joining(", "))
                : value.toString();
    }

    String money(Money money) {
        boolean whole = money.amount().scale() <= 0;
        String amount = number(money.amount(), whole ? "#,##0" : "#,##0.00######");
        String currency = money.currency();
        return english ? currency + SPACE + amount : amount + SPACE + (currency.equals("EUR") ? "€" : currency);
    }

    String date(LocalDate date) {
        String day = DateTimeFormatter.ofPattern("d MMMM uuuu", english ? Locale.ENGLISH : Locale.FRENCH)
                .format(date);
        return !english && date.getDayOfMonth() == 1 ? day.replaceFirst("^1 ", "1er ") : day;
    }

    private String percentage(BigDecimal ratio) {
        String percents = number(ratio.movePointRight(2), "0.########");
        return english ? percents + "%" : percents + SPACE + "%";
    }

    private String quantity(BigDecimal number, String unit) {
        // A number that counts nothing may be a year.
        return unit.isEmpty()
                ? number(number, "0.########")
                : number(number, "#,##0.########") + SPACE + (english ? unit : FRENCH_UNITS.getOrDefault(unit, unit));
    }

    private String number(BigDecimal number, String pattern) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(english ? ',' : THIN_SPACE);
        symbols.setDecimalSeparator(english ? '.' : ',');
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
