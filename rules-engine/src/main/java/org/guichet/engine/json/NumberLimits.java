package org.guichet.engine.json;

import static org.guichet.engine.json.ApplicationLimits.MAX_DIGITS;
import static org.guichet.engine.json.ApplicationLimits.MAX_EXPONENT;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the text of a number before anything is computed from it.
 *
 * @param digits the most significant digits
 * @param zeros the most zeros that may follow a decimal point at once
 * @param exponent the largest exponent, either way
 */
record NumberLimits(int digits, int zeros, int exponent) {
    static final NumberLimits OF_APPLICATIONS = new NumberLimits(MAX_DIGITS, MAX_EXPONENT, MAX_EXPONENT);

    /** Written canonically, a number has no exponent, and so is no longer when it is written again. */
    static final NumberLimits OF_WRITTEN = new NumberLimits(1_000, 1_000, 0);

    private static final Pattern NUMBER = Pattern.compile("-?([0-9]++)(?:\\.([0-9]++))?(?:[eE]([+-]?[0-9]++))?");
    private static final Pattern SMALL_EXPONENT = Pattern.compile("[+-]?0*([0-9]{1,2})");

    String message() {
        return " is too long or too large a number: at most " + digits + " significant digits, and "
                + (exponent == 0 ? "no exponent" : "an exponent from -" + exponent + " to " + exponent);
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
                && zerosOf(fraction) <= zeros
                && (matcher.group(3) == null || admitExponent(matcher.group(3)));
    }

    private boolean admitExponent(String written) {
        Matcher matcher = SMALL_EXPONENT.matcher(written);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) <= exponent;
    }

    private static int zerosOf(String digits) {
        int count = 0;
        while (count < digits.length() && digits.charAt(count) == '0') {
            count++;
        }
        return count;
    }
}
