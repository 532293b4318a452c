package org.guichet.engine.conclude;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.guichet.api.Award;
import org.guichet.api.Explanation;
import org.guichet.api.Money;
import org.guichet.api.Text;
import org.guichet.engine.check.CheckedAward;
import org.guichet.engine.explain.AwardTexts;
import org.guichet.engine.explain.Explained;
import org.guichet.engine.explain.Explainer;
import org.guichet.engine.explain.MissingFacts;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;

/**
 * Works out the amount of an award, step by step. The only rounding is the one that the programme states. A quotient
 * that does not end is carried to more digits than any amount has, and counts as what it stands for.
 */
final class AwardCalculation {
    private static final MathContext SIGNIFICANT = new MathContext(28, RoundingMode.HALF_EVEN);

    private final CheckedAward award;
    private final Interpreter interpreter;
    private final Explainer explainer;
    private final AwardTexts texts;
    private final Explained explained;
    private final List<Step> steps = new ArrayList<>();

    /** A step that is explained when it is asked for. */
    private record Step(String id, Text label, Optional<Object> value, Supplier<Explanation> explanation) {}

    AwardCalculation(CheckedAward award, Interpreter interpreter, Scope scope, Explained explained) {
        this.award = award;
        this.interpreter = interpreter;
        this.explained = explained;
        this.explainer = new Explainer(interpreter, scope, explained);
        this.texts = new AwardTexts(interpreter, scope, award.currency());
    }

    Award award() {
        award.steps().forEach(this::addStep);
        BigDecimal amount = value(award.amount());
        addAmount(amount);
        amount = ceiled(amount);
        BigDecimal floor = award.floor().map(this::value).orElse(null);
        boolean below = amount != null && floor != null && amount.compareTo(floor) < 0;
        amount = floored(amount, floor, below);
        if ((below && !award.raisedToFloor()) || (amount != null && amount.signum() < 0)) {
            return finished(Award.Status.BELOW_FLOOR, null);
        }
        return amount == null
                ? finished(Award.Status.UNDETERMINED, null)
                : finished(Award.Status.DETERMINED, rounded(amount));
    }

    private Award finished(Award.Status status, @Nullable BigDecimal amount) {
        Optional<Money> money = Optional.ofNullable(amount).map(value -> new Money(value, award.currency()));
        return new Award(
                award.form(),
                status,
                money,
                this::explainedSteps,
                status == Award.Status.UNDETERMINED
                        ? missing().stream().map(Fact::concept).toList()
                        : List.of(),
                award.citations());
    }

    /** The steps, explained in their order: what one has told, those after it only mention. */
    private List<Award.Step> explainedSteps() {
        synchronized (explained) {
            return steps.stream()
                    .map(step -> new Award.Step(step.id, step.label, step.value, step.explanation.get()))
                    .toList();
        }
    }

    private Set<Fact> missing() {
        Set<Fact> missing = new LinkedHashSet<>(MissingFacts.of(award.amount(), interpreter));
        award.ceiling().ifPresent(ceiling -> missing.addAll(MissingFacts.of(ceiling, interpreter)));
        award.floor().ifPresent(floor -> missing.addAll(MissingFacts.of(floor, interpreter)));
        return missing;
    }

    private @Nullable BigDecimal value(Expression expression) {
        return (BigDecimal) interpreter.value(expression);
    }

    private void addStep(Definition step) {
        Object value = interpreter.value(step.value());
        steps.add(new Step(
                step.name(),
                step.label(),
                Optional.ofNullable(value).map(known -> Values.toApi(step.type(), known)),
                () -> explainer.definition(step)));
    }

    private void addAmount(@Nullable BigDecimal amount) {
        if (!award.isAmountAStep()) {
            steps.add(new Step("amount", texts.amount(), money(amount), () -> explainer.value(award.amount())));
        }
    }

    private Optional<Object> money(@Nullable BigDecimal amount) {
        return Optional.ofNullable(amount).map(value -> new Money(value, award.currency()));
    }

    private @Nullable BigDecimal ceiled(@Nullable BigDecimal amount) {
        if (award.ceiling().isEmpty()) {
            return amount;
        }
        Expression expression = award.ceiling().get();
        BigDecimal ceiling = value(expression);
        if (amount == null || ceiling == null) {
            add("ceiling", texts.ceilingLabel(), null, Optional.empty(), expression);
            return null;
        }
        boolean applied = amount.compareTo(ceiling) > 0;
        BigDecimal lower = amount.min(ceiling);
        add(
                "ceiling",
                texts.ceilingLabel(),
                lower,
                Optional.of(texts.ceiling(amount, expression, applied)),
                expression);
        return lower;
    }

    private @Nullable BigDecimal floored(@Nullable BigDecimal amount, @Nullable BigDecimal floor, boolean below) {
        if (award.floor().isEmpty()) {
            return amount;
        }
        Expression expression = award.floor().get();
        BigDecimal result = below ? floor : amount;
        if (floor == null) {
            result = null;
        }
        Optional<Text> sentence = amount == null || floor == null
                ? Optional.empty()
                : Optional.of(texts.floor(amount, expression, below, award.raisedToFloor()));
        boolean paid = !below || award.raisedToFloor();
        add("floor", texts.floorLabel(), paid ? result : BigDecimal.ZERO, sentence, expression);
        return result;
    }

    private BigDecimal rounded(BigDecimal amount) {
        BigDecimal nearest = roundedToMultiple(amount, award.multiple(), award.rounding());
        BigDecimal ceiling = award.ceiling().map(this::value).orElse(null);
        boolean above = ceiling != null && nearest.compareTo(ceiling) > 0;
        RoundingMode mode = above ? RoundingMode.DOWN : award.rounding();
        BigDecimal rounded = above ? roundedToMultiple(amount, award.multiple(), mode) : nearest;
        Text sentence = texts.rounding(amount, mode, award.multiple(), rounded);
        steps.add(new Step("rounding", texts.roundingLabel(), money(rounded), () -> told(rounded, sentence)));
        return rounded;
    }

    /**
     * An amount rounded to a multiple. A third of three is one, although its digits fall short of it: what differs only
     * behind the twenty-eighth digit is the same amount.
     */
    static BigDecimal roundedToMultiple(BigDecimal amount, BigDecimal multiple, RoundingMode mode) {
        return amount.round(SIGNIFICANT).divide(multiple, 0, mode).multiply(multiple);
    }

    /** Adds a step of a formula; its sentence is that of the formula if it has none of its own. */
    private void add(
            String id, Text label, @Nullable BigDecimal value, Optional<Text> sentence, Expression expression) {
        steps.add(new Step(id, label, money(value), () -> {
            Explanation of = explainer.value(expression);
            return new Explanation(
                    Optional.empty(),
                    money(value),
                    sentence.orElse(of.sentence()),
                    of.facts(),
                    of.parameters(),
                    of.parts(),
                    of.citations(),
                    of.table());
        }));
    }

    private Explanation told(BigDecimal value, Text sentence) {
        return new Explanation(Optional.empty(), money(value), sentence, List.of(), List.of(), List.of());
    }
}
