package org.guichet.tools;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few lines of the input, which one thread answers. */
final class Batch {
    private static final int MOST_BYTES = 1 << 18;

    private final int mostLines;
    private final List<Line> lines = new ArrayList<>();
    private final AnsweredLines answers = new AnsweredLines();
    private int bytes;
    private boolean isAnswered;
    private @Nullable Throwable failure;

    Batch(int mostLines) {
        this.mostLines = mostLines;
    }

    void add(Line line) {
        lines.add(line);
        bytes += line.bytes().length;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean isFull() {
        return lines.size() >= mostLines || bytes >= MOST_BYTES;
    }

    /** Answers every line but the blank ones, until one fails. */
    void answer(Answering answering) {
        try {
            lines.stream().filter(line -> !line.isBlank()).forEach(line -> {
                answering.answer(line, answers);
                answers.endLine();
            });
        } catch (Throwable failed) {
            failure = failed;
        }
    }

    void markAnswered() {
        isAnswered = true;
    }

    boolean isAnswered() {
        return isAnswered;
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    AnsweredLines answers() {
        return answers;
    }

    /** Why a line could not be answered, nor those behind it. */
    @Nullable
    Throwable failure() {
        return failure;
    }
}
