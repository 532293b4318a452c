package org.guichet.engine.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.PackReference;
import org.guichet.engine.json.DecisionWriter;
import org.guichet.engine.json.InvalidDocumentException;
import org.guichet.engine.json.WrittenObject;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a decision so that it can be defended years later: the programme and the date, the version of the
 * library, the packs by version and digest, the facts, and the decision itself; and the SHA-256 of all that. Immutable;
 * may be shared by threads. Nothing is null. It holds no time of day: an engine reads no clock.
 *
 * <p>Where facts may not be kept, a receipt keeps salted SHA-256 hashes of them and of the decision instead. The names
 * of the facts are kept in either case. The salt stands in the receipt: hashes of two receipts cannot be compared, but
 * whoever has a receipt can try out a fact that has few possible values. Keep such receipts as you keep applications.
 *
 * <p>Written, it is one line of canonical JSON, described by the schema {@code receipt}.
 */
public final class Receipt {
    private final Content content;
    private final String text;

    private Receipt(Content content) {
        this.content = content;
        this.text = Seal.sealed(content.json());
    }

    /**
     * A receipt that keeps the facts and the decision.
     *
     * @param application the application on which was decided
     * @throws IllegalArgumentException if decision and application are of different dates, or a text is not Unicode
     * @throws InvalidDocumentException if it would be too large to be read: more than 16 MiB
     */
    public static Receipt of(Decision decision, Application application) {
        return of(decision, application, new Kept.Whole(application.facts(), json(decision)));
    }

    /** As defined by {@link #of}, with hashes in the place of facts and decision, under a salt from a secure source. */
    public static Receipt withoutFacts(Decision decision, Application application) {
        return withoutFacts(decision, application, Salt.random());
    }

    /**
     * As defined by {@link #of}, with hashes in the place of facts and decision.
     *
     * @param salt from 16 to 64 bytes, new and unforeseeable for each receipt
     */
    public static Receipt withoutFacts(Decision decision, Application application, byte[] salt) {
        return withoutFacts(decision, application, Salt.of(salt));
    }

    private static Receipt withoutFacts(Decision decision, Application application, Salt salt) {
        return of(decision, application, Kept.Hashed.of(salt, application.facts(), json(decision)));
    }

    private static String json(Decision decision) {
        return DecisionWriter.compact().write(decision);
    }

    private static Receipt of(Decision decision, Application application, Kept kept) {
        if (!decision.asOf().equals(application.asOf())) {
            throw new IllegalArgumentException("the decision is not one on that application: their dates differ");
        }
        // What cannot be read is of no use: it is read before it is handed out.
        Receipt written = new Receipt(Content.of(decision, kept));
        Receipt read = read(written.bytes());
        if (!read.equals(written)) {
            throw new IllegalArgumentException("a text of the application holds half of a surrogate pair");
        }
        return read;
    }

    /**
     * Reads a receipt in UTF-8; one line break may follow it.
     *
     * @throws InvalidDocumentException if it is not, byte for byte, a receipt that this library can have written, or
     *     its digest is not that of what it says
     */
    public static Receipt read(byte[] json) {
        byte[] line = ReceiptReader.withoutLineBreak(json);
        return new Receipt(ReceiptReader.read(line));
    }

    /**
     * As defined by {@link #read(byte[])}. No more is taken from the stream than a receipt may hold; it is not closed.
     *
     * @throws IOException if the stream fails
     */
    public static Receipt read(InputStream json) throws IOException {
        return read(json.readNBytes(WrittenObject.LARGEST + 3));
    }

    /** As defined by {@link #read(byte[])}. */
    public static Receipt read(String json) {
        return read(json.getBytes(UTF_8));
    }

    /** The receipt of another decision, of which as much is kept. */
    Receipt again(Decision decision, Map<String, Object> facts) {
        return new Receipt(Content.of(decision, kept().again(facts, json(decision))));
    }

    /** Pack and programme. */
    public String programme() {
        return content.programme();
    }

    /** The date for which was decided. */
    public LocalDate asOf() {
        return content.asOf();
    }

    /** The version of the library that decided. */
    public String engineVersion() {
        return content.engineVersion();
    }

    /** The packs that were applied: the programme's own first, then those it uses. */
    public List<PackReference> packs() {
        return content.packs();
    }

    /** Whether the facts and the decision are kept, rather than their hashes. */
    public boolean hasFacts() {
        return kept() instanceof Kept.Whole;
    }

    /** The application; empty if only hashes of its facts are kept. */
    public Optional<Application> application() {
        return kept() instanceof Kept.Whole whole
                ? Optional.of(
                        Application.builder().facts(whole.facts()).asOf(asOf()).build())
                : Optional.empty();
    }

    /** The decision as canonical JSON; empty if only its hash is kept. */
    public Optional<String> decision() {
        return kept() instanceof Kept.Whole whole ? Optional.of(whole.decision()) : Optional.empty();
    }

    Kept kept() {
        return content.kept();
    }

    /** The SHA-256 of everything else in the receipt, as 64 hexadecimal digits. */
    public String digest() {
        int end = text.length() - 2;
        return text.substring(end - Sha256.DIGITS, end);
    }

    /** The receipt as canonical JSON: one line, without a line break. */
    public String text() {
        return text;
    }

    /** {@link #text} in UTF-8. */
    byte[] bytes() {
        return text.getBytes(UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Receipt that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The programme, the date and the digest. Values are personal data and are left out. */
    @Override
    public String toString() {
        return "Receipt[" + programme() + ", asOf=" + asOf() + ", " + digest() + "]";
    }
}
