package org.guichet.engine.drl;

import java.util.Locale;
import org.guichet.engine.vocabulary.Parameter;

/** Writes a dated figure as a function of the date. */
final class FigureFunction {
    private final Parameter parameter;
    private final Locale locale;

    FigureFunction(Parameter parameter, Locale locale) {
        this.parameter = parameter;
        this.locale = locale;
    }

    String write(String name) {
        StringBuilder function = new StringBuilder(
                Written.comment(JavaTypes.remarked(parameter.label().in(locale), parameter.type())));
        function.append("\nfunction " + JavaTypes.of(parameter.type()) + " " + name + "(LocalDate asOf) {\n");
        parameter
                .until()
                .ifPresent(
                        last -> function.append("    if (asOf.isAfter(" + Terms.constant(last) + ")) return null;\n"));
        for (int i = parameter.values().size() - 1; i >= 0; i--) {
            function.append(value(parameter.values().get(i)));
        }
        return function.append("    return null;\n}").toString();
    }

    private String value(Parameter.Value value) {
        return "    if (!asOf.isBefore(" + Terms.constant(value.since()) + ")) return " + Terms.constant(value.value())
                + "; " + Written.comment(Written.law(value.citations(), locale)) + "\n";
    }
}
