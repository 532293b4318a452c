package org.guichet.engine.conclude;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.guichet.api.Award;
import org.guichet.api.Criterion;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.RegimeTotal.Room;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.check.CheckedRegime;
import org.guichet.engine.explain.CriterionExplainer;
import org.guichet.engine.explain.Explained;
import org.guichet.engine.explain.Explainer;
import org.guichet.engine.explain.MissingFacts;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.vocabulary.Fact;

/** Concludes on programmes: from the outcomes of criteria to a decision with its reasons. For one thread. */
public final class Conclusion {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Bindings bindings;
    private final Interpreter interpreter;
    private final Explained explained = new Explained();
    private final String engineVersion;

    /** @param bindings what the application makes known */
    public Conclusion(Bindings bindings, String engineVersion) {
        this.bindings = bindings;
        this.interpreter = new Interpreter(bindings);
        this.engineVersion = engineVersion;
    }

    /** What the application makes known. */
    public Bindings bindings() {
        return bindings;
    }

    /**
     * The decision on a programme.
     *
     * @param outcomes the outcome of each criterion, by its place in the programme
     */
    public Decision conclude(CheckedProgramme programme, IntFunction<Outcome> outcomes) {
        LocalDate asOf = bindings.asOf();
        List<Settled> inForce = new ArrayList<>();
        for (int i = 0; i < programme.criteria().size(); i++) {
            CheckedCriterion criterion = programme.criteria().get(i);
            if (criterion.inForceOn(asOf)) {
                inForce.add(new Settled(criterion, outcomes.apply(i)));
            }
        }
        VerdictRule.Standing standing = standing(inForce);
        Verdict verdict = VerdictRule.verdict(programme.programme(), asOf, standing);
        CriterionExplainer criteria = new CriterionExplainer(interpreter, programme.scope(), explained);
        List<Finding> findings = inForce.stream()
                .map(settled ->
                        new Finding(settled.criterion.criterion(), settled.outcome, () -> explained(settled, criteria)))
                .toList();
        return new Decision(
                programme.programme(),
                verdict,
                asOf,
                findings,
                award(programme, verdict),
                verdict == Verdict.UNDETERMINED
                        ? relevant(inForce, VerdictRule.isJudged(programme.programme(), standing), criteria)
                        : List.of(),
                programme.packs(),
                engineVersion);
    }

    /** Decisions are explained when they are asked why, by whatever thread. */
    private Explanation explained(Settled settled, CriterionExplainer criteria) {
        synchronized (explained) {
            return criteria.explain(settled.criterion, settled.outcome);
        }
    }

    /** What may still be granted under state-aid rules; empty if their pack states no limit. */
    public Optional<Room> room(CheckedRegime regime) {
        return regime.room().map(room -> {
            BigDecimal left = (BigDecimal) interpreter.value(room);
            return new Room(
                    Optional.ofNullable(left).map(Conclusion::euros),
                    MissingFacts.of(room, interpreter).stream()
                            .map(Fact::concept)
                            .toList(),
                    new Explainer(interpreter, regime.scope(), explained).value(room));
        });
    }

    /** What is left, down to the cent: less than nothing is nothing. */
    private static Money euros(BigDecimal left) {
        return Money.euros(AwardCalculation.roundedToMultiple(left.max(BigDecimal.ZERO), CENT, RoundingMode.DOWN));
    }

    private Optional<Award> award(CheckedProgramme programme, Verdict verdict) {
        return verdict.isOpen()
                ? programme
                        .award()
                        .map(award -> new AwardCalculation(award, interpreter, programme.scope(), explained).award())
                : Optional.empty();
    }

    /** A criterion in force, and what became of it. */
    private record Settled(CheckedCriterion criterion, Outcome outcome) {
        boolean isOpen() {
            return outcome == Outcome.UNKNOWN;
        }

        boolean isDelegated() {
            return criterion.criterion().treatment() == Criterion.Treatment.DELEGATED;
        }
    }

    private static VerdictRule.Standing standing(List<Settled> inForce) {
        return new VerdictRule.Standing(
                inForce.stream().noneMatch(settled -> settled.outcome == Outcome.NOT_MET),
                inForce.stream().noneMatch(settled -> settled.isOpen() && !settled.isDelegated()),
                inForce.stream().anyMatch(settled -> settled.outcome == Outcome.DELEGATED),
                inForce.stream().anyMatch(settled -> settled.isOpen() && settled.isDelegated()));
    }

    /** The facts that the verdict waits for; not those that only say whether yet another human judges. */
    private static List<InformationConcept> relevant(
            List<Settled> inForce, boolean judged, CriterionExplainer criteria) {
        Set<Fact> missing = new LinkedHashSet<>();
        for (Settled settled : inForce) {
            if (settled.isOpen() && !(judged && settled.isDelegated())) {
                missing.addAll(criteria.missing(settled.criterion));
            }
        }
        return missing.stream().map(Fact::concept).toList();
    }
}
