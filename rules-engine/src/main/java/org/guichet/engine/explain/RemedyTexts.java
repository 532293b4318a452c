package org.guichet.engine.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.api.Criterion;
import org.guichet.api.Explanation;
import org.guichet.api.Text;
import org.guichet.api.Verdict;
import org.guichet.engine.explain.Wording.Measure;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Expression.Comparison.Relation;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Type.Kind;

/** Words what would have to change. */
public final class RemedyTexts {
    private final Labels labels;
    private final Interpreter interpreter;

    /** @param scope the names that the programme's expressions may use */
    public RemedyTexts(Scope scope, Bindings bindings) {
        this.labels = new Labels(scope);
        this.interpreter = new Interpreter(bindings);
    }

    /**
     * What a fact has to become.
     *
     * @param from what it is
     * @param least from where on it will do
     * @param most up to where
     * @param values the values that will do, where that is no matter of more or less
     */
    public record Wanted(Fact fact, Object from, Optional<End> least, Optional<End> most, List<Object> values) {}

    /** An end of the values that will do, and whether it belongs to them. */
    public record End(Object value, boolean included) {}

    /** What a fact has to become, and for which criteria. */
    public Text change(Wanted wanted, List<Criterion> criteria) {
        return Sentence.of(wording -> {
            Type type = wanted.fact.type();
            Phrases phrases = new Phrases(wording, labels, interpreter);
            String change = wording.changed(
                    goal(wanted, wording, phrases),
                    phrases.value(type, wanted.from),
                    difference(wanted, wording, phrases));
            String label = wanted.fact.concept().label().in(wording.locale());
            return wording.labelled(label, change) + neededFor(criteria, wording);
        });
    }

    private static String goal(Wanted wanted, Wording wording, Phrases phrases) {
        Type type = wanted.fact.type();
        if (!wanted.values.isEmpty()) {
            return wanted.values.stream()
                    .map(value -> phrases.value(type, value))
                    .collect(Collectors.joining(wording.or()));
        }
        Measure measure = type.is(Kind.DATE) ? Measure.DAY : Measure.AMOUNT;
        List<String> ends = new ArrayList<>();
        wanted.least.ifPresent(end -> ends.add(wording.related(
                end.included ? Relation.AT_LEAST : Relation.MORE, phrases.value(type, end.value), measure)));
        wanted.most.ifPresent(end -> ends.add(wording.related(
                end.included ? Relation.AT_MOST : Relation.LESS, phrases.value(type, end.value), measure)));
        return String.join(wording.and(), ends);
    }

    /** How much more or less it is, where that is a number of something. */
    private static Optional<String> difference(Wanted wanted, Wording wording, Phrases phrases) {
        Type type = wanted.fact.type();
        if (!type.isNumeric() || type.is(Kind.PERCENTAGE)) {
            return Optional.empty();
        }
        BigDecimal from = (BigDecimal) wanted.from;
        return goal(wanted, from).map(to -> {
            String amount = phrases.value(type, to.subtract(from).abs());
            return to.compareTo(from) > 0 ? wording.more(amount) : wording.less(amount);
        });
    }

    /** The number that has to be reached; empty if it has to be passed. */
    private static Optional<BigDecimal> goal(Wanted wanted, BigDecimal from) {
        if (!wanted.values.isEmpty()) {
            return Optional.of((BigDecimal) wanted.values.get(0));
        }
        return wanted.least
                .filter(end -> ((BigDecimal) end.value).compareTo(from) >= 0)
                .or(() -> wanted.most)
                .filter(End::included)
                .map(end -> (BigDecimal) end.value);
    }

    private String neededFor(List<Criterion> criteria, Wording wording) {
        return criteria.isEmpty()
                ? ""
                : " "
                        + Wording.closed(wording.labelled(
                                wording.neededFor(),
                                criteria.stream()
                                        .map(criterion -> told(criterion, wording))
                                        .collect(Collectors.joining(wording.separator()))));
    }

    private String told(Criterion criterion, Wording wording) {
        String label = criterion.label().in(wording.locale());
        return criterion.citations().isEmpty()
                ? label
                : label + " ("
                        + criterion.citations().stream()
                                .map(citation -> labels.citation(citation, wording))
                                .collect(Collectors.joining(wording.separator()))
                        + ")";
    }

    /**
     * That a day has to come first.
     *
     * @param opens whether the programme opens that day
     * @param reasons why criteria are met from that day on
     */
    public static Text waiting(LocalDate until, boolean opens, List<Explanation> reasons) {
        return Sentence.of(wording -> {
            StringBuilder told = new StringBuilder(wording.waiting(until, opens));
            reasons.forEach(reason -> told.append(' ').append(reason.sentence().in(wording.locale())));
            return told.toString();
        });
    }

    /** What a remedy leads to, and by when. */
    public static Text promise(Verdict verdict, Optional<LocalDate> deadline) {
        return Sentence.of(wording -> wording.promise(verdict)
                + deadline.map(day -> " " + wording.deadline(day)).orElse(""));
    }

    /** That the programme is not refused. */
    public static Text notNeeded(Verdict verdict) {
        return Sentence.of(wording -> wording.noRemedyNeeded(verdict));
    }

    /** How many ways there are. */
    public static Text ways(int count) {
        return Sentence.of(wording -> wording.ways(count));
    }

    /** That a programme takes no applications any more. */
    public static Text closed(LocalDate last) {
        return Sentence.of(wording -> wording.closedForGood(last));
    }

    /** That nothing can be done, as some criteria rest on what cannot be changed. */
    public static Text none(List<Criterion> unchangeable) {
        return Sentence.of(wording -> wording.noRemedy(unchangeable.stream()
                .map(criterion -> criterion.label().in(wording.locale()))
                .toList()));
    }

    /**
     * That there is no way, or that none was found.
     *
     * @param proved whether there is certainly none
     * @param waitedUntil the last day up to which waiting was tried
     */
    public static Text none(boolean proved, Optional<LocalDate> waitedUntil) {
        return Sentence.of(wording -> wording.noRemedy(proved, waitedUntil));
    }
}
