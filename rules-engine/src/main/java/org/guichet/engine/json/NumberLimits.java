package org.guichet.engine.json;

import static org.guichet.engine.json.ApplicationLimits.MAX_DIGITS;
import static org.guichet.engine.json.ApplicationLimits.MAX_EXPONENT;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the text of a number before anything is computed from it. */
final class NumberLimits {
    static final String MESSAGE = " is too long or too large a number: at most " + MAX_DIGITS
            + " significant digits, and an exponent from -" + MAX_EXPONENT + " to " + MAX_EXPONENT;

    private static final Pattern NUMBER = Pattern.compile("-?([0-9]++)(?:\\.([0-9]++))?(?:[eE]([+-]?[0-9]++))?");
    private static final Pattern SMALL_EXPONENT = Pattern.compile("[+-]?0*([0-9]{1,2})");

    private NumberLimits() {}

    /** Whether a number written like this is small enough to be read. */
    static boolean admit(String number) {
        Matcher matcher = NUMBER.matcher(number);
        if (!matcher.matches()) {
            return false;
        }
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        String digits = matcher.group(1) + fraction;
        return digits.length() - zerosOf(digits) <= MAX_DIGITS
                && zerosOf(fraction) <= MAX_EXPONENT
                && (matcher.group(3) == null || admitExponent(matcher.group(3)));
    }

    private static boolean admitExponent(String exponent) {
        Matcher matcher = SMALL_EXPONENT.matcher(exponent);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) <= MAX_EXPONENT;
    }

    private static int zerosOf(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
