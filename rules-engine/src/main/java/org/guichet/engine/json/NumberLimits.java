package org.guichet.engine.json;

import static org.guichet.engine.json.ApplicationLimits.MAX_DIGITS;
import static org.guichet.engine.json.ApplicationLimits.MAX_EXPONENT;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the text of a number before anything is computed from it.
 *
 * @param digits the most significant digits
 * @param exponent the largest exponent, either way; also the most zeros that may follow a decimal point at once
 */
record NumberLimits(int digits, int exponent) {
    static final NumberLimits OF_APPLICATIONS = new NumberLimits(MAX_DIGITS, MAX_EXPONENT);

    /** As much as an amount of money may have. */
    static final NumberLimits OF_VALUES = new NumberLimits(20_000, 10_000);

    private static final Pattern NUMBER = Pattern.compile("-?([0-9]++)(?:\\.([0-9]++))?(?:[eE]([+-]?[0-9]++))?");
    private static final Pattern SMALL_EXPONENT = Pattern.compile("[+-]?0*([0-9]{1,5})");

    String message() {
        return " is too long or too large a number: at most " + digits + " significant digits, and an exponent from -"
                + exponent + " to " + exponent;
    }

    /** Whether a number written like this is small enough to be read. */
    boolean admit(String number) {
        Matcher matcher = NUMBER.matcher(number);
        if (!matcher.matches()) {
            return false;
        }
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        String all = matcher.group(1) + fraction;
        return all.length() - zerosOf(all) <= digits
                && zerosOf(fraction) <= exponent
                && (matcher.group(3) == null || admitExponent(matcher.group(3)));
    }

    private boolean admitExponent(String written) {
        Matcher matcher = SMALL_EXPONENT.matcher(written);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) <= exponent;
    }

    private static int zerosOf(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
