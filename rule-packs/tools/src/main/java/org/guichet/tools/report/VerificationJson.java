package org.guichet.tools.report;

import java.util.List;
import org.guichet.engine.certificate.Certificate;
import org.guichet.engine.certificate.verify.Fault;

/** What became of a certificate that was verified, as JSON. */
public final class VerificationJson {
    private VerificationJson() {}

    /** The document. */
    public static String write(Certificate certificate, List<Fault> faults) {
        return JsonText.pretty(json -> {
            json.truth("holds", faults.isEmpty());
            json.text("programme", certificate.programme());
            json.text("asOf", certificate.asOf().toString());
            json.constant("verdict", certificate.verdict());
            json.list("faults", faults, fault -> fault(json, fault));
        });
    }

    private static void fault(JsonText json, Fault fault) {
        json.constant("kind", fault.kind());
        json.text("criterion", fault.criterion());
        json.text("path", fault.path());
        json.text("stated", fault.stated());
        json.text("follows", fault.follows());
    }
}
