package org.guichet.notice.pdf;

import java.util.function.Supplier;

/** The layout of a notice, while which the libraries' process-wide fonts and log are its own, in its thread alone. */
final class Layout {
    private static final ThreadLocal<Boolean> UNDER_WAY = ThreadLocal.withInitial(() -> false);

    private Layout() {}

    /** Does something as part of it. */
    static <T> T during(Supplier<T> work) {
        UNDER_WAY.set(true);
        try {
            return work.get();
        } finally {
            UNDER_WAY.remove();
        }
    }

    static boolean isUnderWay() {
        return UNDER_WAY.get();
    }
}
