package org.guichet.engine.certificate.verify;

import java.util.Optional;
import org.guichet.api.Criterion.Treatment;
import org.guichet.api.Outcome;
import org.guichet.api.Truth;
import org.guichet.engine.certificate.Certificate.ProvenCriterion;
import org.guichet.engine.certificate.Proof;
import org.guichet.engine.certificate.verify.Fault.Kind;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.expression.Expression;

/** Verifies what became of a criterion. Proofs that its outcome does not need are refused. */
final class CriterionCheck {
    private final CheckedCriterion criterion;
    private final ProvenCriterion stated;
    private final Premises premises;
    private final Path path;

    CriterionCheck(CheckedCriterion criterion, ProvenCriterion stated, Premises premises, Path path) {
        this.criterion = criterion;
        this.stated = stated;
        this.premises = premises;
        this.path = path;
    }

    /** What follows from the proofs. */
    Outcome outcome() {
        Truth counts = truth(criterion.when(), stated.when(), "when", Truth.TRUE);
        Treatment treatment = criterion.criterion().treatment();
        if (counts != Truth.FALSE && treatment == Treatment.FORMALISED) {
            return tested(counts);
        }
        requireNone(stated.condition(), "condition");
        requireNone(stated.unless(), "unless");
        if (counts == Truth.FALSE) {
            return Outcome.NOT_APPLICABLE;
        } else if (treatment == Treatment.WAIVED) {
            return Outcome.WAIVED;
        }
        return counts == Truth.TRUE ? Outcome.DELEGATED : Outcome.UNKNOWN;
    }

    /** That it holds is enough, and so is that it is lifted. */
    private Outcome tested(Truth counts) {
        boolean isLiftedAnyway = stated.condition().isEmpty() && stated.unless().isPresent();
        if (isLiftedAnyway && lifted() == Truth.TRUE) {
            return Outcome.MET;
        }
        Truth holds = truth(criterion.condition(), stated.condition(), "condition", Truth.UNKNOWN);
        if (holds == Truth.TRUE) {
            requireNone(stated.unless(), "unless");
            return Outcome.MET;
        }
        Truth lifted = lifted();
        if (lifted == Truth.TRUE) {
            requireNone(stated.condition(), "condition");
        }
        boolean fails = counts == Truth.TRUE && holds == Truth.FALSE && lifted == Truth.FALSE;
        return fails ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }

    private Truth lifted() {
        return truth(criterion.unless(), stated.unless(), "unless", Truth.FALSE);
    }

    /** The truth of a condition of the criterion, which a proof has to show; or what stands for it if there is none. */
    private Truth truth(Optional<Expression> condition, Optional<Proof> proof, String key, Truth without) {
        if (condition.isEmpty()) {
            requireNone(proof, key);
            return without;
        } else if (proof.isEmpty()) {
            throw new Refused(Kind.MISSING, path.key(key), "", key);
        }
        Object value = premises.prove(condition.get(), proof.get(), path.key(key));
        return value == null ? Truth.UNKNOWN : Truth.of((Boolean) value);
    }

    private void requireNone(Optional<Proof> proof, String key) {
        if (proof.isPresent()) {
            throw new Refused(Kind.SUPERFLUOUS, path.key(key), proof.get().rule(), "");
        }
    }
}
