package org.guichet.engine.remedy;

/** How much a search may still try. It is counted, and not measured by a clock, so that it always finds the same. */
final class Budget {
    private int left;

    Budget(int trials) {
        this.left = trials;
    }

    void spend(int trials) {
        left -= trials;
    }

    boolean isSpent() {
        return left <= 0;
    }
}
