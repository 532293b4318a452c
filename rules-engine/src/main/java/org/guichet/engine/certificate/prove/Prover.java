package org.guichet.engine.certificate.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.Finding;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.Truth;
import org.guichet.engine.certificate.Certificate;
import org.guichet.engine.certificate.Certificate.ProvenAward;
import org.guichet.engine.certificate.Certificate.ProvenCriterion;
import org.guichet.engine.certificate.Certificate.ProvenStep;
import org.guichet.engine.certificate.Proof;
import org.guichet.engine.certificate.Stated;
import org.guichet.engine.check.CheckedAward;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;

/**
 * Puts the certificate of a decision together: what the decision says, and proofs with the values that the reference
 * interpreter gives. Where the two differ, the certificate does not hold, and verification says where. For one thread.
 */
public final class Prover {
    private final Decision decision;
    private final CheckedProgramme programme;
    private final Interpreter interpreter;
    private final Proofs proofs;

    /**
     * Proves a decision.
     *
     * @param programme the programme on which was decided
     * @param known what the application makes known, with what rules derived from it
     */
    public Prover(Decision decision, CheckedProgramme programme, Bindings known) {
        this.decision = decision;
        this.programme = programme;
        this.interpreter = new Interpreter(known);
        this.proofs = new Proofs();
    }

    /**
     * The certificate.
     *
     * @param given the facts of the application as it gives them
     */
    public Certificate certificate(Map<String, Object> given) {
        List<ProvenCriterion> criteria =
                decision.findings().stream().map(this::criterion).toList();
        Optional<ProvenAward> award =
                decision.award().flatMap(stated -> programme.award().map(formula -> award(formula, stated)));
        Map<String, Object> facts = new HashMap<>();
        for (String name : proofs.facts()) {
            Object value = given.get(name);
            if (value != null) {
                facts.put(name, value);
            }
        }
        return new Certificate(
                decision.programme().id(),
                decision.asOf(),
                decision.packs(),
                decision.verdict(),
                !decision.findings(Outcome.DELEGATED).isEmpty(),
                facts,
                List.copyOf(proofs.derived()),
                criteria,
                award,
                proofs.definitions());
    }

    private Proof proof(Expression expression) {
        return proofs.of(expression, 0, interpreter);
    }

    private ProvenCriterion criterion(Finding finding) {
        CheckedCriterion criterion = programme.criterion(finding.criterion().id());
        Truth counts = criterion.when().map(interpreter::truth).orElse(Truth.TRUE);
        Truth holds = criterion.condition().map(interpreter::truth).orElse(Truth.TRUE);
        Truth lifted = criterion.unless().map(interpreter::truth).orElse(Truth.FALSE);
        boolean isTested = counts != Truth.FALSE;
        boolean isLiftedAnyway = holds != Truth.TRUE && lifted == Truth.TRUE;
        return new ProvenCriterion(
                finding.criterion().id(),
                finding.outcome(),
                criterion.when().map(this::proof),
                criterion
                        .condition()
                        .filter(test -> isTested && !isLiftedAnyway)
                        .map(this::proof),
                criterion
                        .unless()
                        .filter(test -> isTested && holds != Truth.TRUE)
                        .map(this::proof));
    }

    private ProvenAward award(CheckedAward award, Award stated) {
        Map<String, Expression> formulas = new LinkedHashMap<>();
        if (!award.isAmountAStep()) {
            formulas.put("amount", award.amount());
        }
        award.ceiling().ifPresent(ceiling -> formulas.put("ceiling", ceiling));
        award.floor().ifPresent(floor -> formulas.put("floor", floor));
        List<ProvenStep> steps = new ArrayList<>();
        for (int i = 0; i < stated.steps().size(); i++) {
            Award.Step step = stated.steps().get(i);
            boolean isNamed = i < award.steps().size();
            if (isNamed) {
                proofs.define(award.steps().get(i), interpreter);
            }
            steps.add(new ProvenStep(
                    step.id(),
                    isNamed ? Optional.empty() : manner(step.id(), award),
                    step.value().map(Prover::stated).orElseGet(() -> Stated.of((Object) null)),
                    isNamed
                            ? Optional.empty()
                            : Optional.ofNullable(formulas.get(step.id())).map(this::proof)));
        }
        return new ProvenAward(stated.status(), stated.amount(), steps);
    }

    private static Stated stated(Object value) {
        return Stated.of(value instanceof Money money ? money.amount() : value);
    }

    private static Optional<String> manner(String step, CheckedAward award) {
        return switch (step) {
            case "floor" -> Optional.of(award.raisedToFloor() ? "raised" : "none below");
            case "rounding" ->
                Optional.of(award.rounding().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " to "
                        + award.multiple().stripTrailingZeros().toPlainString());
            default -> Optional.empty();
        };
    }
}
