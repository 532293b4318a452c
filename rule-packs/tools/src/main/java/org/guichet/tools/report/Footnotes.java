package org.guichet.tools.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.api.Citation;

/** The texts that a report refers to, numbered in the order in which they are first cited. Not thread-safe. */
final class Footnotes {
    private final Presentation presentation;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Footnotes(Presentation presentation) {
        this.presentation = presentation;
    }

    /** The marks that follow a cited sentence, with a blank before them; empty without citations. */
    String marks(List<Citation> citations) {
        StringBuilder marks = new StringBuilder();
        citations.stream()
                .map(this::note)
                .distinct()
                .forEach(note -> marks.append('[')
                        .append(numbers.computeIfAbsent(note, unseen -> numbers.size() + 1))
                        .append(']'));
        return marks.isEmpty() ? "" : " " + presentation.style().faint(marks.toString());
    }

    /** Prints the notes. */
    void addTo(Page page) {
        if (!numbers.isEmpty()) {
            page.gap();
            page.line(presentation.style().bold(presentation.say(Word.SOURCES)));
            numbers.forEach((note, number) -> addNote(page, Page.padded("[" + number + "]", 4), note));
        }
    }

    private static void addNote(Page page, String mark, String note) {
        page.paragraph("  " + mark + " ", "       ", note);
    }

    private String note(Citation citation) {
        StringBuilder note = new StringBuilder(citation.title().in(presentation.locale()));
        citation.article().ifPresent(article -> note.append(", ").append(article));
        citation.id().ifPresent(id -> note.append(" (").append(id).append(')'));
        note.append(". ").append(presentation.say(quality(citation)));
        citation.verify()
                .ifPresent(verify ->
                        note.append(", ").append(presentation.say(Word.TO_VERIFY, verify.in(presentation.locale()))));
        citation.url()
                .ifPresent(url ->
                        note.append(note.toString().endsWith(".") ? " " : ". ").append(url));
        return note.toString();
    }

    private static Word quality(Citation citation) {
        return switch (citation.quality()) {
            case READ -> Word.READ;
            case SECONDARY -> Word.SECONDARY;
            case KNOWN -> Word.KNOWN;
        };
    }
}
