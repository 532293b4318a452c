package org.guichet.engine.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.Reads;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression is read: what is known, and what the variables in sight stand for. A variable is an item of a
 * list, or in a cell of a table the expression that is its input.
 */
final class Scene {
    /** The most expressions that are looked at for one question: tables that read tables multiply. */
    private static final int MOST_STEPS = 5_000;

    private final Reads reads;
    private final Interpreter interpreter;
    private final List<Variable> variables;
    private final AtomicInteger steps;

    /** A variable, and what it stands for; nothing if it is a value. */
    private record Variable(Optional<Input> input, @Nullable Object value) {
        Variable given(Bindings bindings) {
            return input.map(standing -> new Variable(input, standing.value(bindings)))
                    .orElse(this);
        }
    }

    /** An expression in the scene in which it is read. */
    private record Input(Expression expression, Scene scene) {
        @Nullable
        Object value(Bindings bindings) {
            return scene.given(bindings).value(expression);
        }
    }

    Scene(Reads reads, Interpreter interpreter) {
        this(reads, interpreter, List.of(), new AtomicInteger());
    }

    private Scene(Reads reads, Interpreter interpreter, List<Variable> variables, AtomicInteger steps) {
        this.reads = reads;
        this.interpreter = interpreter;
        this.variables = variables;
        this.steps = steps;
    }

    /** Notes that one more expression is looked at; whether that are too many. */
    boolean isTooLarge() {
        return steps.incrementAndGet() > MOST_STEPS;
    }

    @Nullable
    Object value(Expression expression) {
        return interpreter.value(expression);
    }

    Bindings bindings() {
        return interpreter.bindings();
    }

    /** The same, seen by a definition. */
    Scene outside() {
        return variables.isEmpty() ? this : new Scene(reads, interpreter.outside(), List.of(), steps);
    }

    /** The same, seen by what runs over a list, for one item. */
    Scene within(@Nullable Object item) {
        return with(new Variable(Optional.empty(), item));
    }

    /** What the cells of a table see. */
    Scene cells(Expression.TableCall call) {
        Scene cells = outside();
        for (Expression argument : call.arguments()) {
            cells = cells.with(new Variable(Optional.of(new Input(argument, this)), value(argument)));
        }
        return cells;
    }

    private Scene with(Variable variable) {
        List<Variable> extended = new ArrayList<>(variables);
        extended.add(variable);
        return new Scene(reads, interpreter.with(variable.value), extended, steps);
    }

    /** The same with other facts known. */
    Scene given(Bindings bindings) {
        Scene scene = new Scene(reads, new Interpreter(bindings), List.of(), steps);
        for (Variable variable : variables) {
            scene = scene.with(variable.given(bindings));
        }
        return scene;
    }

    /** Reads what a variable stands for; nothing if that is a value. */
    void follow(Expression.Variable variable, Reader reader) {
        if (variable.depth() < variables.size()) {
            variables.get(variable.depth()).input.ifPresent(input -> reader.read(input.expression, input.scene));
        }
    }

    /** Something that reads expressions. */
    interface Reader {
        void read(Expression expression, Scene scene);
    }

    /** Whether an expression reads such a fact. */
    boolean reads(Expression expression, Predicate<Fact> facts) {
        Reads.Read read = reads.of(expression);
        for (Fact fact : read.facts()) {
            if (facts.test(fact)) {
                return true;
            }
        }
        return read.variables() && readsThroughVariables(expression, facts);
    }

    private boolean readsThroughVariables(Expression expression, Predicate<Fact> facts) {
        if (expression instanceof Expression.Variable variable) {
            boolean[] found = new boolean[1];
            follow(variable, (standing, scene) -> found[0] = scene.reads(standing, facts));
            return found[0];
        }
        for (Expression child : expression.children()) {
            if (readsThroughVariables(child, facts)) {
                return true;
            }
        }
        return false;
    }
}
