package org.guichet.scenario;

import org.guichet.api.Money;

/** The amount that a scenario expects. */
public sealed interface ExpectedAmount {
    /** So much, whatever the number of decimals written. */
    record Of(Money money) implements ExpectedAmount {
        @Override
        public String toString() {
            return money.toString();
        }
    }

    /** No amount: the programme has no formula, is closed or refused, or nothing is paid below its floor. */
    record None() implements ExpectedAmount {
        @Override
        public String toString() {
            return "none";
        }
    }

    /** An amount that waits for facts. */
    record Unknown() implements ExpectedAmount {
        @Override
        public String toString() {
            return "unknown";
        }
    }
}
