package org.guichet.examples.benchmarks.catalogue;

import java.util.List;

/** One criterion of a programme: what has to hold of one fact. Programmes that want the same have equal ones. */
sealed interface Requirement {
    /** The fact. */
    Field field();

    /** What code calls that which is tested: of a sector, its section or its division. */
    default String property() {
        return field().property();
    }

    /**
     * The fact is one of these codes, or lies below one of them.
     *
     * @param codes in ascending order
     */
    record OneOf(Field field, List<String> codes) implements Requirement {
        @Override
        public String property() {
            if (field == Field.SECTOR) {
                return codes.get(0).length() == 1 ? "section" : "division";
            }
            return Requirement.super.property();
        }
    }

    /** The number of employees lies between these bounds, both of which belong to it. */
    record Employees(int atLeast, int atMost) implements Requirement {
        static final int NO_LIMIT = Integer.MAX_VALUE;

        @Override
        public Field field() {
            return Field.EMPLOYEES;
        }
    }
}
