package org.guichet.engine.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guichet.api.Award;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.PackReference;
import org.guichet.api.Verdict;
import org.guichet.engine.json.InvalidDocumentException;
import org.guichet.engine.json.WrittenObject;

/**
 * What shows that a decision follows from the facts and the rules: the facts that suffice for it, what each criterion
 * rests on, step by step, and each step of the amount. It can be kept, and verified by whoever has the packs.
 * Immutable; may be shared by threads. Nothing is null. It says nothing that is not verified: not which version of the
 * library decided, nor what an open decision waits for.
 *
 * <p>Written, it is one line of canonical JSON, described by the schema {@code certificate}.
 *
 * @param programme pack and programme
 * @param asOf the date for which was decided
 * @param packs the packs that were applied: the programme's own first, then those it uses
 * @param verdict the conclusion
 * @param referred whether a human certainly judges some criterion
 * @param facts the facts of the application that the proofs rest on, or that rules read to derive what they rest on, by
 *     name, in the form in which an application in JSON has them
 * @param derived the names of the facts that the proofs rest on and that DRL rules derived, in alphabetical order: how
 *     they did that is not part of the certificate
 * @param criteria every criterion in force, in the order of the pack
 * @param award the amount, if there is one or could be
 * @param definitions the proofs of the definitions and named steps that other proofs refer to
 */
public record Certificate(
        String programme,
        LocalDate asOf,
        List<PackReference> packs,
        Verdict verdict,
        boolean referred,
        Map<String, Object> facts,
        List<String> derived,
        List<ProvenCriterion> criteria,
        Optional<ProvenAward> award,
        List<ProvenDefinition> definitions) {

    public Certificate {
        packs = List.copyOf(packs);
        facts = fields(facts);
        derived = List.copyOf(derived);
        criteria = List.copyOf(criteria);
        definitions = List.copyOf(definitions);
    }

    /**
     * What became of a criterion. A proof is there only if the outcome needs it.
     *
     * @param criterion its name in the programme
     * @param outcome what became of it
     * @param when whether it counts
     * @param condition whether it holds
     * @param unless whether it is lifted
     */
    public record ProvenCriterion(
            String criterion,
            Outcome outcome,
            Optional<Proof> when,
            Optional<Proof> condition,
            Optional<Proof> unless) {}

    /**
     * A definition.
     *
     * @param name its owner and its name, as {@link Signature} has it
     * @param proof what its formula gives
     */
    public record ProvenDefinition(String name, Proof proof) {}

    /**
     * An amount.
     *
     * @param status whether it could be worked out
     * @param amount the amount, if it could
     * @param steps the named steps of the programme, then those that follow from its ceiling, floor and rounding
     */
    public record ProvenAward(Award.Status status, Optional<Money> amount, List<ProvenStep> steps) {
        public ProvenAward {
            steps = List.copyOf(steps);
        }

        /** The status, without the amount. */
        @Override
        public String toString() {
            return "ProvenAward[" + status + "]";
        }
    }

    /**
     * A step of an amount.
     *
     * @param step its name in the programme
     * @param manner how the floor or the rounding is applied, such as {@code down to 1}; empty for any other step
     * @param value what it gives
     * @param proof what the formula of the amount, the ceiling or the floor gives; empty for a named step, which is
     *     among the definitions, and for the rounding
     */
    public record ProvenStep(String step, Optional<String> manner, Stated value, Optional<Proof> proof) {}

    /**
     * Reads a certificate in UTF-8; one line break may follow it.
     *
     * @throws InvalidDocumentException if it is not, byte for byte, a certificate that this library can have written.
     *     Whether what it states is true is for verification to say.
     */
    public static Certificate read(byte[] json) {
        return CertificateReader.read(json);
    }

    /**
     * As defined by {@link #read(byte[])}. No more is taken from the stream than a certificate may hold; it is not
     * closed.
     *
     * @throws IOException if the stream fails
     */
    public static Certificate read(InputStream json) throws IOException {
        return read(json.readNBytes(WrittenObject.LARGEST + 3));
    }

    /** As defined by {@link #read(byte[])}. */
    public static Certificate read(String json) {
        return read(json.getBytes(UTF_8));
    }

    /** The certificate as canonical JSON: one line, without a line break. */
    public String text() {
        return CertificateJson.write(this);
    }

    /** How many steps it proves. */
    public int size() {
        Stream<Proof> ofCriteria = criteria.stream()
                .flatMap(each -> Stream.of(each.when, each.condition, each.unless))
                .flatMap(Optional::stream);
        Stream<Proof> ofAward =
                award.stream().flatMap(each -> each.steps.stream()).flatMap(step -> step.proof.stream());
        Stream<Proof> ofDefinitions = definitions.stream().map(ProvenDefinition::proof);
        return Stream.of(ofCriteria, ofAward, ofDefinitions)
                .flatMap(proofs -> proofs)
                .mapToInt(Proof::size)
                .sum();
    }

    /** The programme, the date and the verdict. Values are personal data and are left out. */
    @Override
    public String toString() {
        return "Certificate[" + programme + ", asOf=" + asOf + ", " + verdict + "]";
    }

    private static Map<String, Object> fields(Map<?, ?> fields) {
        Map<String, Object> plain = new TreeMap<>();
        fields.forEach((name, value) -> plain.put(String.valueOf(name), plain(value)));
        return Collections.unmodifiableMap(plain);
    }

    /** The form that a value has when it was written and read again. */
    private static Object plain(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        } else if (value instanceof List<?> items) {
            return items.stream().map(Certificate::plain).toList();
        } else if (value instanceof Map<?, ?> record) {
            return fields(record);
        }
        return value instanceof Boolean ? value : value.toString();
    }
}
