package org.guichet.scenario;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.api.Money;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Values;

/** Reads money of any currency. */
final class Amounts {
    private static final Pattern CURRENCY = Pattern.compile(".*?([A-Z]{3})");

    private Amounts() {}

    /** The money that is written, such as {@code 22500 EUR}; empty if it is not money. */
    static Optional<Money> read(String written) {
        Matcher matcher = CURRENCY.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String currency = matcher.group(1);
        return Values.parse(Type.money(currency), written).map(amount -> new Money((BigDecimal) amount, currency));
    }
}
