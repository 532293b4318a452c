package org.guichet.tools.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.api.InformationConcept;
import org.guichet.api.Money;
import org.guichet.api.RelevantFact;
import org.guichet.api.RelevantFact.Completion;
import org.guichet.api.RelevantFact.Effect;
import org.guichet.api.RelevantFact.Witness;

/** What each unknown fact can still change, with an example that proves it. */
final class RelevanceLines {
    private final Presentation presentation;
    private final Page page;
    private final FactValues values;
    private final Map<String, InformationConcept> vocabulary;

    /** @param vocabulary every fact that an application may give */
    RelevanceLines(Presentation presentation, Page page, FactValues values, Collection<InformationConcept> vocabulary) {
        this.presentation = presentation;
        this.page = page;
        this.values = values;
        this.vocabulary = vocabulary.stream().collect(Collectors.toMap(InformationConcept::name, Function.identity()));
    }

    void add(List<RelevantFact> facts) {
        for (RelevantFact fact : facts) {
            page.paragraph(
                    "  ",
                    "    ",
                    fact.concept().label().in(presentation.locale()) + " "
                            + presentation.style().faint("[" + fact.concept().name() + "]") + " · " + effect(fact));
            page.paragraph("    ", "    ", proof(fact));
        }
    }

    /** Prints what a fact can change that is named above. */
    void addEffect(RelevantFact fact) {
        Word word = fact.effect() == Effect.VERDICT ? Word.IT_DECIDES_VERDICT : Word.IT_DECIDES_AMOUNT;
        page.paragraph("  ", "  ", presentation.say(word) + " " + proof(fact));
    }

    private String effect(RelevantFact fact) {
        return presentation.say(fact.effect() == Effect.VERDICT ? Word.DECIDES_VERDICT : Word.DECIDES_AMOUNT);
    }

    private String proof(RelevantFact fact) {
        return fact.witness()
                .map(witness -> proof(fact.concept(), witness))
                .orElseGet(() -> presentation.say(Word.WITHOUT_WITNESS));
    }

    private String proof(InformationConcept concept, Witness witness) {
        return presentation.say(
                        Word.WITNESS,
                        supposed(concept.name(), witness.first()),
                        outcome(witness.first()),
                        supposed(concept.name(), witness.second()),
                        outcome(witness.second()))
                + supposing(concept, witness.first())
                + ".";
    }

    private String supposing(InformationConcept concept, Completion completion) {
        String others = completion.supposed().keySet().stream()
                .filter(name -> !name.equals(concept.name()))
                .map(name -> presentation.say(Word.FIELD, label(name), supposed(name, completion)))
                .collect(Collectors.joining(presentation.say(Word.SEPARATOR)));
        return others.isEmpty() ? "" : presentation.say(Word.SUPPOSING, others);
    }

    private String label(String name) {
        InformationConcept concept = vocabulary.get(name);
        return concept == null ? name : concept.label().in(presentation.locale());
    }

    private String supposed(String name, Completion completion) {
        Object value = completion.supposed().getOrDefault(name, "");
        InformationConcept concept = vocabulary.get(name);
        return concept == null ? value.toString() : values.told(concept, value);
    }

    private String outcome(Completion completion) {
        return completion
                .amount()
                .map((Money amount) -> presentation.figures().value(amount))
                .orElseGet(() -> Verdicts.styled(presentation, completion.verdict()));
    }
}
