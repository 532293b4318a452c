package org.guichet.tools.report;

import java.util.List;
import org.guichet.api.Diagnostic;
import org.guichet.api.Diagnostic.Severity;

/** Diagnostics as JSON. */
public final class DiagnosticsJson {
    private DiagnosticsJson() {}

    /** What was found in packs. */
    public static String write(List<String> packs, List<Diagnostic> diagnostics) {
        return JsonText.pretty(json -> {
            json.texts("packs", packs);
            json.number("errors", DiagnosticReport.count(diagnostics, Severity.ERROR));
            json.number("warnings", DiagnosticReport.count(diagnostics, Severity.WARNING));
            json.list("diagnostics", diagnostics, diagnostic -> members(json, diagnostic));
        });
    }

    static void members(JsonText json, Diagnostic diagnostic) {
        json.constant("severity", diagnostic.severity());
        json.text("code", diagnostic.code());
        json.text("file", diagnostic.file());
        json.number("line", diagnostic.line());
        json.number("column", diagnostic.column());
        json.text("message", diagnostic.message());
        json.text("suggestion", diagnostic.suggestion());
    }
}
