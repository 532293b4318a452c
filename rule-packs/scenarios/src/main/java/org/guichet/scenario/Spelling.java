package org.guichet.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How scenarios write verdicts and outcomes: {@code not eligible}. */
final class Spelling {
    private Spelling() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static List<String> all(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Spelling::of).toList();
    }

    /** The constant that is written so; empty if there is none. */
    static <E extends Enum<E>> Optional<E> read(String written, E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> of(constant).equals(written))
                .findFirst();
    }
}
