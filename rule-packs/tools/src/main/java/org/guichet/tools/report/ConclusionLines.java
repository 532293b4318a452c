package org.guichet.tools.report;

import java.util.List;
import java.util.Locale;
import org.guichet.api.Criterion.Delegation;
import org.guichet.api.Decision;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.Programme.Nature;
import org.guichet.api.Text;
import org.guichet.api.Verdict;

/** The verdict in words, and what follows from it: what to ask, who is to judge, what stands in the way. */
final class ConclusionLines {
    /** With more questions than this, only the questions themselves are printed. */
    private static final int FEW = 5;

    private final Presentation presentation;
    private final Page page;

    ConclusionLines(Presentation presentation, Page page) {
        this.presentation = presentation;
        this.page = page;
    }

    /** Prints the verdict alone. */
    void addVerdict(Decision decision) {
        Verdict verdict = decision.verdict();
        page.gap();
        page.paragraph(presentation.say(
                Word.CONCLUSION, Verdicts.styled(presentation, verdict), presentation.say(Verdicts.meaning(verdict))));
    }

    void add(Decision decision) {
        Verdict verdict = decision.verdict();
        addVerdict(decision);
        if (decision.restsOnCompletions() && verdict.isOpen()) {
            page.paragraph("  ", "  ", presentation.say(Word.SETTLED_ANYHOW));
        }
        switch (verdict) {
            case ELIGIBLE -> {}
            case ADMISSIBLE -> addOpenJudgements(decision);
            case UNDETERMINED -> addQuestions(decision.relevantFacts());
            case NOT_ELIGIBLE -> {
                addCriteria(Word.NOT_MET_CRITERIA, decision.blocking());
                addCriteria(Word.CONFLICTING_CRITERIA, decision.conflicting());
            }
            case CLOSED ->
                page.paragraph(
                        "  ",
                        "  ",
                        Windows.closed(presentation, decision.programme().window(), decision.asOf()));
        }
    }

    private void addOpenJudgements(Decision decision) {
        boolean selective = decision.programme().nature() == Nature.SELECTIVE;
        page.paragraph("  ", "  ", presentation.say(selective ? Word.AUTHORITY_CHOOSES : Word.HUMAN_JUDGES));
        if (!decision.delegated().isEmpty()) {
            page.line("  " + presentation.say(Word.STILL_TO_JUDGE));
            decision.delegated().forEach(finding -> page.paragraph("  → ", "    ", judgement(finding)));
        }
    }

    private String judgement(Finding finding) {
        return in(finding.criterion().label())
                + finding.criterion()
                        .delegation()
                        .map(Delegation::to)
                        .map(to -> " (" + in(to) + ")")
                        .orElse("");
    }

    private void addCriteria(Word heading, List<Finding> findings) {
        if (!findings.isEmpty()) {
            page.paragraph("  ", "  ", presentation.say(heading));
            findings.forEach(finding ->
                    page.paragraph("  ✗ ", "    ", in(finding.criterion().label())));
        }
    }

    private void addQuestions(List<InformationConcept> facts) {
        if (facts.isEmpty()) {
            page.paragraph("  ", "  ", presentation.say(Word.NOTHING_SETTLES));
            return;
        }
        page.line("  " + presentation.say(Word.QUESTIONS, facts.size()));
        for (int i = 0; i < facts.size(); i++) {
            addQuestion(i + 1 + ".", facts.get(i), facts.size() <= FEW || presentation.isDetailed());
        }
    }

    private void addQuestion(String number, InformationConcept fact, boolean full) {
        String indent = " ".repeat(number.length() + 3);
        page.paragraph("  " + number + " ", indent, in(fact.question()) + " " + faintly(name(fact)));
        if (full) {
            fact.definition().ifPresent(definition -> page.paragraph(indent, indent, faintly(in(definition))));
            fact.evidence()
                    .ifPresent(evidence ->
                            page.paragraph(indent, indent, faintly(presentation.say(Word.EVIDENCE, in(evidence)))));
        }
    }

    private String name(InformationConcept fact) {
        boolean others = !fact.origin().equals("applicant");
        return "[" + fact.name()
                + (others ? ", " + presentation.say(Word.ORIGIN, Origins.told(presentation, fact.origin())) : "") + "]";
    }

    private String faintly(String text) {
        return presentation.style().faint(text);
    }

    private String in(Text text) {
        Locale locale = presentation.locale();
        return text.in(locale);
    }
}
