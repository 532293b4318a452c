package org.guichet.engine.drl;

import java.util.Locale;

/** Where an expression stands: it decides how the application is spoken of. */
enum Place {
    /** In the pattern of a rule, which is about the application. */
    PATTERN("this", "asOf") {
        @Override
        String fact(String name) {
            return name;
        }
    },
    /** In a function, which is given the application. */
    FUNCTION("a", "a.getAsOf()") {
        @Override
        String fact(String name) {
            return "a.get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "()";
        }
    };

    private final String application;
    private final String date;

    Place(String application, String date) {
        this.application = application;
        this.date = date;
    }

    abstract String fact(String name);

    String application() {
        return application;
    }

    String date() {
        return date;
    }
}
