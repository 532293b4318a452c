package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.OpenQuestion;
import org.guichet.api.Programme;
import org.guichet.api.RelevantFact.Effect;

/**
 * The unanswered facts on which most programmes of a screening turn: their verdicts, or where these are settled their
 * amounts. Which of them to ask first is for an interview to say, and takes longer.
 */
public final class Decisive {
    private Decisive() {}

    /** The facts, on each of which as many programmes turn, in alphabetical order; none if nothing is unanswered. */
    public static List<OpenQuestion> of(List<Decision> decisions, Application application) {
        List<OpenQuestion> onVerdicts = of(decisions, application, Effect.VERDICT);
        return onVerdicts.isEmpty() ? of(decisions, application, Effect.AMOUNT) : onVerdicts;
    }

    private static List<OpenQuestion> of(List<Decision> decisions, Application application, Effect effect) {
        Map<String, OpenQuestion> questions = new TreeMap<>();
        decisions.stream()
                .sorted(Comparator.comparing(decision -> decision.programme().id()))
                .forEach(decision -> decision.relevance().stream()
                        .filter(fact -> fact.effect() == effect)
                        .filter(fact ->
                                !application.facts().containsKey(fact.concept().name()))
                        .map(fact -> new OpenQuestion(fact.concept(), effect, List.of(decision.programme())))
                        .forEach(question -> questions.merge(question.concept().name(), question, Decisive::together)));
        int most = questions.values().stream()
                .mapToInt(question -> question.programmes().size())
                .max()
                .orElse(0);
        return questions.values().stream()
                .filter(question -> question.programmes().size() == most)
                .toList();
    }

    private static OpenQuestion together(OpenQuestion one, OpenQuestion other) {
        List<Programme> programmes = new ArrayList<>(one.programmes());
        programmes.addAll(other.programmes());
        return new OpenQuestion(one.concept(), one.effect(), programmes);
    }
}
