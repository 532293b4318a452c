package org.guichet.tools.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.guichet.api.Diagnostic;
import org.guichet.api.Explanation;
import org.guichet.engine.Evaluation;

/** What became of an expression that was tried. */
public final class EvaluationReport {
    private static final String INDENT = " ".repeat(9);

    private final Presentation presentation;

    /** @param presentation how it is to look */
    public EvaluationReport(Presentation presentation) {
        this.presentation = presentation;
    }

    /**
     * The report of a trial.
     *
     * @param isToday whether the date was taken from the clock, which is said
     */
    public String write(Evaluation evaluation, boolean isToday, LocalDate asOf) {
        Page page = presentation.page();
        Footnotes notes = new Footnotes(presentation);
        row(page, Word.TYPE, type(evaluation, presentation.locale()));
        row(page, Word.VALUE, value(evaluation, type(evaluation, Locale.ENGLISH)));
        evaluation
                .missing()
                .forEach(fact -> row(
                        page,
                        Word.WAITS_FOR,
                        fact.name() + " · " + fact.question().in(presentation.locale())));
        evaluation.explanation().ifPresent(explanation -> addHow(page, notes, explanation));
        page.paragraph(presentation
                .style()
                .faint(presentation.say(isToday ? Word.DATE_IS_TODAY : Word.DATE_OF_DECISION, asOf)));
        notes.addTo(page);
        return page.text();
    }

    private static String type(Evaluation evaluation, Locale locale) {
        return evaluation.type().map(type -> type.in(locale)).orElse("");
    }

    private void addHow(Page page, Footnotes notes, Explanation explanation) {
        ReasonTree reasons = new ReasonTree(presentation, page, notes);
        row(
                page,
                Word.HOW,
                explanation.sentence().in(presentation.locale()) + notes.marks(reasons.citations(explanation)));
        reasons.unfold(explanation, INDENT);
    }

    private void row(Page page, Word name, String told) {
        page.paragraph(Page.padded(presentation.say(name), INDENT.length()), INDENT, told);
    }

    /** @param type its type, as English calls it */
    private String value(Evaluation evaluation, String type) {
        return evaluation
                .value()
                .map(value -> value(value, type) + label(evaluation))
                .orElseGet(() -> presentation.say(
                        isList(type) && evaluation.missing().isEmpty() ? Word.LIST_VALUE : Word.UNKNOWN_VALUE));
    }

    private String label(Evaluation evaluation) {
        return evaluation
                .label()
                .map(label -> " · " + label.in(presentation.locale()))
                .orElse("");
    }

    private static boolean isList(String type) {
        return type.startsWith("a list") || type.equals("a record");
    }

    private String value(Object value, String type) {
        if (value instanceof Boolean truth) {
            return presentation.say(truth ? Word.TRUE : Word.FALSE);
        }
        return value instanceof BigDecimal ratio && type.equals("a percentage")
                ? presentation.figures().percentage(ratio)
                : presentation.figures().value(value);
    }

    /** What is wrong with an expression, below the very place. */
    public String wrong(String expression, Evaluation evaluation) {
        Page page = presentation.page();
        Style style = presentation.style();
        for (Diagnostic diagnostic : evaluation.diagnostics()) {
            String[] lines = expression.split("\n", -1);
            page.line("  " + lines[Math.min(diagnostic.line(), lines.length) - 1]);
            page.line("  " + " ".repeat(Math.max(0, diagnostic.column() - 1)) + style.red("^"));
            page.paragraph(style.red("error[" + diagnostic.code() + "]") + ": " + diagnostic.message()
                    + diagnostic.suggestion().map(text -> " (" + text + ")").orElse(""));
        }
        return page.text();
    }
}
