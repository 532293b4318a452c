package org.guichet.engine.drl;

import java.util.ArrayList;
import java.util.List;
import org.guichet.engine.vocabulary.Type;

/**
 * The names of the variables in scope, the outermost first.
 *
 * @param names the names
 */
record Locals(List<String> names) {
    /** What functions call things of their own. */
    private static final List<String> RESERVED = List.of("a", "asOf", "matches");

    static final Locals NONE = new Locals(List.of());

    Locals {
        names = List.copyOf(names);
    }

    /** The inputs of a table. */
    static Locals of(List<Type.Field> inputs) {
        Locals locals = NONE;
        for (Type.Field input : inputs) {
            locals = locals.with(input.name());
        }
        return locals;
    }

    /** These, and one more that is called so if it can be. */
    Locals with(String wanted) {
        Names known = new Names(RESERVED);
        names.forEach(known::unique);
        List<String> extended = new ArrayList<>(names);
        extended.add(known.unique(wanted));
        return new Locals(extended);
    }

    String name(int depth) {
        return names.get(depth);
    }

    String last() {
        return names.get(names.size() - 1);
    }
}
