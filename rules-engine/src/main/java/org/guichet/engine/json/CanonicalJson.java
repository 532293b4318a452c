package org.guichet.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.guichet.api.Money;

/**
 * Writes one JSON text in which every value has one form only: numbers in plain notation without trailing zeros, the
 * fields of records sorted. Keys stand in the order in which they are written. Not thread-safe.
 */
public final class CanonicalJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("")
            .withRootSeparator("");
    private static final DefaultPrettyPrinter INDENTED = indented();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator generator;

    /** @param indented two spaces and {@code \n}, or no white space at all */
    public CanonicalJson(boolean indented) {
        generator = opened(text);
        if (indented) {
            PrettyPrinter printer = INDENTED.createInstance();
            generator.setPrettyPrinter(printer);
        }
    }

    private static DefaultPrettyPrinter indented() {
        DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
        printer.indentObjectsWith(twoSpaces);
        printer.indentArraysWith(twoSpaces);
        return printer;
    }

    private static JsonGenerator opened(StringWriter text) {
        try {
            return FACTORY.createGenerator(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text, once everything is written. */
    public String text() {
        write(JsonGenerator::close);
        return text.toString();
    }

    /** An object: the top, or an item of a list. */
    public void object(Runnable members) {
        write(JsonGenerator::writeStartObject);
        members.run();
        write(JsonGenerator::writeEndObject);
    }

    /** An object under a key. */
    public void object(String key, Runnable members) {
        key(key);
        object(members);
    }

    /** A list of objects. */
    public <T> void list(String key, List<T> items, Consumer<T> members) {
        key(key);
        write(JsonGenerator::writeStartArray);
        items.forEach(item -> object(() -> members.accept(item)));
        write(JsonGenerator::writeEndArray);
    }

    /** A list of texts. */
    void texts(String key, List<String> items) {
        value(key, Optional.of(items));
    }

    /** A text under a key. */
    public void text(String key, String value) {
        key(key);
        text(value);
    }

    void text(String key, Optional<?> value) {
        value.ifPresent(present -> text(key, present.toString()));
    }

    /** A constant of an enumeration, in lower-kebab-case. */
    void constant(String key, Enum<?> value) {
        text(key, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    void constant(String key, Optional<? extends Enum<?>> value) {
        value.ifPresent(present -> constant(key, present));
    }

    void truth(String key, boolean value) {
        key(key);
        value(value);
    }

    /**
     * A value of a fact or a figure; nothing if there is none.
     *
     * @throws IllegalArgumentException if it is of no class that such values have
     */
    public void value(String key, Optional<?> value) {
        value.ifPresent(present -> {
            key(key);
            value(present);
        });
    }

    private void value(Object value) {
        if (value instanceof Boolean truth) {
            write(json -> json.writeBoolean(truth));
        } else if (value instanceof BigDecimal number) {
            write(json -> json.writeNumber(number.stripTrailingZeros().toPlainString()));
        } else if (value instanceof Integer || value instanceof Long) {
            write(json -> json.writeNumber(value.toString()));
        } else if (value instanceof List<?> items) {
            write(JsonGenerator::writeStartArray);
            items.forEach(this::value);
            write(JsonGenerator::writeEndArray);
        } else if (value instanceof Map<?, ?> fields) {
            fields(fields);
        } else if (isText(value)) {
            text(value.toString());
        } else {
            throw new IllegalArgumentException("not a value of a fact: " + value.getClass());
        }
    }

    private static boolean isText(Object value) {
        return value instanceof String
                || value instanceof Money
                || value instanceof LocalDate
                || value instanceof TemporalAmount;
    }

    /** A piece of JSON that was written canonically. */
    public void written(String key, String json) {
        key(key);
        write(generator -> generator.writeRawValue(json));
    }

    /** What was read, in the order in which it was read. */
    void tree(JsonValue value) {
        if (value instanceof JsonValue.Scalar scalar) {
            value(scalar.value());
        } else if (value instanceof JsonValue.Members object) {
            object(() -> object.members().forEach((key, member) -> {
                key(key);
                tree(member);
            }));
        } else if (value instanceof JsonValue.Items list) {
            write(JsonGenerator::writeStartArray);
            list.items().forEach(this::tree);
            write(JsonGenerator::writeEndArray);
        } else {
            write(JsonGenerator::writeNull);
        }
    }

    /** The order of a record's fields has no meaning: they are sorted. */
    private void fields(Map<?, ?> fields) {
        Map<String, Object> sorted = new TreeMap<>();
        fields.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        object(() -> sorted.forEach((name, value) -> value(name, Optional.of(value))));
    }

    private void key(String key) {
        write(json -> json.writeFieldName(key));
    }

    private void text(String value) {
        write(json -> json.writeString(value));
    }

    private void write(Step step) {
        try {
            step.on(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One call of the generator. */
    private interface Step {
        void on(JsonGenerator json) throws IOException;
    }
}
