package org.guichet.junit;

import org.guichet.api.Decision;
import org.jspecify.annotations.Nullable;

/** Where assertions on decisions begin. */
public final class DecisionAssertions {
    private DecisionAssertions() {}

    /** Assertions on a decision. */
    public static DecisionAssert assertThat(@Nullable Decision decision) {
        return new DecisionAssert(decision);
    }
}
