package org.guichet.api;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first asked for. All threads get the same one. */
final class Lazy<T> {
    private @Nullable Supplier<T> source;
    private @Nullable T value;

    Lazy(Supplier<T> source) {
        this.source = Objects.requireNonNull(source);
    }

    static <T> Lazy<T> of(T value) {
        Objects.requireNonNull(value);
        return new Lazy<>(() -> value);
    }

    synchronized T get() {
        T known = value;
        if (known == null) {
            known = Objects.requireNonNull(Objects.requireNonNull(source).get());
            value = known;
            source = null;
        }
        return known;
    }
}
