package org.guichet.engine.conclude;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.IntFunction;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.RegimeTotal.Room;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.check.CheckedRegime;
import org.guichet.engine.explain.Explained;
import org.guichet.engine.explain.Explainer;
import org.guichet.engine.explain.MissingFacts;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Expression;
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
     * @param verdict the verdict on it
     * @param outcomes the outcome of each criterion, by its place in the programme: always the same; may be asked later
     *     and by any thread, when somebody asks for the reasons
     * @param prospects what completions show of it: asked for like the outcomes
     */
    public Decision conclude(
            CheckedProgramme programme, Verdict verdict, IntFunction<Outcome> outcomes, Prospects prospects) {
        return new Decision(
                programme.programme(),
                verdict,
                bindings.asOf(),
                new Reasons(programme, verdict, outcomes, prospects, interpreter, explained),
                programme.packs(),
                engineVersion);
    }

    /** The award that the formula of a programme gives; empty if there is none. It is not explained. */
    public static Optional<Award> award(CheckedProgramme programme, Bindings bindings) {
        return programme
                .award()
                .map(award -> new AwardCalculation(award, new Interpreter(bindings), programme.scope(), new Explained())
                        .award());
    }

    /** What may still be granted under state-aid rules; empty if their pack states no limit. */
    public Optional<Room> room(CheckedRegime regime) {
        synchronized (explained) {
            return regime.room().map(room -> room(regime, room));
        }
    }

    private Room room(CheckedRegime regime, Expression room) {
        BigDecimal left = (BigDecimal) interpreter.value(room);
        return new Room(
                Optional.ofNullable(left).map(Conclusion::euros),
                MissingFacts.of(room, interpreter).stream().map(Fact::concept).toList(),
                new Explainer(interpreter, regime.scope(), explained).value(room));
    }

    /** What is left, down to the cent: less than nothing is nothing. */
    private static Money euros(BigDecimal left) {
        return Money.euros(AwardCalculation.roundedToMultiple(left.max(BigDecimal.ZERO), CENT, RoundingMode.DOWN));
    }
}
