package org.guichet.tools.report;

import java.math.BigDecimal;
import org.guichet.engine.record.LogCheck;
import org.guichet.engine.record.LogCheck.Fault;

/** Whether a log of decisions is as it was written. */
public final class LogReport {
    private final Presentation presentation;

    /** @param presentation how it is to look */
    public LogReport(Presentation presentation) {
        this.presentation = presentation;
    }

    /** The report on a log that was verified. */
    public String write(LogCheck check) {
        Page page = presentation.page();
        check.fault().ifPresentOrElse(fault -> addFault(page, check, fault), () -> addIntact(page, check));
        return page.text();
    }

    private void addIntact(Page page, LogCheck check) {
        page.paragraph(presentation.style().green(presentation.say(Word.LOG_INTACT, count(check.lines()))));
        page.line(presentation.say(Word.LOG_HEAD, check.head()));
        page.paragraph(check.headLine()
                .map(line -> presentation.say(Word.HEAD_FOUND, BigDecimal.valueOf(line)))
                .orElseGet(() -> presentation.say(Word.HEAD_SHOWS_THE_END)));
    }

    private void addFault(Page page, LogCheck check, Fault fault) {
        String what = presentation.say(word(fault.kind()));
        page.paragraph(presentation.style().red(presentation.say(Word.LOG_BROKEN, count(fault.line()), what)));
        page.paragraph(presentation.say(Word.INTACT_BEFORE, count(check.lines()), BigDecimal.valueOf(check.bytes())));
        page.line(presentation.say(Word.LOG_HEAD, check.head()));
    }

    private static int count(long lines) {
        return (int) Math.min(lines, Integer.MAX_VALUE);
    }

    private static Word word(LogCheck.Kind kind) {
        return switch (kind) {
            case NOT_A_LINE -> Word.NOT_A_LINE;
            case NUMBER -> Word.WRONG_NUMBER;
            case PREVIOUS -> Word.WRONG_PREVIOUS;
            case RECEIPT -> Word.WRONG_RECEIPT;
            case TORN -> Word.TORN;
            case HEAD -> Word.HEAD_MISSING;
        };
    }
}
