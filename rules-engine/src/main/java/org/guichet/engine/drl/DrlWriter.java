package org.guichet.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.api.PackReference;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.vocabulary.Fact;

/**
 * Writes the compiled rules of a programme as DRL that Drools compiles and runs alone: one rule for each certain
 * outcome of each criterion, named as in the rule base, and the functions that they call.
 */
public final class DrlWriter {
    private static final String COMMON = "What Drools does not bring: logic and calculation in three values";
    private static final List<String> IMPORTS = List.of(
            "java.math.BigDecimal",
            "java.math.MathContext",
            "java.math.RoundingMode",
            "java.time.LocalDate",
            "java.util.ArrayList",
            "java.util.Collections",
            "java.util.List",
            "java.util.Map",
            "java.util.function.Function");

    private final CheckedProgramme programme;
    private final Locale locale;
    private final CommonFunctions common = new CommonFunctions();
    private final Functions functions;

    private DrlWriter(CheckedProgramme programme, Locale locale) {
        this.programme = programme;
        this.locale = locale;
        this.functions = new Functions(programme, common, locale);
    }

    /**
     * The rules of a programme.
     *
     * @param locale the language of comments
     */
    public static String write(CheckedProgramme programme, Locale locale) {
        return new DrlWriter(programme, locale).write();
    }

    private String write() {
        String rules = rules();
        String own = ownFunctions();
        String called = common.calledBy(rules + own);
        String all = rules + own + (called.isEmpty() ? "" : section(COMMON) + called + "\n");
        String declarations = declarations(all);
        return header() + imports(declarations + all) + declarations + all;
    }

    private String id() {
        return programme.programme().id();
    }

    private String header() {
        List<String> lines = new ArrayList<>();
        lines.add(programme.programme().title().in(locale));
        lines.add("Programme " + id() + ", as Guichet compiles it from");
        for (PackReference pack : programme.packs()) {
            lines.add("  " + pack.id() + " " + pack.version() + ", SHA-256 " + pack.digest());
        }
        lines.addAll(List.of(
                "",
                "Needs drools-engine and nothing else. Insert an Application: asOf, always, is the date of the decision;",
                "what you do not set is unknown. Fire all rules. Each Finding says what became of a criterion: met, not",
                "met, not applicable, delegated to a person, waived; a criterion in force without one is unknown. Each",
                "Standing says what follows: the programme is possible (nothing is not met), certain (all that rules",
                "decide is met), referred (a person has to judge), or may be referred. When it takes applications, its",
                "amount and the explanations are not part of these rules."));
        StringBuilder header = new StringBuilder();
        lines.forEach(line -> header.append(Written.comment(line)).append('\n'));
        return header.append("package " + Names.packageOf(id()) + ";\n").toString();
    }

    private static String imports(String text) {
        StringBuilder imports = new StringBuilder("\n");
        for (String type : IMPORTS) {
            String name = type.substring(type.lastIndexOf('.') + 1);
            if (text.matches("(?s).*\\b" + name + "\\b.*")) {
                imports.append("import " + type + ";\n");
            }
        }
        if (text.contains("asList(")) {
            imports.append("import static java.util.Arrays.asList;\n");
        }
        return imports.toString();
    }

    private String declarations(String text) {
        StringBuilder declared = new StringBuilder("\ndeclare Application\n    asOf : LocalDate\n");
        for (Fact fact : functions.facts()) {
            declared.append("    " + functions.fact(fact) + " : " + JavaTypes.of(fact.type()) + " "
                    + Written.comment(JavaTypes.remarked(fact.concept().label().in(locale), fact.type()))
                    + "\n");
        }
        declared.append("end\n\n");
        declared.append(type("Finding", "application : Application", "criterion : String", "outcome : String"));
        declared.append(type("Standing", "application : Application", "standing : String"));
        return text.contains("Item")
                ? declared + Written.comment("An item of a list, and whether it certainly belongs to it.") + "\n"
                        + type("Item", "value : Object", "certain : boolean")
                : declared.toString();
    }

    private static String type(String name, String... fields) {
        return "declare " + name + "\n    " + String.join("\n    ", fields) + "\nend\n\n";
    }

    private static String section(String title) {
        return "\n" + Written.comment("--- " + title + " ---") + "\n\n";
    }

    private String rules() {
        List<CriterionRules> criteria = programme.criteria().stream()
                .map(criterion -> new CriterionRules(id(), criterion, functions, locale))
                .toList();
        List<String> rules = new ArrayList<>();
        criteria.forEach(criterion -> rules.add(criterion.write()));
        return section("Criteria").stripLeading()
                + String.join("\n", rules)
                + section("What follows from the findings")
                + String.join("\n", standings(criteria));
    }

    private List<String> standings(List<CriterionRules> criteria) {
        List<String> rules = new ArrayList<>();
        rules.add(new Rule(id() + " is possible")
                .afterFindings()
                .about(List.of())
                .and("not Finding( application == $application, outcome == \"not met\" )")
                .insert("Standing($application, \"possible\")"));
        Rule certain = new Rule(id() + " is certain").afterFindings().about(List.of());
        criteria.forEach(criterion -> criterion.settled().forEach(certain::and));
        rules.add(certain.insert("Standing($application, \"certain\")"));
        criteria.forEach(criterion -> rules.addAll(criterion.referrals()));
        return rules;
    }

    private String ownFunctions() {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<Functions.Section, List<String>> section :
                functions.written().entrySet()) {
            all.append(section(section.getKey().title()))
                    .append(String.join("\n\n", section.getValue()))
                    .append('\n');
        }
        return all.toString();
    }
}
