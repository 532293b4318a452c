package org.guichet.notice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.guichet.api.Award;
import org.guichet.api.Criterion;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.api.Programme;
import org.guichet.api.Verdict;
import org.guichet.notice.Notice.Block;
import org.guichet.notice.Notice.Item;
import org.guichet.notice.Notice.Point;
import org.guichet.notice.Notice.Points;

/** Why: the considerations of law and of fact, and the exclusions that apply: items N08 to N10. */
final class ReasonItems {
    private final Scribe scribe;

    ReasonItems(Scribe scribe) {
        this.scribe = scribe;
    }

    /** To be asked for last: it lists the texts that everything else cites. */
    Item law() {
        Programme programme = scribe.decision().programme();
        List<Block> blocks = new ArrayList<>();
        blocks.add(scribe.paragraph(
                Phrase.LAW_APPLIED,
                scribe.in(programme.title()),
                scribe.in(programme.authority()),
                scribe.date(scribe.decision().asOf())));
        if (scribe.circumstances().isOwedReasons()) {
            blocks.add(scribe.paragraph(Phrase.REASONS_OWED));
        }
        Notice.References references = scribe.references();
        if (!references.references().isEmpty()) {
            blocks.add(scribe.paragraph(Phrase.TEXTS));
            blocks.add(references);
        }
        return new Item(NoticeItem.N08, scribe.say(Phrase.LAW), blocks);
    }

    Item facts() {
        Reasons reasons = new Reasons(scribe);
        List<Block> blocks = new ArrayList<>();
        if (scribe.decision().verdict() == Verdict.CLOSED) {
            blocks.add(new Notice.Paragraph(window()));
        }
        blocks.addAll(group(Phrase.FACTS_NOT_MET, EnumSet.of(Outcome.NOT_MET), reasons::brief));
        blocks.addAll(group(unknown(), EnumSet.of(Outcome.UNKNOWN), reasons::brief));
        blocks.addAll(belowFloor(reasons));
        blocks.addAll(group(Phrase.FACTS_MET, EnumSet.of(Outcome.MET), reasons::sentence));
        blocks.addAll(group(Phrase.FACTS_DELEGATED, EnumSet.of(Outcome.DELEGATED), reasons::sentence));
        blocks.addAll(group(Phrase.FACTS_OTHER, EnumSet.of(Outcome.WAIVED, Outcome.NOT_APPLICABLE), reasons::sentence));
        return new Item(NoticeItem.N09, scribe.say(Phrase.FACTS), blocks);
    }

    /** What is said of criteria that known facts leave open. */
    private Phrase unknown() {
        if (!scribe.decision().conflicting().isEmpty()) {
            return Phrase.FACTS_CONFLICT;
        }
        return scribe.decision().restsOnCompletions() ? Phrase.FACTS_SETTLED : Phrase.FACTS_UNKNOWN;
    }

    private String window() {
        var window = scribe.decision().programme().window();
        var day = scribe.decision().asOf();
        String examined = scribe.say(Phrase.DATE_HELD, scribe.date(day));
        return window.opens()
                .filter(day::isBefore)
                .map(first -> scribe.say(Phrase.WINDOW_OPENS, scribe.date(first)) + " " + examined)
                .or(() -> window.closes()
                        .map(last -> scribe.say(Phrase.WINDOW_CLOSES, scribe.date(last)) + " " + examined))
                .orElse(examined);
    }

    private List<Block> group(Phrase heading, Set<Outcome> outcomes, Function<Finding, Point> told) {
        List<Point> points = scribe.decision().findings().stream()
                .filter(finding -> outcomes.contains(finding.outcome()) && !isExcluding(finding))
                .map(told)
                .toList();
        return points.isEmpty() ? List.of() : List.of(scribe.paragraph(heading), new Points(points, false));
    }

    private List<Block> belowFloor(Reasons reasons) {
        return scribe.decision()
                .award()
                .filter(award -> award.status() == Award.Status.BELOW_FLOOR)
                .map(award ->
                        List.<Block>of(scribe.paragraph(Phrase.CALCULATION), new Points(reasons.steps(award), true)))
                .orElse(List.of());
    }

    /** What excludes has an item of its own. */
    private static boolean isExcluding(Finding finding) {
        return finding.outcome() == Outcome.NOT_MET && finding.criterion().kind() == Criterion.Kind.EXCLUSION;
    }

    Item exclusions() {
        Reasons reasons = new Reasons(scribe);
        List<Point> points = scribe.decision().blocking().stream()
                .filter(ReasonItems::isExcluding)
                .map(reasons::brief)
                .toList();
        return scribe.item(NoticeItem.N10, Phrase.EXCLUSIONS, new Points(points, false));
    }
}
