package org.guichet.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An application holds facts that cannot be read as the packs declare them. Nothing was decided. The exception's
 * message has the place and the code of each problem, so that it can be logged; {@link Problem#describe} says it in
 * full.
 */
public final class InvalidApplicationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @throws IllegalArgumentException if {@code problems} is empty */
    public InvalidApplicationException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(", ")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of the application; empty after serialization. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    /**
     * One thing that is wrong with an application.
     *
     * @param code a stable code, such as {@code A101}
     * @param path where: a JSON path such as {@code $.company.headcount}
     * @param message what, in English; it may quote the start of the offending value
     * @param suggestion what was probably meant
     */
    public record Problem(String code, String path, String message, Optional<String> suggestion) {
        /** One line for whoever wrote the application: {@code path: error[code]: message (suggestion)}. */
        public String describe() {
            return path + ": error[" + code + "]: " + message
                    + suggestion.map(text -> " (" + text + ")").orElse("");
        }

        /** The place and the code. The message may quote a value, which is personal data: logs do without it. */
        @Override
        public String toString() {
            return path + ": " + code;
        }
    }
}
