package org.guichet.tools.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Diagnostic;
import org.guichet.api.Diagnostic.Severity;

/**
 * Diagnostics as a SARIF 2.1.0 log, which code hosts and editors show beside the lines.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifLog {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String BASE = "PACKS";

    private final Optional<Path> packs;
    private final String version;

    /**
     * A log of one run.
     *
     * @param packs the folder that the names of files start from, if there is one
     * @param version the version of the command line
     */
    public SarifLog(Optional<Path> packs, String version) {
        this.packs = packs;
        this.version = version;
    }

    /** The log. */
    public String write(List<Diagnostic> diagnostics) {
        return JsonText.pretty(json -> {
            json.text("$schema", SCHEMA);
            json.text("version", "2.1.0");
            json.list("runs", List.of(diagnostics), found -> run(json, found));
        });
    }

    private void run(JsonText json, List<Diagnostic> diagnostics) {
        List<String> codes =
                diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
        json.object(
                "tool",
                tool -> tool.object("driver", driver -> {
                    driver.text("name", "guichet");
                    driver.text("version", version);
                    driver.list("rules", codes, code -> driver.text("id", code));
                }));
        json.text("columnKind", "utf16CodeUnits");
        packs.ifPresent(folder -> json.object(
                "originalUriBaseIds",
                bases -> bases.object(
                        BASE, base -> base.text("uri", folder.toUri().toString()))));
        json.list("results", diagnostics, diagnostic -> result(json, diagnostic));
    }

    private void result(JsonText json, Diagnostic diagnostic) {
        json.text("ruleId", diagnostic.code());
        json.text("level", diagnostic.severity() == Severity.ERROR ? "error" : "warning");
        json.object(
                "message",
                message -> message.text(
                        "text",
                        diagnostic.message()
                                + diagnostic
                                        .suggestion()
                                        .map(text -> " (" + text + ")")
                                        .orElse("")));
        json.list(
                "locations", List.of(diagnostic), place -> json.object("physicalLocation", at -> location(at, place)));
    }

    private void location(JsonText json, Diagnostic diagnostic) {
        json.object("artifactLocation", artifact -> {
            artifact.text("uri", diagnostic.file());
            if (packs.isPresent()) {
                artifact.text("uriBaseId", BASE);
            }
        });
        json.object("region", region -> {
            region.number("startLine", diagnostic.line());
            region.number("startColumn", diagnostic.column());
        });
    }
}
