package org.guichet.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.engine.vocabulary.Type;

/**
 * The variables in scope, the outermost first.
 *
 * @param variables the variables
 */
record Locals(List<Local> variables) {
    /** How many lists may be run through within each other: time grows with the product of their lengths. */
    static final int MAX_NESTED = 2;

    static final Locals NONE = new Locals(List.of());

    /**
     * A variable.
     *
     * @param open whether the fields of its record can be named alone
     * @param runs whether it runs through a list; otherwise it is an input of a table
     */
    record Local(Expression.Variable variable, boolean open, boolean runs) {}

    static Locals of(List<Expression.Variable> variables) {
        return new Locals(variables.stream()
                .map(variable -> new Local(variable, false, false))
                .toList());
    }

    /** The variable that a quantifier or filter here would run over. */
    Expression.Variable next(String name, Type type) {
        return new Expression.Variable(name, variables.size(), type);
    }

    Locals with(Expression.Variable variable, boolean open) {
        List<Local> extended = new ArrayList<>(variables);
        extended.add(new Local(variable, open, true));
        return new Locals(extended);
    }

    /** Whether no further list may be run through within those that are. */
    boolean isFull() {
        return variables.stream().filter(Local::runs).count() >= MAX_NESTED;
    }

    /** What a name stands for here: the innermost variable of that name, or a field of an open record. */
    Optional<Expression> find(String name) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            Local local = variables.get(i);
            if (local.variable.name().equals(name)) {
                return Optional.of(local.variable);
            }
            Optional<Type.Field> field = local.open ? local.variable.type().field(name) : Optional.empty();
            if (field.isPresent()) {
                return Optional.of(new Expression.FieldOf(local.variable, field.get()));
            }
        }
        return Optional.empty();
    }

    /** Every name that stands for something here, for suggestions. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Local local : variables) {
            String variable = local.variable.name();
            names.add(variable);
            local.variable
                    .type()
                    .fields()
                    .forEach(field -> names.add(local.open ? field.name() : variable + "." + field.name()));
        }
        return names;
    }
}
