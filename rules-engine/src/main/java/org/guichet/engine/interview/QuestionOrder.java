package org.guichet.engine.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.api.OpenQuestion;

/** Puts questions in the order in which they are asked: group by group, the most promising first. */
final class QuestionOrder {
    /** A group that was begun is left for one that promises more than so many times as much. */
    private static final double LEFT_FOR = 2;

    /** So many questions are looked at closely. */
    private static final int CLOSELY = 6;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::promise)
            .reversed()
            .thenComparing(candidate -> candidate.question().concept().name());

    private final Prospects prospects;
    private final Optional<Group> begun;

    /** @param begun the group of the last question */
    QuestionOrder(Prospects prospects, Optional<Group> begun) {
        this.prospects = prospects;
        this.begun = begun;
    }

    private record Candidate(OpenQuestion question, double promise) {
        Group group() {
            return Group.of(question.concept());
        }
    }

    List<OpenQuestion> of(List<OpenQuestion> questions) {
        List<Candidate> ranked = questions.stream()
                .map(question -> new Candidate(question, prospects.atAGlance(question)))
                .sorted(BEST_FIRST)
                .collect(Collectors.toCollection(ArrayList::new));
        ranked.subList(0, Math.min(CLOSELY, ranked.size()))
                .replaceAll(candidate -> new Candidate(candidate.question(), prospects.closely(candidate.question())));
        ranked.sort(BEST_FIRST);
        Map<Group, List<OpenQuestion>> groups = new LinkedHashMap<>();
        goesOn(ranked).ifPresent(group -> groups.put(group, new ArrayList<>()));
        ranked.forEach(candidate -> groups.computeIfAbsent(candidate.group(), group -> new ArrayList<>())
                .add(candidate.question()));
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** The group that was begun, if it is still worth while. */
    private Optional<Group> goesOn(List<Candidate> ranked) {
        return begun.filter(group -> ranked.stream()
                .filter(candidate -> candidate.group().equals(group))
                .anyMatch(candidate ->
                        candidate.promise() * LEFT_FOR >= ranked.get(0).promise()));
    }
}
