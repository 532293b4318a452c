package org.guichet.engine.certificate.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.guichet.api.Truth;
import org.guichet.engine.certificate.Proof;
import org.guichet.engine.certificate.Signature;
import org.guichet.engine.certificate.Stated;
import org.guichet.engine.certificate.verify.Fault.Kind;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.DecisionTable.HitPolicy;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Parameter;
import org.jspecify.annotations.Nullable;

/** An expression with its proof. What the proof states is compared with what follows from its parts. */
final class Proven extends Step {
    private final Premises premises;
    private final Proof proof;
    private final Path path;
    private final @Nullable Object[] values;
    private final boolean[] used;

    Proven(Premises premises, Expression expression, List<@Nullable Object> variables, Proof proof, Path path) {
        super(premises.known(), expression, variables);
        this.premises = premises;
        this.proof = proof;
        this.path = path;
        this.values = new Object[proof.parts().size()];
        this.used = new boolean[proof.parts().size()];
    }

    /** The value, which is what the proof states; null if unknown. */
    @Nullable
    Object value() {
        require(Kind.STEP, path, new Signature(proof.rule(), proof.subject()), Signature.of(expression));
        require(Kind.VALUE, path.key("since"), proof.since(), since());
        for (int i = 1; i < proof.parts().size(); i++) {
            if (proof.parts().get(i).place() <= proof.parts().get(i - 1).place()) {
                throw superfluous(i);
            }
        }
        Object value = concluded();
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                throw superfluous(i);
            }
        }
        require(Kind.VALUE, path, proof.value(), Stated.of(value));
        premises.note(expression);
        return value;
    }

    static void require(Kind kind, Path path, Object stated, Object follows) {
        if (!stated.equals(follows)) {
            throw new Refused(kind, path, stated, follows);
        }
    }

    private Refused superfluous(int index) {
        return new Refused(
                Kind.SUPERFLUOUS,
                path.item("parts", index),
                proof.parts().get(index).place(),
                "");
    }

    private Optional<LocalDate> since() {
        if (expression instanceof Expression.ParameterReference reference) {
            return Meaning.inForce(reference.parameter(), known.asOf()).map(Parameter.Value::since);
        }
        return expression instanceof Expression.TableCall call
                ? Meaning.inForce(call.table(), known.asOf()).map(DecisionTable.Version::since)
                : Optional.empty();
    }

    /** Which part proves a place; negative if none does. Places stand in order. */
    private int index(int place) {
        List<Proof> parts = proof.parts();
        int from = 0;
        int to = parts.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (parts.get(middle).place() < place) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < parts.size() && parts.get(from).place() == place ? from : -1;
    }

    @Override
    public boolean has(int place) {
        return index(place) >= 0;
    }

    private int required(int place, Signature expected) {
        int index = index(place);
        if (index < 0) {
            throw new Refused(Kind.MISSING, path, "", expected);
        }
        return index;
    }

    @Override
    public @Nullable Object at(int place) {
        boolean isOtherwise = expression instanceof Expression.TableCall call
                && place >= call.arguments().size();
        if (isOtherwise) {
            return wrapped(place, new Signature(Proof.OTHERWISE, ""), Optional.empty(), true);
        }
        int index = required(place, Signature.of(part(place)));
        if (!used[index]) {
            values[index] = sub(place, proof.parts().get(index), path.item("parts", index))
                    .value();
            used[index] = true;
        }
        return values[index];
    }

    private Proven sub(int place, Proof part, Path at) {
        return new Proven(premises, part(place), variables(place), part, at);
    }

    @Override
    public @Nullable Object row(int place, DecisionTable.Row row, Truth match) {
        boolean isCounted = ((Expression.TableCall) expression).table().hitPolicy() == HitPolicy.COLLECT_COUNT;
        Signature signature = new Signature(Proof.ROW, String.valueOf(row.line()));
        return wrapped(place, signature, Optional.of(Stated.of(match)), !isCounted);
    }

    /** The output of a row, or where none matches: a step that says which row, and then the cell. */
    private @Nullable Object wrapped(int place, Signature signature, Optional<Stated> match, boolean hasCell) {
        int index = required(place, signature);
        Proof row = proof.parts().get(index);
        Path at = path.item("parts", index);
        used[index] = true;
        require(Kind.STEP, at, new Signature(row.rule(), row.subject()), signature);
        require(Kind.VALUE, at.key("since"), row.since(), Optional.empty());
        require(Kind.STEP, at, row.parts().stream().map(Proof::place).toList(), hasCell ? List.of(0) : List.of());
        Object value =
                hasCell ? sub(place, row.parts().get(0), at.item("parts", 0)).value() : null;
        require(Kind.VALUE, at, row.value(), match.orElseGet(() -> Stated.of(value)));
        return value;
    }

    @Override
    public void requireFirst(int from, int count, IntPredicate equals) {
        List<Proof> parts = proof.parts();
        int before = 0;
        int chosen = 0;
        for (int i = 0; i < parts.size(); i++) {
            int place = parts.get(i).place();
            if (place >= from && ++chosen > count) {
                throw superfluous(i);
            }
            for (int earlier = before; place >= from && earlier < place; earlier++) {
                if (equals.test(earlier) && fits(earlier, parts.get(i))) {
                    throw superfluous(i);
                }
            }
            before = place + 1;
        }
    }

    private boolean fits(int place, Proof part) {
        try {
            new Proven(premises.quiet(), part(place), variables(place), part, path).value();
            return true;
        } catch (Refused other) {
            return false;
        }
    }

    @Override
    public @Nullable Object definition(Definition definition) {
        return premises.definition(definition);
    }
}
