package org.guichet.notice;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Citation;
import org.guichet.api.Criterion;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.api.PackReference;
import org.guichet.api.Programme;
import org.guichet.api.Text;
import org.guichet.api.Truth;
import org.guichet.api.Verdict;
import org.guichet.api.Window;

/** Notices to look at. */
public final class Samples {
    private static final PackReference PACK = new PackReference("sample", "1.0.0", "0".repeat(64));

    private Samples() {}

    /** Every case of the village in both languages, with the explanation and without. */
    public static List<Notice> all() {
        List<Notice> all = new ArrayList<>();
        Details details = Details.complete()
                .with("decision.amount", "700 EUR")
                .with("decision.form", "700")
                .with("stateAid.grossGrantEquivalent", "700 EUR");
        for (Village village : Village.values()) {
            all.add(village.notice(details, Locale.FRENCH));
            all.add(village.full(details, Locale.ENGLISH));
        }
        return all;
    }

    /** Every case of the village, with the explanation. */
    public static List<Notice> full() {
        return all().stream().filter(notice -> !notice.explanation().isEmpty()).toList();
    }

    /** A refusal. */
    public static Notice refusal(Locale locale) {
        return Village.EXCLUDED.notice(Details.complete(), locale);
    }

    /** Notices in which every text is the same. */
    public static List<Notice> named(String name) {
        Details details = Details.complete();
        Stream.of(Detail.values())
                .filter(detail -> detail.kind() == Detail.Kind.TEXT)
                .filter(detail -> detail != Detail.NOT_STATE_AID)
                .forEach(detail -> details.with(detail.path(), name));
        details.with("conditions", List.of(name)).with("processing.contribution", "ranks");
        Notice real = Village.ENTITLED_UNDER_RULES.full(details, Locale.ENGLISH);
        NoticeWriter writer = NoticeWriter.on(NoticeBackground.none()).full();
        return List.of(real, writer.write(refused(name, Optional.empty(), false), details.read(), Locale.ENGLISH));
    }

    /** A refusal that cites a text at this address. */
    public static Notice citing(String url) {
        return NoticeWriter.on(NoticeBackground.none())
                .write(
                        refused("Sample", Optional.of(URI.create(url)), false),
                        Details.complete().read(),
                        Locale.FRENCH);
    }

    /** A refusal under rules that are only an example. */
    public static Notice demonstration() {
        return NoticeWriter.on(NoticeBackground.none())
                .write(
                        refused("Sample", Optional.empty(), true),
                        Details.complete().read(),
                        Locale.FRENCH);
    }

    /** A refusal in which every text is the same. */
    static Decision refused(String name, Optional<URI> url, boolean demonstration) {
        Text text = locale -> name;
        Citation citation =
                new Citation(text, Optional.of(name), Optional.of(name), url, Citation.Quality.READ, Optional.empty());
        return refused(text, List.of(citation), demonstration);
    }

    static Decision refused(Text text, List<Citation> citations, boolean demonstration) {
        Criterion criterion = new Criterion(
                "small",
                text,
                Criterion.Kind.EXCLUSION,
                Criterion.Treatment.FORMALISED,
                citations,
                Optional.empty(),
                Optional.empty());
        Explanation explanation =
                new Explanation(Optional.of(Truth.FALSE), Optional.empty(), text, List.of(), List.of(), List.of());
        return decision(
                programme(text, criterion, demonstration),
                List.of(new Finding(criterion, Outcome.NOT_MET, explanation)));
    }

    static Decision decision(Programme programme, List<Finding> findings) {
        return new Decision(
                programme,
                Verdict.NOT_ELIGIBLE,
                LocalDate.of(2026, 3, 1),
                findings,
                Optional.empty(),
                List.of(),
                List.of(PACK),
                "0");
    }

    static Programme programme(Text text, Criterion criterion, boolean demonstration) {
        return new Programme(
                "sample/aid",
                text,
                text,
                text,
                Programme.Nature.RIGHT,
                Window.ALWAYS,
                "A",
                List.of(criterion),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                demonstration,
                PACK);
    }
}
