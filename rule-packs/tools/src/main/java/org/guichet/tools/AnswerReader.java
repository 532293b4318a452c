package org.guichet.tools;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.api.Money;

/**
 * Reads answers as people write them in a language. What could mean two things means nothing: {@code 1.234} is neither
 * 1234 nor a fraction in French, and {@code 03/04/2026} is no day in English.
 */
final class AnswerReader {
    private static final Set<String> YES = Set.of("oui", "o", "yes", "y");
    private static final Set<String> NO = Set.of("non", "n", "no");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern FRENCH =
            Pattern.compile("-?(\\d{1,30}|\\d{1,3}( \\d{3}){1,9})([,]\\d{1,20}|[.](?!\\d{3}$)\\d{1,20})?");
    private static final Pattern ENGLISH = Pattern.compile("-?(\\d{1,30}|\\d{1,3}([ ,]\\d{3}){1,9})(\\.\\d{1,20})?");

    private final boolean isEnglish;
    private final List<DateTimeFormatter> days;

    AnswerReader(Locale locale) {
        isEnglish = locale.getLanguage().equals("en");
        days = isEnglish
                ? List.of(day("uuuu-M-d", locale), day("d MMMM uuuu", locale))
                : List.of(day("uuuu-M-d", locale), day("d/M/uuuu", locale), day("d MMMM uuuu", locale));
    }

    private static DateTimeFormatter day(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The value that was typed; empty if it is none of that type. Codes and lists are not read here. */
    Optional<Object> value(Slot slot, String typed) {
        String text = BLANKS.matcher(typed).replaceAll(" ").strip();
        return switch (slot.type()) {
            case "boolean" -> truth(text).map(value -> value);
            case "integer", "number" ->
                number(without(slot.unit().orElse(""), text)).map(value -> value);
            case "money" -> money(text, slot.unit().orElse("EUR")).map(value -> value);
            case "percentage" -> percentage(text).map(value -> value);
            case "date" -> date(text).map(value -> value);
            case "text" -> Optional.of(typed.strip());
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> truth(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** A whole number of records. */
    Optional<Integer> count(String text) {
        return number(text)
                .filter(number -> number.signum() >= 0 && number.scale() <= 0 && number.precision() <= 4)
                .map(BigDecimal::intValue);
    }

    private Optional<BigDecimal> number(String text) {
        if (!(isEnglish ? ENGLISH : FRENCH).matcher(text).matches()) {
            return Optional.empty();
        }
        String plain = text.replace(" ", "");
        return Optional.of(new BigDecimal(isEnglish ? plain.replace(",", "") : plain.replace(',', '.')));
    }

    private Optional<Money> money(String text, String currency) {
        String amount = without(currency, text);
        if (currency.equals("EUR")) {
            amount = without("euros", without("euro", without("€", amount)));
        }
        return number(amount).map(number -> new Money(number, currency));
    }

    /** Below one, a number without the sign could be a ratio. */
    private Optional<BigDecimal> percentage(String text) {
        Optional<BigDecimal> number = number(without("%", text));
        boolean isSigned = text.endsWith("%");
        return number.filter(value -> isSigned || value.signum() == 0 || value.compareTo(BigDecimal.ONE) > 0)
                .map(value -> value.movePointLeft(2));
    }

    private Optional<LocalDate> date(String text) {
        String day = text.replace('.', '/').replace("1er ", "1 ");
        return days.stream().flatMap(format -> date(format, day).stream()).findFirst();
    }

    private static Optional<LocalDate> date(DateTimeFormatter format, String day) {
        try {
            return Optional.of(LocalDate.parse(day, format));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    /** A text without a word that it starts or ends with. */
    private static String without(String word, String text) {
        if (!word.isEmpty() && text.regionMatches(true, text.length() - word.length(), word, 0, word.length())) {
            return text.substring(0, text.length() - word.length()).strip();
        }
        boolean starts = !word.isEmpty() && text.regionMatches(true, 0, word, 0, word.length());
        return starts ? text.substring(word.length()).strip() : text;
    }
}
