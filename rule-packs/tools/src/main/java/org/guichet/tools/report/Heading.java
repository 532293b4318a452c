package org.guichet.tools.report;

import java.util.stream.Collectors;
import org.guichet.api.Decision;
import org.guichet.api.Programme;

/** What every report of a decision begins and ends with: the programme, the date, and the rules that were applied. */
final class Heading {
    private final Presentation presentation;
    private final Page page;

    Heading(Presentation presentation, Page page) {
        this.presentation = presentation;
        this.page = page;
    }

    /** @param isToday whether the date was taken from the clock, which is said */
    void add(Decision decision, boolean isToday) {
        Programme programme = decision.programme();
        Style style = presentation.style();
        page.paragraph(style.bold(programme.title().in(presentation.locale())));
        page.paragraph(programme.authority().in(presentation.locale()) + " · "
                + presentation.say(programme.nature() == Programme.Nature.RIGHT ? Word.RIGHT : Word.SELECTIVE) + " · "
                + presentation.say(Word.CONFIDENCE, programme.confidence()));
        if (programme.demonstration()) {
            page.paragraph(style.yellow(presentation.say(Word.DEMONSTRATION_MEANS)));
        }
        if (presentation.isDetailed()) {
            page.paragraph(programme.purpose().in(presentation.locale()));
        }
        page.paragraph(presentation.say(isToday ? Word.DATE_IS_TODAY : Word.DATE_OF_DECISION, decision.asOf()));
    }

    void addRules(Decision decision) {
        String packs = decision.packs().stream()
                .map(pack -> presentation.say(
                        Word.DIGEST, pack.id(), pack.version(), pack.digest().substring(0, 12)))
                .collect(Collectors.joining(", "));
        page.gap();
        page.paragraph(presentation
                .style()
                .faint(decision.programme().id() + ". "
                        + presentation.say(Word.RULES_APPLIED, packs, decision.engineVersion())));
    }
}
