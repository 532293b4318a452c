package org.guichet.engine.json;

import static org.guichet.engine.json.ApplicationLimits.MAX_PROBLEMS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichet.api.InvalidApplicationException.Problem;

/** Collects the problems of one document. */
final class Problems {
    private final List<Located> collected = new ArrayList<>();

    /** A problem, and how many characters lie before it. */
    record Located(Problem problem, long offset) {}

    void report(ApplicationCode code, Place place, String message) {
        report(code, place, message, Optional.empty());
    }

    void report(ApplicationCode code, Place place, String message, String suggestion) {
        report(code, place, message, Optional.of(suggestion));
    }

    void report(ApplicationCode code, Place place, String message, Optional<String> suggestion) {
        if (!isFull()) {
            Problem problem = new Problem(code.name(), place.toString(), message, suggestion);
            collected.add(new Located(problem, place.offset()));
        }
    }

    /** Whether there are so many that it is no use to read on. */
    boolean isFull() {
        return collected.size() > MAX_PROBLEMS;
    }

    /** The first problem of the document. */
    Optional<Located> first() {
        return collected.stream().min(Comparator.comparingLong(Located::offset));
    }

    /** The problems, in the order of the document. */
    List<Problem> inOrder() {
        if (collected.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>(collected.stream()
                .limit(MAX_PROBLEMS)
                .sorted(Comparator.comparingLong(Located::offset))
                .map(Located::problem)
                .toList());
        if (isFull()) {
            String message = "more than " + MAX_PROBLEMS + " problems: the others are left out";
            problems.add(new Problem(ApplicationCode.A115.name(), "$", message, Optional.empty()));
        }
        return problems;
    }
}
