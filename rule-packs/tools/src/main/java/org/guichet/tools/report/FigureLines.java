package org.guichet.tools.report;

import java.util.Collection;
import org.guichet.api.Explanation.ParameterUsed;

/** Every figure that a decision was held against: its value, the dates between which it is in force, and the law. */
final class FigureLines {
    private final Presentation presentation;
    private final Page page;
    private final Footnotes notes;

    FigureLines(Presentation presentation, Page page, Footnotes notes) {
        this.presentation = presentation;
        this.page = page;
        this.notes = notes;
    }

    void add(Collection<ParameterUsed> figures) {
        if (!figures.isEmpty()) {
            page.gap();
            page.line(presentation.style().bold(presentation.say(Word.FIGURES)));
            figures.forEach(this::addFigure);
        }
    }

    private void addFigure(ParameterUsed figure) {
        page.paragraph(
                "  ",
                "    ",
                figure.label().in(presentation.locale()) + " · " + value(figure) + inForce(figure)
                        + notes.marks(figure.citations()));
    }

    private String value(ParameterUsed figure) {
        return figure.value()
                .map(value -> new Quantity(value, figure).told(presentation.figures()))
                .orElseGet(() -> presentation.say(Word.NO_FIGURE));
    }

    private String inForce(ParameterUsed figure) {
        return figure.since()
                .map(since -> " · "
                        + figure.until()
                                .map(until -> presentation.say(Word.IN_FORCE_FROM_TO, since, until))
                                .orElseGet(() -> presentation.say(Word.IN_FORCE_SINCE, since)))
                .orElse("");
    }
}
