package org.guichet.engine.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.api.Award;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.PackReference;
import org.guichet.api.Verdict;
import org.guichet.engine.certificate.Certificate.ProvenAward;
import org.guichet.engine.certificate.Certificate.ProvenCriterion;
import org.guichet.engine.certificate.Certificate.ProvenDefinition;
import org.guichet.engine.certificate.Certificate.ProvenStep;
import org.guichet.engine.json.RecordCode;
import org.guichet.engine.json.WrittenObject;

/** Reads certificates. */
final class CertificateReader {
    private CertificateReader() {}

    static Certificate read(byte[] json) {
        byte[] line = withoutLineBreak(json);
        WrittenObject written = WrittenObject.read("certificate", line);
        if (written.keys().contains("format") && !written.text("format").equals(CertificateJson.FORMAT)) {
            throw written.refused(
                    "format",
                    RecordCode.R106,
                    "only certificates of the format `" + CertificateJson.FORMAT + "` can be read");
        }
        Certificate certificate = certificate(written);
        if (!Arrays.equals(certificate.text().getBytes(UTF_8), line)) {
            throw written.refused("facts", RecordCode.R105, "a fact is not written as the library writes it");
        }
        return certificate;
    }

    private static byte[] withoutLineBreak(byte[] json) {
        int end = json.length;
        end -= end > 0 && json[end - 1] == '\n' ? 1 : 0;
        end -= end > 0 && end < json.length && json[end - 1] == '\r' ? 1 : 0;
        return Arrays.copyOf(json, end);
    }

    private static Certificate certificate(WrittenObject written) {
        written.expect(
                List.of("format", "programme", "asOf", "packs", "verdict", "referred", "facts", "derived", "criteria"),
                List.of("award"),
                List.of("definitions"));
        return new Certificate(
                written.text("programme"),
                written.date("asOf"),
                written.objects("packs").stream().map(CertificateReader::pack).toList(),
                constant(written, "verdict", Verdict.values()),
                written.truth("referred"),
                written.object("facts").facts(),
                written.texts("derived"),
                written.objects("criteria").stream()
                        .map(CertificateReader::criterion)
                        .toList(),
                optional(written, "award", key -> award(written.object(key))),
                written.objects("definitions").stream()
                        .map(CertificateReader::definition)
                        .toList());
    }

    private static PackReference pack(WrittenObject pack) {
        pack.expect(List.of("id", "version", "digest"));
        return new PackReference(pack.text("id"), pack.text("version"), pack.digest("digest"));
    }

    private static ProvenCriterion criterion(WrittenObject written) {
        written.expect(List.of("criterion", "outcome"), List.of("when", "condition", "unless"), List.of());
        return new ProvenCriterion(
                written.text("criterion"),
                constant(written, "outcome", Outcome.values()),
                optionalProof(written, "when"),
                optionalProof(written, "condition"),
                optionalProof(written, "unless"));
    }

    private static ProvenDefinition definition(WrittenObject written) {
        written.expect(List.of("name", "proof"));
        return new ProvenDefinition(written.text("name"), proof(written.object("proof")));
    }

    private static ProvenAward award(WrittenObject written) {
        written.expect(List.of("status"), List.of("amount"), List.of("steps"));
        return new ProvenAward(
                constant(written, "status", Award.Status.values()),
                optional(written, "amount", key -> money(written, key)),
                written.objects("steps").stream().map(CertificateReader::step).toList());
    }

    private static Money money(WrittenObject written, String key) {
        String text = written.text(key);
        int currency = text.length() - 4;
        try {
            return new Money(new BigDecimal(text.substring(0, currency)), text.substring(currency + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException noMoney) {
            throw written.refused(key, RecordCode.R103, "`" + key + "` is not an amount of money");
        }
    }

    private static ProvenStep step(WrittenObject written) {
        written.expect(
                List.of("step"), List.of("manner", "value", "unknown", "least", "most", "items", "proof"), List.of());
        return new ProvenStep(
                written.text("step"),
                optional(written, "manner", written::text),
                stated(written),
                optionalProof(written, "proof"));
    }

    private static Optional<Proof> optionalProof(WrittenObject written, String key) {
        return optional(written, key, present -> proof(written.object(present)));
    }

    private static Proof proof(WrittenObject written) {
        written.expect(
                List.of("place", "rule"),
                List.of("subject", "since", "value", "unknown", "least", "most", "items", "parts"),
                List.of());
        return new Proof(
                written.integer("place"),
                written.text("rule"),
                optional(written, "subject", written::text).orElse(""),
                optional(written, "since", written::date),
                stated(written),
                optional(written, "parts", written::objects).orElse(List.of()).stream()
                        .map(CertificateReader::proof)
                        .toList());
    }

    private static Stated stated(WrittenObject written) {
        if (written.keys().contains("value")) {
            return new Stated.Known(written.scalar("value"));
        } else if (written.keys().contains("unknown")) {
            return Stated.of((Object) null);
        } else if (written.keys().contains("least")) {
            return new Stated.Between(written.number("least"), optional(written, "most", written::number));
        } else if (written.keys().contains("items")) {
            return new Stated.Items(written.objects("items").stream()
                    .map(CertificateReader::item)
                    .toList());
        }
        return new Stated.Row();
    }

    private static Stated.Item item(WrittenObject written) {
        written.expect(List.of(), List.of("value", "unknown", "least", "most", "items", "certain"), List.of());
        return new Stated.Item(stated(written), !written.keys().contains("certain"));
    }

    private static <E extends Enum<E>> E constant(WrittenObject written, String key, E[] constants) {
        String text = written.text(key);
        return Arrays.stream(constants)
                .filter(constant -> CertificateJson.word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> written.refused(key, RecordCode.R103, "`" + key + "` is not one that there is"));
    }

    private static <T> Optional<T> optional(WrittenObject written, String key, Function<String, T> read) {
        return written.keys().contains(key) ? Optional.of(read.apply(key)) : Optional.empty();
    }
}
