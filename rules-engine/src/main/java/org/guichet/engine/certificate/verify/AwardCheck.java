package org.guichet.engine.certificate.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.api.Award;
import org.guichet.api.Money;
import org.guichet.engine.certificate.Certificate.ProvenAward;
import org.guichet.engine.certificate.Certificate.ProvenStep;
import org.guichet.engine.certificate.Stated;
import org.guichet.engine.certificate.verify.Fault.Kind;
import org.guichet.engine.check.CheckedAward;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Verifies an amount, step by step: the named steps, the amount, its ceiling, its floor, its rounding. */
final class AwardCheck {
    private static final Path AWARD = Path.TOP.key("award");

    private final CheckedAward award;
    private final ProvenAward stated;
    private final Premises premises;
    private int next;

    AwardCheck(CheckedAward award, ProvenAward stated, Premises premises) {
        this.award = award;
        this.stated = stated;
        this.premises = premises;
    }

    void verify() {
        for (Definition step : award.steps()) {
            conclude(step.name(), "", Optional.empty(), exact(premises.definition(step)));
        }
        BigDecimal amount = formula();
        BigDecimal ceiling =
                award.ceiling().map(formula -> proven(formula, "ceiling")).orElse(null);
        if (award.ceiling().isPresent()) {
            amount = amount == null || ceiling == null ? null : amount.min(ceiling);
            conclude("ceiling", "", award.ceiling(), amount);
        }
        boolean isTooLittle = false;
        if (award.floor().isPresent()) {
            BigDecimal floor = proven(award.floor().get(), "floor");
            boolean isBelow = amount != null && floor != null && amount.compareTo(floor) < 0;
            isTooLittle = isBelow && !award.raisedToFloor();
            amount = amount == null || floor == null ? null : amount.max(floor);
            conclude(
                    "floor",
                    award.raisedToFloor() ? "raised" : "none below",
                    award.floor(),
                    isTooLittle ? BigDecimal.ZERO : amount);
        }
        isTooLittle |= amount != null && amount.signum() < 0;
        BigDecimal paid = isTooLittle || amount == null ? null : rounded(amount, ceiling);
        Proven.require(Kind.VALUE, AWARD.key("steps"), stated.steps().size(), next);
        Award.Status status = isTooLittle
                ? Award.Status.BELOW_FLOOR
                : paid == null ? Award.Status.UNDETERMINED : Award.Status.DETERMINED;
        Proven.require(Kind.VALUE, AWARD.key("status"), stated.status(), status);
        Proven.require(
                Kind.VALUE,
                AWARD.key("amount"),
                stated.amount(),
                Optional.ofNullable(paid).map(amountPaid -> new Money(amountPaid, award.currency())));
    }

    private static @Nullable Object exact(@Nullable Object value) {
        return value instanceof Stated.Between ? null : value;
    }

    /** The amount before ceiling, floor and rounding: one of the named steps, or a formula of its own. */
    private @Nullable BigDecimal formula() {
        boolean isStep = award.amount() instanceof Expression.DefinitionReference reference
                && award.steps().contains(reference.definition());
        if (isStep) {
            return (BigDecimal)
                    exact(premises.definition(((Expression.DefinitionReference) award.amount()).definition()));
        }
        BigDecimal amount = proven(award.amount(), "amount");
        conclude("amount", "", Optional.of(award.amount()), amount);
        return amount;
    }

    /** What the formula of the next step gives, which its proof has to show. */
    private @Nullable BigDecimal proven(Expression formula, String name) {
        ProvenStep step = step(name);
        if (step.proof().isEmpty()) {
            throw new Refused(Kind.MISSING, path().key("proof"), "", name);
        }
        return (BigDecimal) exact(premises.prove(formula, step.proof().get(), path().key("proof")));
    }

    private Path path() {
        return AWARD.item("steps", next);
    }

    private ProvenStep step(String name) {
        List<ProvenStep> steps = stated.steps();
        if (next >= steps.size()) {
            throw new Refused(Kind.MISSING, AWARD.key("steps"), "", name);
        }
        Proven.require(Kind.STEP, path().key("step"), steps.get(next).step(), name);
        return steps.get(next);
    }

    private void conclude(String name, String manner, Optional<Expression> formula, @Nullable Object value) {
        ProvenStep step = step(name);
        if (formula.isEmpty() && step.proof().isPresent()) {
            throw new Refused(Kind.SUPERFLUOUS, path().key("proof"), name, "");
        }
        Proven.require(Kind.VALUE, path().key("manner"), step.manner().orElse(""), manner);
        Proven.require(Kind.VALUE, path(), step.value(), Stated.of(value));
        next++;
    }

    /** Rounded as the programme says; down if that would pass the ceiling. */
    private BigDecimal rounded(BigDecimal amount, @Nullable BigDecimal ceiling) {
        RoundingMode mode = award.rounding();
        BigDecimal nearest = Exact.roundedToMultiple(amount, award.multiple(), mode);
        boolean isAbove = ceiling != null && nearest.compareTo(ceiling) > 0;
        BigDecimal rounded = isAbove ? Exact.roundedToMultiple(amount, award.multiple(), RoundingMode.DOWN) : nearest;
        String manner = mode.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " to "
                + award.multiple().stripTrailingZeros().toPlainString();
        conclude("rounding", manner, Optional.empty(), rounded);
        return rounded;
    }
}
