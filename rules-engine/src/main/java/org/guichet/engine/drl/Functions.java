package org.guichet.engine.drl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Parameter;

/** The functions and facts that the rules of a programme need. What is asked for is named, and written in the end. */
final class Functions {
    private final Locale locale;
    private final AskedCodes asked;
    private final Names names;
    private final Names factNames = new Names(List.of("asOf"));
    private final Map<Fact, String> facts = new LinkedHashMap<>();
    private final Map<Object, String> named = new HashMap<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();
    private final Map<Section, List<String>> written = new EnumMap<>(Section.class);

    Functions(CheckedProgramme programme, CommonFunctions common, Locale locale) {
        this.locale = locale;
        this.asked = new AskedCodes(programme);
        this.names = new Names(common.names());
    }

    /** The sections of the output that hold functions. */
    enum Section {
        CONDITIONS("Conditions that are too long for a pattern: true, false, or null for unknown"),
        DEFINITIONS("Derived values"),
        TABLES("Decision tables"),
        FIGURES("Figures, as in force on a date"),
        CODES("Codes. Neighbours in a list make a range; codes are taken to be valid");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    String fact(Fact fact) {
        return facts.computeIfAbsent(fact, fresh -> factNames.unique(fresh.name()));
    }

    String definition(Definition definition) {
        return named(Section.DEFINITIONS, definition, definition.name(), name -> definition(name, definition));
    }

    private String definition(String name, Definition definition) {
        String remarked = JavaTypes.remarked(definition.label().in(locale), definition.type());
        String law = Written.law(definition.citations(), locale);
        return Written.comment(law.isEmpty() ? remarked : remarked + " [" + law + "]")
                + body(name, JavaTypes.of(definition.type()), definition.value());
    }

    /** A condition that no pattern can hold. */
    String condition(String wanted, String label, Expression condition) {
        return named(
                Section.CONDITIONS,
                Expression.unlabelled(condition),
                wanted,
                name -> Written.comment(label) + body(name, "Boolean", condition));
    }

    private String body(String name, String type, Expression value) {
        String term = new Terms(this, Place.FUNCTION, Locals.NONE).typed(value);
        return "\nfunction " + type + " " + name + "(Application a) {\n    return " + Layout.broken(term, "    ")
                + ";\n}";
    }

    String parameter(Parameter parameter) {
        return named(
                Section.FIGURES,
                parameter,
                parameter.name(),
                name -> new FigureFunction(parameter, locale).write(name));
    }

    String table(DecisionTable table, int output) {
        String wanted = table.outputs().size() == 1
                ? table.name()
                : table.name() + "_" + table.outputs().get(output).name();
        return named(
                Section.TABLES,
                List.of(table, output),
                wanted,
                name -> new TableFunction(this, table, output, locale).write(name));
    }

    String set(CodeSet set) {
        return named(
                Section.CODES,
                set,
                set.name().orElse(set.list().name() + "Set"),
                name -> CodeFunctions.membership(name, set, locale));
    }

    String attribute(Expression.AttributeOf attribute) {
        return named(
                Section.CODES,
                List.of(attribute.list().name(), attribute.attribute()),
                attribute.list().name() + "_" + attribute.attribute(),
                name -> CodeFunctions.attribute(name, attribute, asked));
    }

    private String named(Section section, Object key, String wanted, Function<String, String> writer) {
        String known = named.get(key);
        if (known != null) {
            return known;
        }
        String name = names.unique(wanted);
        named.put(key, name);
        pending.add(() ->
                written.computeIfAbsent(section, fresh -> new ArrayList<>()).add(writer.apply(name)));
        return name;
    }

    /** Writes what was asked for, and what that asks for in turn. */
    Map<Section, List<String>> written() {
        while (!pending.isEmpty()) {
            pending.remove().run();
        }
        return written;
    }

    /** The facts that were asked for so far. */
    Collection<Fact> facts() {
        return facts.keySet();
    }
}
