package org.guichet.engine.interview;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.guichet.api.Application;
import org.guichet.api.InformationConcept;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.OpenQuestion;
import org.guichet.api.Programme;
import org.guichet.api.RelevantFact.Effect;

/** How far an answer is expected to lead: some answers are supposed, each as likely as the others. For one thread. */
final class Prospects {
    /** More answers than that are not supposed to one question. */
    private static final int MOST = 12;

    /** Programmes that turn on no more questions than that can be looked at closely. */
    private static final int FEW = 8;

    private final Interviews interviews;
    private final Application application;
    private final OpenQuestions open;
    private final Map<Programme, Integer> waiting;

    Prospects(Interviews interviews, Application application, OpenQuestions open) {
        this.interviews = interviews;
        this.application = application;
        this.open = open;
        this.waiting = interviews.waiting(open.programmes(), application);
    }

    /**
     * What part of the facts for which programmes wait is expected to be left out after an answer, the fact itself
     * included, at a glance. A programme that the answer settles counts as one.
     */
    double atAGlance(OpenQuestion question) {
        return saved(question, false);
    }

    /** As defined by {@link #atAGlance}, of the facts on which programmes turn, where these are few. */
    double closely(OpenQuestion question) {
        return saved(question, true);
    }

    private double saved(OpenQuestion question, boolean closely) {
        if (question.effect() == Effect.AMOUNT) {
            return shares(question);
        }
        return supposed(question.concept())
                .map(value -> saved(question, value, closely))
                .flatMapToDouble(OptionalDouble::stream)
                .average()
                .orElseGet(() -> shares(question));
    }

    /** The least that an answer does. */
    private double shares(OpenQuestion question) {
        return question.programmes().stream()
                .mapToDouble(programme -> 1.0 / open.count(programme))
                .sum();
    }

    private OptionalDouble saved(OpenQuestion question, Object value, boolean closely) {
        Application supposed =
                application.toBuilder().fact(question.concept().name(), value).build();
        try {
            Map<Programme, Integer> left = interviews.waiting(question.programmes(), supposed);
            double sum = 0;
            for (Programme programme : question.programmes()) {
                int still = left.getOrDefault(programme, 0);
                boolean close = closely && still > 0 && open.count(programme) <= FEW;
                sum += close
                        ? 1 - (double) interviews.turnsOn(programme, supposed) / open.count(programme)
                        : 1 - (double) still / waiting.getOrDefault(programme, 1);
            }
            return OptionalDouble.of(sum);
        } catch (InvalidApplicationException impossible) {
            // It cannot be answered that beside what is known.
            return OptionalDouble.empty();
        }
    }

    private Stream<?> supposed(InformationConcept concept) {
        return switch (concept.type()) {
            case "boolean" -> Stream.of(true, false);
            case "list" -> Stream.empty();
            case "code" -> codes(concept);
            default -> open.answers(concept).stream().limit(MOST);
        };
    }

    private Stream<?> codes(InformationConcept concept) {
        Collection<String> all = interviews.engine().codes(concept.name()).keySet();
        Collection<?> few = all.size() <= MOST ? all : open.answers(concept);
        return few.stream().limit(MOST);
    }
}
