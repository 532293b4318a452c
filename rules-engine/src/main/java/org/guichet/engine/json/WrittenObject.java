package org.guichet.engine.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.engine.json.JsonValue.Items;
import org.guichet.engine.json.JsonValue.Members;
import org.guichet.engine.json.JsonValue.Scalar;

/**
 * An object of a document that the library once wrote in canonical form. It is read strictly: the first thing that is
 * not as it was written is an {@link InvalidDocumentException}, which every method may throw. Immutable; may be shared
 * by threads.
 */
public final class WrittenObject {
    /** The bytes of the largest document that is read: 16 MiB. */
    public static final int LARGEST = JsonFormat.LARGEST;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final WrittenDocument document;
    private final Members object;

    WrittenObject(WrittenDocument document, Members object) {
        this.document = document;
        this.object = object;
    }

    /**
     * Reads a document: one object in UTF-8, byte for byte as {@link CanonicalJson} writes it.
     *
     * @param name what it is called in messages, such as {@code receipt}
     */
    public static WrittenObject read(String name, byte[] json) {
        return WrittenDocument.read(name, json);
    }

    /** The keys, in the order written. */
    public Set<String> keys() {
        return object.members().keySet();
    }

    /** Refuses any keys but these, in this order. */
    public void expect(List<String> expected) {
        for (String key : keys()) {
            if (!expected.contains(key)) {
                throw refused(key, RecordCode.R101, "unknown key " + Quote.of(key));
            }
        }
        for (String key : expected) {
            if (!keys().contains(key)) {
                throw document.refused(object.place(), RecordCode.R102, "the key `" + key + "` is missing");
            }
        }
        if (!List.copyOf(keys()).equals(expected)) {
            throw document.refused(object.place(), RecordCode.R105, "the keys stand in another order");
        }
    }

    /** Refuses any keys but these, in this order; those in the middle may lack. */
    public void expect(List<String> first, List<String> optional, List<String> last) {
        List<String> expected = new ArrayList<>(first);
        optional.stream().filter(keys()::contains).forEach(expected::add);
        expected.addAll(last);
        expect(expected);
    }

    /** The text under a key. */
    public String text(String key) {
        if (object.members().get(key) instanceof Scalar scalar && scalar.value() instanceof String text) {
            return text;
        }
        throw wrong(key, "a text");
    }

    /** The SHA-256 under a key, as 64 hexadecimal digits. */
    public String digest(String key) {
        String text = text(key);
        if (DIGEST.matcher(text).matches()) {
            return text;
        }
        throw wrong(key, "64 hexadecimal digits");
    }

    /** The date under a key. */
    public LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw wrong(key, "a date");
        }
    }

    /** The text, the number or the truth value under a key. */
    public Object scalar(String key) {
        if (object.members().get(key) instanceof Scalar scalar) {
            return scalar.value();
        }
        throw wrong(key, "a single value");
    }

    /** The number under a key. */
    public BigDecimal number(String key) {
        if (scalar(key) instanceof BigDecimal number) {
            return number;
        }
        throw wrong(key, "a number");
    }

    /** The whole number under a key. */
    public int integer(String key) {
        try {
            return number(key).intValueExact();
        } catch (ArithmeticException noInteger) {
            throw wrong(key, "a whole number");
        }
    }

    /** The truth value under a key. */
    public boolean truth(String key) {
        if (scalar(key) instanceof Boolean truth) {
            return truth;
        }
        throw wrong(key, "true or false");
    }

    /** The texts of the list under a key. */
    public List<String> texts(String key) {
        if (!(object.members().get(key) instanceof Items list)) {
            throw wrong(key, "a list");
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue item : list.items()) {
            if (!(item instanceof Scalar scalar && scalar.value() instanceof String text)) {
                throw wrong(key, "a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    /** The object under a key. */
    public WrittenObject object(String key) {
        if (object.members().get(key) instanceof Members member) {
            return new WrittenObject(document, member);
        }
        throw wrong(key, "an object");
    }

    /** The objects of the list under a key. */
    public List<WrittenObject> objects(String key) {
        if (!(object.members().get(key) instanceof Items list)) {
            throw wrong(key, "a list");
        }
        List<WrittenObject> objects = new ArrayList<>();
        for (JsonValue item : list.items()) {
            if (!(item instanceof Members member)) {
                throw wrong(key, "a list of objects");
            }
            objects.add(new WrittenObject(document, member));
        }
        return objects;
    }

    /** The facts that stand here under their dotted names. */
    public Map<String, Object> facts() {
        Problems problems = new Problems();
        Map<String, Object> facts = new FactReader(FactNames.of(keys()), problems).read(object.members());
        document.refuseIf(problems);
        return facts;
    }

    /** The SHA-256 that stand here, by key. */
    public Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        keys().forEach(key -> digests.put(key, digest(key)));
        return digests;
    }

    JsonValue tree() {
        return object;
    }

    /** This object alone, as canonical JSON. */
    public String json() {
        CanonicalJson json = new CanonicalJson(false);
        json.tree(object);
        return json.text();
    }

    /** What is to be thrown because of the value under a key. */
    public InvalidDocumentException refused(String key, RecordCode code, String message) {
        JsonValue member = object.members().get(key);
        return document.refused(member == null ? object.place() : member.place(), code, message);
    }

    private InvalidDocumentException wrong(String key, String expected) {
        return refused(key, RecordCode.R103, "`" + key + "` is not " + expected);
    }
}
