package org.guichet.notice;

import java.util.List;

/** Details that cannot be read. No problem tells a value. */
public final class InvalidDetailsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidDetailsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, each in a line. */
    public List<String> problems() {
        return problems;
    }
}
