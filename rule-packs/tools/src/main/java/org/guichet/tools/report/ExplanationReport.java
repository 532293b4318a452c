package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.List;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Explanation;
import org.guichet.api.Finding;
import org.guichet.api.RelevantFact;
import org.guichet.api.Verdict;

/**
 * Everything that a decision, or some criteria of it, rest on: every reason unfolded, what still matters and the proof,
 * the facts used and those that are not, the figures with their dates and law, the sources.
 */
public final class ExplanationReport {
    private final Presentation presentation;
    private final EligibilityEngine engine;

    /**
     * A report.
     *
     * @param presentation how it is to look
     * @param engine what decided
     */
    public ExplanationReport(Presentation presentation, EligibilityEngine engine) {
        this.presentation = presentation;
        this.engine = engine;
    }

    /**
     * The report of a decision.
     *
     * @param isToday whether its date was taken from the clock, which is said
     */
    public String write(Decision decision, Application application, boolean isToday) {
        return new Pages(decision, isToday).inFull(application);
    }

    /**
     * The report of some criteria of a decision.
     *
     * @param isToday whether its date was taken from the clock, which is said
     */
    public String write(Decision decision, List<Finding> findings, boolean isToday) {
        return new Pages(decision, isToday).of(findings);
    }

    /** The pages of one report. */
    private final class Pages {
        private final Decision decision;
        private final Page page = presentation.page();
        private final Footnotes notes = new Footnotes(presentation);
        private final Heading heading = new Heading(presentation, page);
        private final Mentions mentions;
        private final ReasonTree reasons;
        private final FactValues values = new FactValues(presentation, engine::codes);
        private final FactLines facts = new FactLines(presentation, page, values);

        Pages(Decision decision, boolean isToday) {
            this.decision = decision;
            this.mentions = Mentions.of(decision);
            this.reasons = new ReasonTree(presentation, page, notes, mentions);
            heading.add(decision, isToday);
        }

        String inFull(Application application) {
            new ConclusionLines(presentation, page).add(decision);
            new CriteriaLines(presentation, page, notes, reasons).add(decision.findings());
            new AwardLines(presentation, page, notes, reasons).add(decision);
            addRelevance(decision.relevance(), Word.NOTHING_MATTERS);
            List<Explanation> whole = explanations(decision.findings());
            decision.award().ifPresent(award -> award.steps().forEach(step -> whole.add(step.explanation())));
            Used used = Used.by(whole, mentions);
            facts.addUsed(used.facts());
            facts.addIdle(engine.vocabulary().stream()
                    .filter(concept -> application.facts().containsKey(concept.name()) && !used.isUsed(concept.name()))
                    .toList());
            return ended(used);
        }

        String of(List<Finding> findings) {
            Used used = Used.by(explanations(findings), mentions);
            new ConclusionLines(presentation, page).addVerdict(decision);
            new CriteriaLines(presentation, page, notes, reasons).add(findings);
            addRelevance(
                    decision.relevance().stream()
                            .filter(fact -> used.isUsed(fact.concept().name()))
                            .toList(),
                    Word.NOTHING_MATTERS_HERE);
            facts.addUsed(used.facts());
            return ended(used);
        }

        private List<Explanation> explanations(List<Finding> findings) {
            List<Explanation> explanations = new ArrayList<>();
            findings.forEach(finding -> explanations.add(finding.explanation()));
            return explanations;
        }

        private void addRelevance(List<RelevantFact> relevance, Word nothing) {
            page.gap();
            page.line(presentation.style().bold(presentation.say(Word.STILL_MATTERS)));
            new RelevanceLines(presentation, page, values, engine.vocabulary()).add(relevance);
            if (relevance.isEmpty()) {
                page.paragraph("  ", "  ", presentation.say(nothing(nothing)));
            }
        }

        private Word nothing(Word open) {
            if (!decision.verdict().isOpen()) {
                return Word.ONLY_CHANGES_MATTER;
            }
            boolean unanswerable = decision.verdict() == Verdict.UNDETERMINED
                    && decision.relevance().isEmpty();
            return unanswerable ? Word.NOTHING_SETTLES : open;
        }

        private String ended(Used used) {
            new FigureLines(presentation, page, notes).add(used.figures());
            notes.addTo(page);
            heading.addRules(decision);
            return page.text();
        }
    }
}
