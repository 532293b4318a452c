package org.guichet.notice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.notice.Notice.Glance;
import org.guichet.notice.Notice.Group;
import org.guichet.notice.Notice.Mark;

/** How many criteria are met, and which are not. */
final class AtAGlance {
    private static final List<Outcome> ORDER = List.of(
            Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.DELEGATED, Outcome.MET, Outcome.WAIVED, Outcome.NOT_APPLICABLE);

    private final Scribe scribe;

    AtAGlance(Scribe scribe) {
        this.scribe = scribe;
    }

    Glance glance() {
        List<Group> groups = ORDER.stream().flatMap(this::group).toList();
        String counts = groups.stream().map(Group::name).collect(Collectors.joining(", "));
        int all = scribe.decision().findings().size();
        return new Glance(
                scribe.say(Phrase.AT_A_GLANCE),
                scribe.say(all == 1 ? Phrase.CRITERION : Phrase.CRITERIA, all, counts),
                groups);
    }

    private Stream<Group> group(Outcome outcome) {
        List<Mark> marks =
                scribe.decision().findings(outcome).stream().map(this::mark).toList();
        boolean one = marks.size() == 1;
        Phrase name = name(outcome, one);
        return marks.isEmpty() ? Stream.empty() : Stream.of(new Group(outcome, scribe.say(name, marks.size()), marks));
    }

    private Mark mark(Finding finding) {
        return new Mark(finding.criterion().id(), scribe.in(finding.criterion().label()));
    }

    private static Phrase name(Outcome outcome, boolean one) {
        return switch (outcome) {
            case MET -> one ? Phrase.MET : Phrase.MANY_MET;
            case NOT_MET -> one ? Phrase.NOT_MET : Phrase.MANY_NOT_MET;
            case UNKNOWN -> one ? Phrase.UNKNOWN : Phrase.MANY_UNKNOWN;
            case DELEGATED -> Phrase.DELEGATED;
            case WAIVED -> one ? Phrase.WAIVED : Phrase.MANY_WAIVED;
            case NOT_APPLICABLE -> Phrase.NOT_APPLICABLE;
        };
    }
}
