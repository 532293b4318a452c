package org.guichet.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.api.Award;
import org.guichet.api.Citation;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.Cell;
import org.guichet.api.Explanation.Table;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.notice.Notice.Point;

/**
 * The reasons of findings and steps as lists in lists. What was unfolded once is not unfolded again. Not thread-safe.
 */
final class Reasons {
    private static final int UNLIMITED = Integer.MAX_VALUE;
    /** How deep the reasons of a criterion that decides are told in a letter. */
    private static final int LETTER = 2;

    private final Scribe scribe;
    private final Set<String> unfolded = new HashSet<>();

    Reasons(Scribe scribe) {
        this.scribe = scribe;
    }

    /** A finding in a sentence. */
    Point sentence(Finding finding) {
        return finding(finding, 0);
    }

    /** A finding with the reasons that a letter needs. */
    Point brief(Finding finding) {
        return finding(finding, LETTER);
    }

    /** A finding with every reason. */
    Point full(Finding finding) {
        return finding(finding, UNLIMITED);
    }

    private Point finding(Finding finding, int depth) {
        Explanation explanation = finding.explanation();
        List<Citation> citations = new ArrayList<>(finding.criterion().citations());
        citations.addAll(citations(explanation));
        String sentence = scribe.in(explanation.sentence());
        return new Point(sentence + scribe.marks(citations), parts(explanation, sentence, depth));
    }

    /** Each step of a calculation in a sentence. */
    List<Point> steps(Award award) {
        return award.steps().stream().map(step -> step(step, 0)).toList();
    }

    /** Each step with every reason. */
    List<Point> fullSteps(Award award) {
        return award.steps().stream().map(step -> step(step, UNLIMITED)).toList();
    }

    private Point step(Award.Step step, int depth) {
        String label = scribe.in(step.label());
        String sentence = scribe.in(step.explanation().sentence());
        String told = sentence.startsWith(label) ? sentence : scribe.say(Phrase.AND_SO_ON, label, sentence);
        return new Point(
                told + scribe.marks(citations(step.explanation())), parts(step.explanation(), sentence, depth));
    }

    private List<Point> parts(Explanation whole, String sentence, int depth) {
        if (depth == 0) {
            return List.of();
        }
        return Stream.concat(
                        whole.table().stream().flatMap(this::rows),
                        whole.parts().stream().flatMap(part -> part(part, sentence, depth)))
                .toList();
    }

    /** What the sentence above says already is left out, but not what it is made of. */
    private Stream<Point> part(Explanation part, String above, int depth) {
        String sentence = scribe.in(part.sentence());
        if (above.contains(sentence)) {
            return parts(part, above, depth).stream();
        }
        String told = sentence + scribe.marks(citations(part));
        boolean isLeaf = part.parts().isEmpty() && part.table().isEmpty();
        if (isLeaf || unfolded.add(sentence)) {
            return Stream.of(new Point(told, parts(part, sentence, depth - 1)));
        }
        return Stream.of(Scribe.point(depth > LETTER ? scribe.say(Phrase.SEE_ABOVE, told) : told));
    }

    private Stream<Point> rows(Table table) {
        return table.rows().stream().map(row -> Scribe.point(row(table, row)));
    }

    private String row(Table table, List<Cell> row) {
        List<String> cells = IntStream.range(0, row.size())
                .mapToObj(column -> scribe.say(
                        Phrase.AND_SO_ON,
                        scribe.in(table.columns().get(column).label()),
                        cell(table.columns().get(column), row.get(column))))
                .toList();
        return String.join(", ", cells);
    }

    private String cell(InformationConcept.Field field, Cell cell) {
        return cell.label()
                .map(scribe::in)
                .or(() -> cell.value()
                        .map(value -> scribe.figures()
                                .value(value, field.type(), field.unit().orElse(""))))
                .orElseGet(() -> scribe.say(Phrase.NOT_GIVEN));
    }

    private static List<Citation> citations(Explanation explanation) {
        return Stream.concat(
                        explanation.citations().stream(),
                        explanation.parameters().stream().flatMap(parameter -> parameter.citations().stream()))
                .toList();
    }
}
