package org.guichet.engine.expression;

import java.util.Collection;
import java.util.Optional;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.CodeSet;

/** The names that an expression may use. */
public interface Scope {
    /**
     * A fact, a parameter or a derived value.
     *
     * @param use where it is used, for a definition that needs itself
     * @return empty if there is no such name
     */
    Optional<Value> value(String name, Position use);

    /** A set of codes. */
    Optional<CodeSet> set(String name);

    /** A decision table. */
    Optional<DecisionTable> table(String name);

    /**
     * A decision table.
     *
     * @param use where it is used, for a table that needs itself
     */
    default Optional<DecisionTable> table(String name, Position use) {
        return table(name);
    }

    /** A code list. */
    Optional<CodeList> list(String name);

    /** Every name there is, for suggestions. */
    Collection<String> names();

    /** Whether a name stands for something, so that plain text in a cell may be meant as that. */
    default boolean declares(String name) {
        return names().contains(name);
    }

    /**
     * What a name stands for.
     *
     * @param expression the reference; empty if the name is declared but its declaration is wrong, which is reported
     *     there
     */
    record Value(Optional<Expression> expression) {}
}
