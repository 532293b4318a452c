package org.guichet.engine.interview;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guichet.api.Decision;
import org.guichet.api.InformationConcept;
import org.guichet.api.OpenQuestion;
import org.guichet.api.Programme;
import org.guichet.api.RelevantFact;
import org.guichet.api.RelevantFact.Effect;
import org.guichet.api.RelevantFact.Witness;
import org.guichet.api.Verdict;

/** What open programmes turn on: each on which questions, and with which answers. */
final class OpenQuestions {
    private final Effect effect;
    /** In alphabetical order of programmes. */
    private final Map<Programme, List<RelevantFact>> waiting;

    private final Map<String, Set<Object>> answers = new TreeMap<>();

    private OpenQuestions(Effect effect, Map<Programme, List<RelevantFact>> waiting) {
        this.effect = effect;
        this.waiting = waiting;
        waiting.values().stream()
                .flatMap(List::stream)
                .flatMap(fact -> fact.witness().stream())
                .forEach(this::addAnswers);
    }

    private void addAnswers(Witness witness) {
        Stream.of(witness.first(), witness.second())
                .forEach(completion -> completion
                        .supposed()
                        .forEach((fact, value) -> answers.computeIfAbsent(fact, name -> new LinkedHashSet<>())
                                .add(value)));
    }

    /**
     * The questions on verdicts; if there are none, those on the amounts of programmes whose verdict is settled.
     *
     * @param relevance what a decision turns on
     * @param mayBeAsked whether a fact may be asked for
     */
    static OpenQuestions of(
            List<Decision> decisions,
            Function<Decision, List<RelevantFact>> relevance,
            Predicate<InformationConcept> mayBeAsked) {
        Map<Effect, Map<Programme, List<RelevantFact>>> waiting = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            Effect effect = decision.verdict() == Verdict.UNDETERMINED ? Effect.VERDICT : Effect.AMOUNT;
            List<RelevantFact> asked = relevance.apply(decision).stream()
                    .filter(fact -> fact.effect() == effect && mayBeAsked.test(fact.concept()))
                    .toList();
            if (!asked.isEmpty()) {
                waiting.computeIfAbsent(effect, none -> new LinkedHashMap<>()).put(decision.programme(), asked);
            }
        }
        Effect effect = waiting.containsKey(Effect.VERDICT) ? Effect.VERDICT : Effect.AMOUNT;
        return new OpenQuestions(effect, waiting.getOrDefault(effect, Map.of()));
    }

    /** The programmes that turn on some question. */
    Set<Programme> programmes() {
        return waiting.keySet();
    }

    /** The questions, in alphabetical order of facts. */
    List<OpenQuestion> all() {
        Map<String, InformationConcept> concepts = new TreeMap<>();
        waiting.values()
                .forEach(facts ->
                        facts.forEach(fact -> concepts.put(fact.concept().name(), fact.concept())));
        return concepts.values().stream()
                .map(concept -> new OpenQuestion(concept, effect, programmes(concept)))
                .toList();
    }

    private List<Programme> programmes(InformationConcept concept) {
        return waiting.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(fact -> fact.concept().equals(concept)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many questions a programme turns on. */
    int count(Programme programme) {
        return waiting.getOrDefault(programme, List.of()).size();
    }

    /** Answers that make a difference to some programme, as far as they are known. */
    Set<Object> answers(InformationConcept concept) {
        return answers.getOrDefault(concept.name(), Set.of());
    }
}
