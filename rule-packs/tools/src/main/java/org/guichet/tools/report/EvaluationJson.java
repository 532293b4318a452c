package org.guichet.tools.report;

import java.time.LocalDate;
import java.util.Locale;
import org.guichet.engine.Evaluation;

/** What became of an expression that was tried, as JSON. */
public final class EvaluationJson {
    private EvaluationJson() {}

    /** A trial as of a date. */
    public static String write(String expression, Evaluation evaluation, LocalDate asOf) {
        return JsonText.pretty(json -> {
            json.text("expression", expression);
            json.text("asOf", asOf.toString());
            json.text("type", evaluation.type().map(type -> type.in(Locale.ENGLISH)));
            evaluation.value().ifPresent(value -> json.value("value", value));
            evaluation.label().ifPresent(label -> json.text("label", label));
            json.list("missing", evaluation.missing(), fact -> {
                json.text("name", fact.name());
                json.text("label", fact.label());
                json.text("question", fact.question());
            });
            evaluation.explanation().ifPresent(explanation -> json.text("explanation", explanation.sentence()));
            json.list("diagnostics", evaluation.diagnostics(), one -> DiagnosticsJson.members(json, one));
        });
    }
}
