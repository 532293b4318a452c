package org.guichet.engine.json;

import static org.guichet.engine.json.ApplicationLimits.MAX_DOCUMENT;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.api.InformationConcept;

/**
 * Reads applications from JSON. Facts are nested by group, or have dotted keys; {@code null} stands for unknown:
 *
 * <pre>{@code
 * {
 *   "asOf": "2026-03-01",
 *   "company": { "headcount": 42, "turnover": "8000000 EUR" },
 *   "aid.previous": [ { "grantedOn": "2024-05-01", "amount": "10000 EUR" } ]
 * }
 * }</pre>
 *
 * <p>Content is never a reason to throw: every problem of a document is listed, in the limits of
 * {@link ApplicationLimits}. Immutable; may be shared by threads.
 */
public final class ApplicationReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final FactNames names;

    /** @param declared the names of the facts that packs declare, such as {@code company.headcount} */
    public ApplicationReader(Set<String> declared) {
        names = FactNames.of(declared);
    }

    /** A reader that knows the facts of a vocabulary, such as an engine's. */
    public static ApplicationReader of(Collection<InformationConcept> vocabulary) {
        return new ApplicationReader(
                vocabulary.stream().map(InformationConcept::name).collect(Collectors.toUnmodifiableSet()));
    }

    /** Reads a document in UTF-8. */
    public RawApplication read(byte[] json) {
        Problems problems = new Problems();
        if (json.length > MAX_DOCUMENT) {
            return tooLarge(problems);
        }
        return new StrictUtf8(json, problems)
                .text()
                .map(text -> application(text, problems))
                .orElseGet(() -> nothing(problems));
    }

    /**
     * Reads a document in UTF-8. No more is taken from the stream than a document may hold; it is not closed.
     *
     * @throws IOException if the stream fails
     */
    public RawApplication read(InputStream json) throws IOException {
        return read(json.readNBytes(MAX_DOCUMENT + 1));
    }

    /** Reads a document. */
    public RawApplication read(String json) {
        Problems problems = new Problems();
        return json.length() > MAX_DOCUMENT ? tooLarge(problems) : application(json, problems);
    }

    private RawApplication application(String json, Problems problems) {
        String text = json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json;
        return new JsonTreeReader(text, problems, JsonFormat.APPLICATION)
                .read()
                .map(whole -> application(whole.members(), problems))
                .orElseGet(() -> nothing(problems));
    }

    private RawApplication application(Map<String, JsonValue> members, Problems problems) {
        Map<String, JsonValue> rest = new LinkedHashMap<>(members);
        rest.remove("$schema");
        Optional<LocalDate> asOf = new DateReader(problems).read(rest.remove("asOf"));
        Map<String, Object> facts = new FactReader(names, problems).read(rest);
        return new RawApplication(asOf, facts, problems.inOrder());
    }

    private static RawApplication tooLarge(Problems problems) {
        problems.report(ApplicationCode.A105, Place.TOP, "more than 1 MiB");
        return nothing(problems);
    }

    private static RawApplication nothing(Problems problems) {
        return new RawApplication(Optional.empty(), Map.of(), problems.inOrder());
    }
}
