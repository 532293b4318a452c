package org.guichet.engine;

import java.util.List;
import java.util.Map;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.InvalidApplicationException;
import org.guichet.engine.application.ApplicationCheck;
import org.guichet.engine.certificate.Certificate;
import org.guichet.engine.certificate.prove.Prover;
import org.guichet.engine.certificate.verify.Fault;
import org.guichet.engine.certificate.verify.Verifier;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;

/**
 * Certificates of decisions on one application: puts them together, and verifies them. Got from
 * {@link PackLibrary#certificates}. Immutable; may be shared by threads. Nothing is null.
 */
public final class Certificates {
    private final Application application;
    private final Bindings known;
    private final ApplicationCheck applications;
    private final Map<String, CheckedProgramme> programmes;
    private final Verifier verifier;

    Certificates(
            Application application,
            Bindings known,
            ApplicationCheck applications,
            Map<String, CheckedProgramme> programmes,
            Verifier verifier) {
        this.application = application;
        this.known = known;
        this.applications = applications;
        this.programmes = programmes;
        this.verifier = verifier;
    }

    /**
     * The certificate of a decision on the application. What it says is what the decision says: if that does not
     * follow, the certificate fails.
     *
     * @throws IllegalArgumentException if decision and application are of different dates, if no pack that is there has
     *     the programme, or if the verdict {@linkplain Decision#restsOnCompletions rests on completions}
     */
    public Certificate of(Decision decision) {
        if (!decision.asOf().equals(application.asOf())) {
            throw new IllegalArgumentException("the decision is not one on that application: their dates differ");
        }
        if (decision.restsOnCompletions()) {
            throw new IllegalArgumentException(
                    "the verdict rests on every completion of the unknown facts, which no certificate shows");
        }
        CheckedProgramme programme = programmes.get(decision.programme().id());
        if (programme == null) {
            throw new IllegalArgumentException(
                    "no programme `" + decision.programme().id() + "` is installed");
        }
        return new Prover(decision, programme, known).certificate(application.facts());
    }

    /**
     * Where a certificate fails as one of a decision on the application: nothing if every step of it follows from the
     * packs and the facts. That takes neither Drools nor what else decides; but what DRL rules derived is taken from
     * them.
     */
    public List<Fault> verify(Certificate certificate) {
        Application stated = Application.builder()
                .facts(certificate.facts())
                .asOf(application.asOf())
                .build();
        try {
            return verifier.verify(
                    certificate, known, applications.check(stated).facts());
        } catch (InvalidApplicationException refused) {
            return refused.problems().stream().map(Fault::of).toList();
        }
    }
}
