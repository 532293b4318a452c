package org.guichet.engine.certificate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.engine.certificate.Certificate.ProvenAward;
import org.guichet.engine.certificate.Certificate.ProvenCriterion;
import org.guichet.engine.certificate.Certificate.ProvenStep;
import org.guichet.engine.json.CanonicalJson;

/** The shape of a certificate in JSON: which keys, in which order. */
final class CertificateJson {
    /** The only format there is. */
    static final String FORMAT = "guichet-certificate/1";

    private final CanonicalJson json = new CanonicalJson(false);

    private CertificateJson() {}

    static String write(Certificate certificate) {
        CertificateJson writing = new CertificateJson();
        writing.json.object(() -> writing.certificate(certificate));
        return writing.json.text();
    }

    /** A constant of an enumeration, as decisions have it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void certificate(Certificate certificate) {
        json.text("format", FORMAT);
        json.text("programme", certificate.programme());
        json.text("asOf", certificate.asOf().toString());
        json.list("packs", certificate.packs(), pack -> {
            json.text("id", pack.id());
            json.text("version", pack.version());
            json.text("digest", pack.digest());
        });
        json.text("verdict", word(certificate.verdict()));
        json.value("referred", Optional.of(certificate.referred()));
        json.value("facts", Optional.of(certificate.facts()));
        json.value("derived", Optional.of(certificate.derived()));
        json.list("criteria", certificate.criteria(), this::criterion);
        certificate.award().ifPresent(award -> json.object("award", () -> award(award)));
        json.list("definitions", certificate.definitions(), definition -> {
            json.text("name", definition.name());
            json.object("proof", () -> proof(definition.proof()));
        });
    }

    private void criterion(ProvenCriterion criterion) {
        json.text("criterion", criterion.criterion());
        json.text("outcome", word(criterion.outcome()));
        proof("when", criterion.when());
        proof("condition", criterion.condition());
        proof("unless", criterion.unless());
    }

    private void award(ProvenAward award) {
        json.text("status", word(award.status()));
        json.value("amount", award.amount());
        json.list("steps", award.steps(), this::step);
    }

    private void step(ProvenStep step) {
        json.text("step", step.step());
        json.value("manner", step.manner());
        stated(step.value());
        proof("proof", step.proof());
    }

    private void proof(String key, Optional<Proof> proof) {
        proof.ifPresent(present -> json.object(key, () -> proof(present)));
    }

    private void proof(Proof proof) {
        json.value("place", Optional.of(proof.place()));
        json.text("rule", proof.rule());
        if (!proof.subject().isEmpty()) {
            json.text("subject", proof.subject());
        }
        json.value("since", proof.since());
        stated(proof.value());
        if (!proof.parts().isEmpty()) {
            json.list("parts", proof.parts(), this::proof);
        }
    }

    private void stated(Stated stated) {
        if (stated instanceof Stated.Known known) {
            json.value("value", Optional.of(known.value()));
        } else if (stated instanceof Stated.Unknown) {
            json.value("unknown", Optional.of(true));
        } else if (stated instanceof Stated.Between bounds) {
            json.value("least", Optional.of(bounds.least()));
            json.value("most", bounds.most());
        } else if (stated instanceof Stated.Items list) {
            items(list.items());
        }
    }

    private void items(List<Stated.Item> items) {
        json.list("items", items, item -> {
            stated(item.value());
            if (!item.certain()) {
                json.value("certain", Optional.of(false));
            }
        });
    }
}
