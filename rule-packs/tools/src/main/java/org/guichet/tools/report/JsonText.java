package org.guichet.tools.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichet.api.Text;

/** Writes one JSON object, its members in the order in which they are given. */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final JsonGenerator generator;

    private JsonText(Opening opening) {
        try {
            generator = opening.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an object on one line, in UTF-8. */
    static void writeLine(OutputStream out, Consumer<JsonText> members) {
        JsonText json = new JsonText(() -> FACTORY.createGenerator(out));
        json.object(members);
        json.write(line -> line.writeRaw('\n'));
        json.write(JsonGenerator::close);
    }

    /** An object on many lines. */
    static String pretty(Consumer<JsonText> members) {
        StringWriter text = new StringWriter();
        JsonText json = new JsonText(() -> FACTORY.createGenerator(text).setPrettyPrinter(printer()));
        json.object(members);
        json.write(JsonGenerator::close);
        return text + "\n";
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }

    private void object(Consumer<JsonText> members) {
        write(JsonGenerator::writeStartObject);
        members.accept(this);
        write(JsonGenerator::writeEndObject);
    }

    void object(String key, Consumer<JsonText> members) {
        key(key);
        object(members);
    }

    /** A list of objects. */
    <T> void list(String key, Collection<T> items, Consumer<T> members) {
        key(key);
        write(JsonGenerator::writeStartArray);
        items.forEach(item -> object(json -> members.accept(item)));
        write(JsonGenerator::writeEndArray);
    }

    /** A list of texts. */
    void texts(String key, Collection<String> items) {
        texts(key, items::forEach);
    }

    /** A list of the texts that it is handed. */
    void texts(String key, Consumer<Consumer<String>> items) {
        key(key);
        write(JsonGenerator::writeStartArray);
        items.accept(item -> write(json -> json.writeString(item)));
        write(JsonGenerator::writeEndArray);
    }

    void text(String key, String value) {
        write(json -> json.writeStringField(key, value));
    }

    void text(String key, Optional<?> value) {
        value.ifPresent(present -> text(key, present.toString()));
    }

    /** A text in both languages. */
    void text(String key, Text value) {
        object(key, json -> {
            json.text("fr", value.in(Locale.FRENCH));
            json.text("en", value.in(Locale.ENGLISH));
        });
    }

    /** A constant of an enumeration. */
    void constant(String key, Enum<?> value) {
        text(key, name(value));
    }

    /** What a constant of an enumeration is called, in lower-kebab-case. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void number(String key, long value) {
        write(json -> json.writeNumberField(key, value));
    }

    void truth(String key, boolean value) {
        write(json -> json.writeBooleanField(key, value));
    }

    /** A value of a fact or an expression. */
    void value(String key, Object value) {
        key(key);
        value(value);
    }

    private void value(Object value) {
        if (value instanceof Boolean truth) {
            write(json -> json.writeBoolean(truth));
        } else if (value instanceof BigDecimal number) {
            write(json -> json.writeNumber(number.toPlainString()));
        } else if (value instanceof Collection<?> items) {
            write(JsonGenerator::writeStartArray);
            items.forEach(this::value);
            write(JsonGenerator::writeEndArray);
        } else if (value instanceof Map<?, ?> fields) {
            object(json -> fields.forEach((name, field) -> json.value(String.valueOf(name), field)));
        } else {
            write(json -> json.writeString(value.toString()));
        }
    }

    private void key(String key) {
        write(json -> json.writeFieldName(key));
    }

    private void write(Step step) {
        try {
            step.on(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a generator. */
    private interface Opening {
        JsonGenerator open() throws IOException;
    }

    /** One call of the generator. */
    private interface Step {
        void on(JsonGenerator json) throws IOException;
    }
}
