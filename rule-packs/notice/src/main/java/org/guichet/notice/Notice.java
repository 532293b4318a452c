package org.guichet.notice;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Citation;
import org.guichet.api.Outcome;
import org.guichet.api.PackReference;
import org.guichet.api.Verdict;

/**
 * A notice in one language, as data. Immutable.
 *
 * @param locale the language
 * @param kind what it does
 * @param title what it is called
 * @param conclusion what was decided, in a sentence
 * @param warning what has to be said before anything else, such as that the rules are only a demonstration
 * @param programme the programme, by pack and name
 * @param verdict what the engine concluded
 * @param asOf the date whose rules were applied
 * @param decidedOn the date of the decision
 * @param glance every criterion with its outcome
 * @param head who writes to whom: items N01 and N02
 * @param sections the letter
 * @param explanation the explanation on request; empty if it was not asked for
 * @param signature who signs
 * @param footer which rules were applied, in a sentence
 * @param packs the packs that were applied
 * @param engineVersion the version of the library
 */
public record Notice(
        Locale locale,
        Kind kind,
        String title,
        String conclusion,
        Optional<String> warning,
        String programme,
        Verdict verdict,
        LocalDate asOf,
        LocalDate decidedOn,
        Glance glance,
        List<Item> head,
        List<Section> sections,
        List<Section> explanation,
        String signature,
        String footer,
        List<PackReference> packs,
        String engineVersion) {
    public Notice {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
        explanation = List.copyOf(explanation);
        packs = List.copyOf(packs);
    }

    /** Every item that it has, in the order of the page. */
    public List<Item> items() {
        return Stream.of(
                        head.stream(),
                        sections.stream().flatMap(section -> section.items().stream()),
                        explanation.stream().flatMap(section -> section.items().stream()))
                .flatMap(items -> items)
                .toList();
    }

    /** The texts that it refers to, by number. */
    public List<Reference> references() {
        return items().stream()
                .flatMap(item -> item.blocks().stream())
                .filter(References.class::isInstance)
                .flatMap(block -> ((References) block).references().stream())
                .toList();
    }

    /** What it is, without names and values. */
    @Override
    public String toString() {
        return "Notice[" + programme + ", " + kind + ", "
                + items().stream().map(Item::item).toList() + "]";
    }

    /** What a notice does. */
    public enum Kind {
        /** It tells that the aid is due. */
        ENTITLEMENT,
        /** It tells that the application may be examined; nothing is decided on the aid. */
        ADMISSIBILITY,
        /** It refuses. */
        REFUSAL,
        /** It asks for what is missing, and refuses nothing. */
        REQUEST_TO_COMPLETE
    }

    /**
     * The criteria at a glance.
     *
     * @param heading what it is called
     * @param summary how many criteria there are of each outcome, in a sentence
     * @param groups the criteria by outcome: first those that stand in the way
     */
    public record Glance(String heading, String summary, List<Group> groups) {
        public Glance {
            groups = List.copyOf(groups);
        }
    }

    /**
     * The criteria of one outcome.
     *
     * @param outcome the outcome
     * @param name what it is called, of so many criteria
     * @param marks the criteria, in the order of the pack
     */
    public record Group(Outcome outcome, String name, List<Mark> marks) {
        public Group {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A criterion at a glance.
     *
     * @param criterion its name in the programme
     * @param label what it is called
     */
    public record Mark(String criterion, String label) {}

    /**
     * Items under a heading.
     *
     * @param heading the heading
     * @param items the items
     */
    public record Section(String heading, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * What the law asks for, said.
     *
     * @param item what it is
     * @param heading what it is called
     * @param blocks what it says
     */
    public record Item(NoticeItem item, String heading, List<Block> blocks) {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    /** A part of an item. */
    public sealed interface Block {}

    /**
     * Sentences.
     *
     * @param text the text
     */
    public record Paragraph(String text) implements Block {}

    /**
     * Values with their names.
     *
     * @param entries the values, in order
     */
    public record Entries(List<Entry> entries) implements Block {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A value with its name.
     *
     * @param name the name
     * @param value the value
     */
    public record Entry(String name, String value) {}

    /**
     * A list.
     *
     * @param points what is listed
     * @param ordered whether the order counts
     */
    public record Points(List<Point> points, boolean ordered) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /**
     * Something that is listed.
     *
     * @param text the text
     * @param parts what it is made of
     */
    public record Point(String text, List<Point> parts) {
        public Point {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows
     * @param head the names of the columns
     * @param rows the cells of each row; the first one names the row
     */
    public record Table(String caption, List<String> head, List<List<String>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The texts that the notice refers to.
     *
     * @param references the texts, by number
     */
    public record References(List<Reference> references) implements Block {
        public References {
            references = List.copyOf(references);
        }
    }

    /**
     * A text that the notice refers to.
     *
     * @param number its number in the notice
     * @param text what it is called, and the place in it
     * @param url where it can be read
     * @param quality how the pack's authors know it
     */
    public record Reference(int number, String text, Optional<URI> url, Citation.Quality quality) {}
}
