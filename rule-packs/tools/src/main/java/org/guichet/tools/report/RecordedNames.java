package org.guichet.tools.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;

/**
 * What recorded texts are called in reports. They may come from anywhere: what would disturb a terminal is replaced.
 *
 * @param presentation how the report is to look
 */
record RecordedNames(Presentation presentation) {
    private static final Pattern AMOUNT = Pattern.compile("(-?[0-9]{1,40}(?:\\.[0-9]{1,40})?) ([A-Z]{3})");
    private static final int REPLACEMENT = 0xFFFD;

    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> disturbs(c) ? REPLACEMENT : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean disturbs(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    String verdict(String recorded) {
        return constant(Verdict.values(), Verdicts::name, recorded);
    }

    String outcome(String recorded) {
        return constant(Outcome.values(), Outcomes::name, recorded);
    }

    String amount(String recorded) {
        Matcher amount = AMOUNT.matcher(recorded);
        return amount.matches()
                ? presentation.figures().value(new Money(new BigDecimal(amount.group(1)), amount.group(2)))
                : printable(recorded);
    }

    private <T extends Enum<T>> String constant(T[] constants, Function<T, Word> name, String recorded) {
        return Arrays.stream(constants)
                .filter(constant -> JsonText.name(constant).equals(recorded))
                .findFirst()
                .map(constant -> presentation.say(name.apply(constant)))
                .orElseGet(() -> printable(recorded));
    }
}
