package org.guichet.engine;

import java.time.LocalDate;
import java.util.List;
import org.guichet.api.Criterion;
import org.guichet.api.Outcome;
import org.guichet.api.Programme;
import org.guichet.api.Truth;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Interpreter;

/** Says what a decision must be, from the page on rule packs and the reference interpreter alone. */
final class Oracle {
    private final LocalDate asOf;
    private final Interpreter interpreter;

    Oracle(Bindings bindings) {
        this.asOf = bindings.asOf();
        this.interpreter = new Interpreter(bindings);
    }

    List<CheckedCriterion> inForce(CheckedProgramme programme) {
        return programme.criteria().stream()
                .filter(criterion -> criterion.from().isEmpty()
                        || !asOf.isBefore(criterion.from().get()))
                .filter(criterion -> criterion.until().isEmpty()
                        || !asOf.isAfter(criterion.until().get()))
                .toList();
    }

    Outcome outcome(CheckedCriterion criterion) {
        Truth counts = criterion.when().map(interpreter::truth).orElse(Truth.TRUE);
        if (counts == Truth.FALSE) {
            return Outcome.NOT_APPLICABLE;
        }
        return switch (criterion.criterion().treatment()) {
            case WAIVED -> Outcome.WAIVED;
            case DELEGATED -> counts == Truth.TRUE ? Outcome.DELEGATED : Outcome.UNKNOWN;
            case FORMALISED -> formalised(criterion, counts);
        };
    }

    private Outcome formalised(CheckedCriterion criterion, Truth counts) {
        Truth holds = interpreter.truth(criterion.condition().orElseThrow());
        Truth lifted = criterion.unless().map(interpreter::truth).orElse(Truth.FALSE);
        if (holds == Truth.TRUE || lifted == Truth.TRUE) {
            return Outcome.MET;
        }
        boolean fails = counts == Truth.TRUE && holds == Truth.FALSE && lifted == Truth.FALSE;
        return fails ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }

    Verdict verdict(CheckedProgramme programme) {
        Programme about = programme.programme();
        boolean early = about.window().opens().filter(asOf::isBefore).isPresent();
        boolean late = about.window().closes().filter(asOf::isAfter).isPresent();
        if (early || late) {
            return Verdict.CLOSED;
        }
        List<Outcome> outcomes = inForce(programme).stream().map(this::outcome).toList();
        if (outcomes.contains(Outcome.NOT_MET)) {
            return Verdict.NOT_ELIGIBLE;
        }
        boolean open = inForce(programme).stream()
                .filter(criterion -> criterion.criterion().treatment() != Criterion.Treatment.DELEGATED)
                .anyMatch(criterion -> outcome(criterion) == Outcome.UNKNOWN);
        if (open) {
            return Verdict.UNDETERMINED;
        }
        if (outcomes.contains(Outcome.DELEGATED) || about.nature() == Programme.Nature.SELECTIVE) {
            return Verdict.ADMISSIBLE;
        }
        return outcomes.contains(Outcome.UNKNOWN) ? Verdict.UNDETERMINED : Verdict.ELIGIBLE;
    }
}
