package org.guichet.tools.report;

import java.util.List;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityCalendar;
import org.guichet.api.EligibilityCalendar.Period;
import org.guichet.api.Verdict;

/** What becomes of an application as time goes by, period by period. */
public final class CalendarReport {
    private final Presentation presentation;

    /** @param presentation how it is to look */
    public CalendarReport(Presentation presentation) {
        this.presentation = presentation;
    }

    /**
     * The report of a calendar.
     *
     * @param isToday whether its first date was taken from the clock, which is said
     */
    public String write(EligibilityCalendar calendar, boolean isToday) {
        List<Period> periods = calendar.periods();
        Page page = presentation.page();
        page.paragraph(presentation.style().bold(calendar.programme().title().in(presentation.locale())));
        page.paragraph(presentation.say(
                isToday ? Word.CALENDAR_FROM_TODAY : Word.CALENDAR_SPAN,
                periods.get(0).from(),
                periods.get(periods.size() - 1).until()));
        periods.forEach(period -> addPeriod(page, period));
        if (periods.size() == 1) {
            page.gap();
            page.paragraph(presentation.say(Word.NOTHING_CHANGES));
        }
        return page.text();
    }

    private void addPeriod(Page page, Period period) {
        page.gap();
        Decision decision = period.decision();
        page.paragraph(presentation.say(
                Word.PERIOD, period.from(), period.until(), Verdicts.styled(presentation, decision.verdict())));
        page.paragraph("  ", "  ", new OneLineReason(presentation, List.of(decision)).of(decision));
        if (decision.verdict() != Verdict.CLOSED) {
            period.changes().forEach(change -> page.paragraph("  · ", "    ", Outcomes.changed(presentation, change)));
        }
    }
}
