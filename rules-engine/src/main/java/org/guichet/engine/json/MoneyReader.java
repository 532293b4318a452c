package org.guichet.engine.json;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.api.Money;
import org.guichet.engine.json.JsonValue.Items;
import org.guichet.engine.json.JsonValue.Members;
import org.guichet.engine.json.JsonValue.Refused;
import org.guichet.engine.json.JsonValue.Scalar;

/** Reads {@code {"amount": "12.50", "currency": "EUR"}}. */
final class MoneyReader {
    private static final Set<String> KEYS = Set.of("amount", "currency");
    private static final String EXAMPLE =
            "write an amount of money as `{\"amount\": \"12.50\", \"currency\": \"EUR\"}`";
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Problems problems;

    MoneyReader(Problems problems) {
        this.problems = problems;
    }

    /** Whether the object has exactly the keys of an amount of money. */
    static boolean isMoney(Members object) {
        return object.members().keySet().equals(KEYS);
    }

    /** The amount; empty if it was reported. */
    Optional<Money> read(Members object) {
        JsonValue amount = object.members().get("amount");
        JsonValue currency = object.members().get("currency");
        if (!isMoney(object) || amount == null || currency == null) {
            problems.report(ApplicationCode.A113, object.place(), "an object where one value belongs", EXAMPLE);
            return Optional.empty();
        }
        Optional<BigDecimal> number = amount(amount);
        Optional<String> code = currency(currency);
        return number.flatMap(known -> code.map(currencyCode -> new Money(known, currencyCode)));
    }

    private Optional<BigDecimal> amount(JsonValue value) {
        if (value instanceof Scalar scalar && scalar.value() instanceof BigDecimal number) {
            return Optional.of(number);
        }
        String text = text(value);
        if (!AMOUNT.matcher(text).matches()) {
            return refused(value, Quote.of(text) + " is not an amount", withPoint(text));
        }
        if (!NumberLimits.OF_APPLICATIONS.admit(text)) {
            problems.report(
                    ApplicationCode.A110, value.place(), Quote.of(text) + NumberLimits.OF_APPLICATIONS.message());
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private static Optional<String> withPoint(String text) {
        return COMMA.matcher(text).matches()
                ? Optional.of("did you mean " + Quote.of(text.replace(',', '.')) + "?")
                : Optional.empty();
    }

    private Optional<String> currency(JsonValue value) {
        String text = text(value);
        return CURRENCY.matcher(text).matches()
                ? Optional.of(text)
                : refused(value, Quote.of(text) + " is not an ISO 4217 currency code", inCapitals(text));
    }

    private static Optional<String> inCapitals(String text) {
        String capitals = text.equals("€") ? "EUR" : text.toUpperCase(Locale.ROOT);
        return CURRENCY.matcher(capitals).matches()
                ? Optional.of("did you mean " + Quote.of(capitals) + "?")
                : Optional.empty();
    }

    private <T> Optional<T> refused(JsonValue value, String message, Optional<String> suggestion) {
        if (!(value instanceof Refused)) {
            problems.report(ApplicationCode.A113, value.place(), message, suggestion);
        }
        return Optional.empty();
    }

    private static String text(JsonValue value) {
        if (value instanceof Scalar scalar) {
            return scalar.value().toString();
        }
        return value instanceof Members ? "{…}" : value instanceof Items ? "[…]" : "null";
    }
}
