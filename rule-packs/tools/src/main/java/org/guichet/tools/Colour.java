package org.guichet.tools;

import java.util.Locale;

/** When colour is used. */
enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    /** Whether standard output is coloured. See <a href="https://no-color.org">no-color.org</a>. */
    boolean isUsedOn(Terminal terminal) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                terminal.outIsTerminal()
                        && terminal.variable("NO_COLOR").isEmpty()
                        && !terminal.variable("TERM").equals("dumb");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
