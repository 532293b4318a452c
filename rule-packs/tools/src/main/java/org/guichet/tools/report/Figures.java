package org.guichet.tools.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichet.api.Money;

/** Writes values as people write them. */
final class Figures {
    private static final String NO_BREAK = "\u00A0";
    private static final String NARROW = "\u202F";

    private final Locale locale;
    private final boolean english;

    Figures(Locale locale) {
        this.locale = locale;
        this.english = locale.getLanguage().equals("en");
    }

    /** A value of a fact, a figure or a step. */
    String value(Object value) {
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof LocalDate date) {
            return date(date);
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

    String money(Money money) {
        BigDecimal amount = money.amount();
        String number = number(amount.scale() == 1 ? amount.setScale(2) : amount);
        if (english) {
            return money.currency() + NO_BREAK + number;
        }
        return number + NO_BREAK + (money.currency().equals("EUR") ? "€" : money.currency());
    }

    String number(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", english ? "," : NARROW);
        String fraction = point < 0 ? "" : (english ? "." : ",") + plain.substring(point + 1);
        return (number.signum() < 0 ? "-" : "") + grouped + fraction;
    }

    /** A ratio as a percentage. */
    String percentage(BigDecimal ratio) {
        BigDecimal percent = ratio.movePointRight(2).stripTrailingZeros();
        return number(percent.scale() < 0 ? percent.setScale(0) : percent) + (english ? "%" : NO_BREAK + "%");
    }

    String date(LocalDate date) {
        String written = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
        return !english && date.getDayOfMonth() == 1 ? written.replaceFirst("1", "1er") : written;
    }
}
