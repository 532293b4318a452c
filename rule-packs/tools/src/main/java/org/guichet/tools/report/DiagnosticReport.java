package org.guichet.tools.report;

import java.util.List;
import org.guichet.api.Diagnostic;
import org.guichet.api.Diagnostic.Severity;

/** Diagnostics as lines that editors and terminals make links of, and a summary. */
public final class DiagnosticReport {
    private final Presentation presentation;

    /** @param presentation how it is to look */
    public DiagnosticReport(Presentation presentation) {
        this.presentation = presentation;
    }

    /** The report of what was found in packs. */
    public String write(List<String> packs, List<Diagnostic> diagnostics) {
        Page page = presentation.page();
        diagnostics.forEach(diagnostic -> page.line(line(diagnostic)));
        int errors = count(diagnostics, Severity.ERROR);
        int warnings = count(diagnostics, Severity.WARNING);
        String summary = presentation.say(Word.ERRORS, errors) + ", " + presentation.say(Word.WARNINGS, warnings) + " "
                + presentation.say(Word.IN_PACKS, packs.size());
        Style style = presentation.style();
        return page.line(errors > 0 ? style.red(summary) : warnings > 0 ? style.yellow(summary) : style.green(summary))
                .text();
    }

    private String line(Diagnostic diagnostic) {
        String line = diagnostic.toString();
        boolean error = diagnostic.severity() == Severity.ERROR;
        String kind = (error ? "error[" : "warning[") + diagnostic.code() + "]";
        Style style = presentation.style();
        return style.isOn() ? line.replace(kind, error ? style.red(kind) : style.yellow(kind)) : line;
    }

    static int count(List<Diagnostic> diagnostics, Severity severity) {
        return (int) diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
