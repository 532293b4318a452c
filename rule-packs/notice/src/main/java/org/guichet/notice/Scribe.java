package org.guichet.notice;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Citation;
import org.guichet.api.Decision;
import org.guichet.api.InformationConcept;
import org.guichet.api.Text;
import org.guichet.notice.Notice.Entry;
import org.guichet.notice.Notice.Item;
import org.guichet.notice.Notice.Point;
import org.guichet.notice.Notice.Reference;

/** What the parts of one notice share: its language, its case, and the numbers of the texts cited. Not thread-safe. */
final class Scribe {
    private final Decision decision;
    private final NoticeDetails details;
    private final NoticeBackground background;
    private final Circumstances circumstances;
    private final Locale locale;
    private final Figures figures;
    private final Map<String, Reference> references = new LinkedHashMap<>();
    /** Sentences are composed on each call, and many stand in an explanation more than once. */
    private final IdentityHashMap<Text, String> composed = new IdentityHashMap<>();

    Scribe(
            Decision decision,
            NoticeDetails details,
            NoticeBackground background,
            Circumstances circumstances,
            Locale locale) {
        this.decision = decision;
        this.details = details;
        this.background = background;
        this.circumstances = circumstances;
        this.locale = locale;
        this.figures = new Figures(locale);
    }

    Decision decision() {
        return decision;
    }

    NoticeDetails details() {
        return details;
    }

    NoticeBackground background() {
        return background;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    Figures figures() {
        return figures;
    }

    Locale locale() {
        return locale;
    }

    String say(Phrase phrase, Object... told) {
        return phrase.in(locale, told);
    }

    String in(Text text) {
        return composed.computeIfAbsent(text, unseen -> unseen.in(locale));
    }

    /** A text that the authority gave; empty if it did not. */
    String text(Detail detail) {
        return details.text(detail).map(this::in).orElse("");
    }

    String date(LocalDate date) {
        return figures.date(date);
    }

    Notice.Paragraph paragraph(Phrase phrase, Object... told) {
        return new Notice.Paragraph(say(phrase, told));
    }

    Item item(NoticeItem item, Phrase heading, Notice.Block... blocks) {
        return new Item(item, say(heading), List.of(blocks));
    }

    /** The details that were given, with their names. */
    List<Entry> entries(Map<Detail, Phrase> named) {
        List<Entry> entries = new ArrayList<>();
        named.forEach((detail, name) ->
                details.text(detail).ifPresent(text -> entries.add(new Entry(say(name), in(text)))));
        return entries;
    }

    Entry entry(Phrase name, String value) {
        return new Entry(say(name), value);
    }

    static Point point(String text) {
        return new Point(text, List.of());
    }

    /** The marks that follow a cited sentence, with a blank before them; empty without citations. */
    String marks(List<Citation> citations) {
        StringBuilder marks = new StringBuilder();
        citations.stream()
                .map(this::reference)
                .map(Reference::number)
                .distinct()
                .forEach(number -> marks.append('[').append(number).append(']'));
        return marks.isEmpty() ? "" : "\u00A0" + marks;
    }

    private Reference reference(Citation citation) {
        String text = cited(citation);
        return references.computeIfAbsent(
                text, unseen -> new Reference(references.size() + 1, text, link(citation), citation.quality()));
    }

    private String cited(Citation citation) {
        StringBuilder text = new StringBuilder(in(citation.title()));
        citation.article().ifPresent(article -> text.append(", ").append(article));
        citation.id().ifPresent(id -> text.append(" (").append(id).append(')'));
        return text.toString();
    }

    /** A pack may come from anywhere: only addresses of pages become links. */
    private static Optional<URI> link(Citation citation) {
        return citation.url().filter(url -> "https".equals(url.getScheme()) || "http".equals(url.getScheme()));
    }

    /** The texts cited so far. */
    Notice.References references() {
        return new Notice.References(List.copyOf(references.values()));
    }

    /** A value of a fact, with its unit and what it is called. */
    String value(InformationConcept concept, Object value) {
        return value(concept.name(), concept.type(), concept.unit(), concept.codeList(), value);
    }

    /** A value of a field of a list. */
    String value(InformationConcept list, InformationConcept.Field field, Object value) {
        return value(list.name() + "." + field.name(), field.type(), field.unit(), field.codeList(), value);
    }

    private String value(String name, String type, Optional<String> unit, Optional<String> codeList, Object value) {
        return codeList.flatMap(list -> label(name, value))
                .orElseGet(() -> figures.value(value, type, unit.orElse("")));
    }

    /** A code with a figure in it is one that people use, such as that of an activity. */
    private Optional<String> label(String name, Object code) {
        boolean used = code.toString().chars().anyMatch(Character::isDigit);
        return Optional.ofNullable(background.codes().apply(name).get(code.toString()))
                .map(label -> (used ? code + " " : "") + in(label));
    }

    /** Who gives a fact: origins that packs invent go by their names. */
    String origin(InformationConcept concept) {
        return switch (concept.origin()) {
            case "applicant" -> say(Phrase.BY_APPLICANT);
            case "officer" -> say(Phrase.BY_OFFICER);
            default -> concept.origin();
        };
    }
}
