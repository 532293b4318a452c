package org.guichet.tools.report;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.api.Award;
import org.guichet.api.Citation;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.FactUsed;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.RelevantFact;
import org.guichet.api.Text;

/** What facts are to a decision: their value, which criteria and steps of the amount rest on them, what they change. */
public final class FactReport {
    private static final String INDENT = "    ";

    private final Presentation presentation;
    private final EligibilityEngine engine;

    /**
     * A report.
     *
     * @param presentation how it is to look
     * @param engine what decided
     */
    public FactReport(Presentation presentation, EligibilityEngine engine) {
        this.presentation = presentation;
        this.engine = engine;
    }

    /**
     * The report of some facts of a decision.
     *
     * @param isToday whether its date was taken from the clock, which is said
     */
    public String write(Decision decision, List<InformationConcept> facts, boolean isToday) {
        return new Pages(decision, isToday).of(facts);
    }

    /** The pages of one report. */
    private final class Pages {
        private final Decision decision;
        private final Page page = presentation.page();
        private final Footnotes notes = new Footnotes(presentation);
        private final Heading heading = new Heading(presentation, page);
        private final Mentions mentions;
        private final FactValues values = new FactValues(presentation, engine::codes);
        private final Set<Text> told = Collections.newSetFromMap(new IdentityHashMap<>());

        Pages(Decision decision, boolean isToday) {
            this.decision = decision;
            this.mentions = Mentions.of(decision);
            heading.add(decision, isToday);
        }

        String of(List<InformationConcept> facts) {
            new ConclusionLines(presentation, page).addVerdict(decision);
            facts.forEach(this::add);
            notes.addTo(page);
            heading.addRules(decision);
            return page.text();
        }

        private void add(InformationConcept concept) {
            page.gap();
            page.paragraph(presentation.style().bold(in(concept.label())) + " " + faintly("[" + concept.name() + "]"));
            Optional<FactUsed> used = decision.usedFacts().stream()
                    .filter(fact -> fact.concept().name().equals(concept.name()))
                    .findFirst();
            used.ifPresent(this::addValue);
            concept.definition().ifPresent(definition -> page.paragraph("  ", "  ", faintly(in(definition))));
            page.paragraph(
                    "  ", "  ", presentation.say(used.isPresent() ? Word.RESTS_ON_IT : Word.NOTHING_RESTS_ON_IT));
            addReaders(concept);
            used.ifPresent(this::addEffect);
        }

        private void addReaders(InformationConcept concept) {
            told.clear();
            decision.findings().forEach(finding -> addFinding(finding, concept));
            decision.award().ifPresent(award -> addSteps(award, concept));
        }

        private void addValue(FactUsed fact) {
            InformationConcept concept = fact.concept();
            String value = fact.value()
                    .map(known -> values.told(concept, known))
                    .orElseGet(() -> presentation.say(Word.NOT_KNOWN));
            page.paragraph("  ", "  ", value + " · " + Origins.told(presentation, concept.origin()));
            new FactLines(presentation, page, values).addRecords(fact, INDENT);
        }

        private void addFinding(Finding finding, InformationConcept concept) {
            Headline headline = Headline.of(finding, presentation.locale());
            addReader(
                    Outcomes.sign(presentation, finding.outcome()),
                    presentation.style().bold(headline.head()) + " "
                            + faintly("[" + finding.criterion().id() + "]"),
                    finding.explanation(),
                    headline.rest(),
                    concept);
        }

        private void addSteps(Award award, InformationConcept concept) {
            int number = 0;
            for (Award.Step step : award.steps()) {
                number++;
                String name = presentation.say(Word.CONCLUSION, presentation.say(Word.STEP, number), in(step.label()));
                addReader(
                        "=",
                        presentation.style().bold(name),
                        step.explanation(),
                        in(step.explanation().sentence()),
                        concept);
            }
        }

        /** @param own what the explanation of the whole says itself */
        private void addReader(String sign, String name, Explanation whole, String own, InformationConcept concept) {
            List<Explanation> reading = Used.by(List.of(whole), mentions).reading(concept.name());
            if (reading.isEmpty()) {
                return;
            }
            List<Explanation> fresh = reading.stream()
                    .filter(explanation -> told.add(explanation.sentence()))
                    .toList();
            page.paragraph(
                    "  " + sign + " ",
                    INDENT,
                    fresh.isEmpty() ? name + " " + faintly(presentation.say(Word.SEE_ABOVE)) : name);
            fresh.forEach(explanation -> addReason(
                    explanation.equals(whole) ? own : in(explanation.sentence()), Branch.citations(explanation)));
        }

        private void addReason(String sentence, Stream<Citation> citations) {
            if (!sentence.isEmpty()) {
                page.paragraph(INDENT, INDENT, sentence + notes.marks(citations.toList()));
            }
        }

        private void addEffect(FactUsed fact) {
            Optional<RelevantFact> relevance = decision.relevance().stream()
                    .filter(relevant ->
                            relevant.concept().name().equals(fact.concept().name()))
                    .findFirst();
            relevance.ifPresent(new RelevanceLines(presentation, page, values, engine.vocabulary())::addEffect);
            boolean settable = !fact.concept().type().equals("list");
            if (fact.value().isPresent() && settable) {
                page.paragraph(
                        "  ",
                        "  ",
                        faintly(presentation.say(
                                Word.TRY_ANOTHER,
                                decision.programme().id(),
                                fact.concept().name())));
            } else if (fact.value().isEmpty() && relevance.isEmpty()) {
                page.paragraph("  ", "  ", presentation.say(Word.NEVER_MATTERS));
            }
        }

        private String faintly(String text) {
            return presentation.style().faint(text);
        }

        private String in(Text text) {
            return text.in(presentation.locale());
        }
    }
}
