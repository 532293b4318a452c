package org.guichet.tools.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.api.Decision;
import org.guichet.api.Text;

/** What a change makes of a decision: the verdict and amount before and after, and the criteria that turn. */
public final class WhatIfReport {
    private final Presentation presentation;
    private final Function<String, Map<String, Text>> codes;

    /**
     * A report.
     *
     * @param presentation how it is to look
     * @param codes what the codes are called that may be given for a fact
     */
    public WhatIfReport(Presentation presentation, Function<String, Map<String, Text>> codes) {
        this.presentation = presentation;
        this.codes = codes;
    }

    /**
     * The report.
     *
     * @param isToday whether the first date was taken from the clock, which is said
     */
    public String write(WhatIf whatIf, boolean isToday) {
        Page page = presentation.page();
        Decision before = whatIf.before();
        page.paragraph(presentation.style().bold(before.programme().title().in(presentation.locale())));
        page.paragraph(presentation.say(isToday ? Word.DATE_IS_TODAY : Word.DATE_OF_DECISION, before.asOf()));
        page.gap();
        page.line(presentation.say(Word.WHAT_IF));
        whatIf.facts().forEach(fact -> page.paragraph("  ", "    ", told(fact)));
        if (!before.asOf().equals(whatIf.after().asOf())) {
            page.paragraph(
                    "  ",
                    "    ",
                    presentation.say(
                            Word.DATE_CHANGES, before.asOf(), whatIf.after().asOf()));
        }
        addDecision(page, Word.BEFORE, before);
        addDecision(page, Word.AFTER, whatIf.after());
        whatIf.criteria().forEach(change -> page.paragraph("  · ", "    ", Outcomes.changed(presentation, change)));
        if (whatIf.criteria().isEmpty()) {
            page.paragraph("  ", "  ", presentation.say(Word.NO_CRITERION_CHANGES));
        }
        return page.text();
    }

    private void addDecision(Page page, Word word, Decision decision) {
        page.gap();
        page.paragraph(presentation.say(word, Verdicts.styled(presentation, decision.verdict())));
        page.paragraph("  ", "  ", new OneLineReason(presentation, List.of(decision)).of(decision));
    }

    private String told(WhatIf.Changed fact) {
        return presentation.say(
                Word.CHANGES,
                fact.concept().label().in(presentation.locale()),
                value(fact, fact.from()),
                value(fact, fact.to()));
    }

    private String value(WhatIf.Changed fact, Optional<Object> value) {
        if (value.isEmpty()) {
            return presentation.say(Word.UNKNOWN_VALUE);
        }
        boolean isCode = fact.concept().type().equals("code");
        Text called =
                isCode ? codes.apply(fact.concept().name()).get(value.get().toString()) : null;
        return called == null
                ? new Quantity(value.get(), fact.concept()).told(presentation.figures())
                : called.in(presentation.locale());
    }
}
