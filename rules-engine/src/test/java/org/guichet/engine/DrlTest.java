package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.api.Application;
import org.guichet.api.Diagnostic;
import org.guichet.api.PackRejectedException;
import org.junit.jupiter.api.Test;

/** What DRL is written for constructs of interest; that it runs is tested on whole packs. */
class DrlTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static String drl(PackLibrary library) {
        return library.drl("test/aid", Locale.ENGLISH);
    }

    private static PackLibrary pack(String facts, String criteria) {
        return TestPacks.programme("criteria:\n" + criteria.indent(2))
                .file("facts.yaml", "facts:\n" + facts.indent(2))
                .library();
    }

    private static Map<String, String> findings(PackLibrary library, Application application) {
        return StockDrools.compile(drl(library))
                .conclude(library.applicationCheck().check(application))
                .findings();
    }

    private static String fact(String name, String type) {
        return name + ": { type: " + type + ", label: { fr: Fait, en: Fact }, question: { fr: Q, en: Q } }\n";
    }

    private static String criterion(String id, String condition) {
        return id + ": { label: { fr: Critère, en: Criterion }, require: '" + condition + "', cite: law }\n";
    }

    @Test
    void a_condition_is_a_constraint_on_facts_both_ways() {
        String drl = drl(pack(
                fact("staff", "number") + fact("closed", "boolean"),
                criterion("small", "staff >= 1 and (staff < 100 or not(closed))")));
        assertThat(drl.replaceAll("\\s+", " "))
                .contains("Application( staff >= 1, staff < 100 || closed == false )")
                .contains("Application( staff < 1 || ( staff >= 100 && closed == true ) )");
    }

    @Test
    void a_date_is_moved_by_days() {
        PackLibrary library = pack(
                fact("on", "date"),
                criterion("late", "on > decision.date - duration(\"P30D\")")
                        + criterion("soon", "on < decision.date + duration(\"P30D\")"));
        Application application =
                Application.builder().fact("on", DAY.minusDays(30)).asOf(DAY).build();
        assertThat(findings(library, application)).isEqualTo(Map.of("late", "not met", "soon", "met"));
    }

    @Test
    void only_the_functions_in_use_are_written() {
        String drl = drl(pack(fact("closed", "boolean"), criterion("open", "not(closed)")));
        assertThat(drl).doesNotContain("function", "import java.math", "Item");
    }

    @Test
    void names_that_mean_something_else_to_Java_or_DRL_are_avoided() {
        PackLibrary library = TestPacks.programme("""
                        criteria:
                          less: { label: { fr: C, en: C }, require: if rule then class else uRL, cite: law }
                          day: { label: { fr: C, en: C }, require: 'asOf >= decision.date - duration("P1D")', cite: law }
                          rule: { label: { fr: C, en: C }, require: 'all(rule, uRL)', cite: law }
                          end: { label: { fr: C, en: C }, require: some a in list satisfies a.new, cite: law }
                        """)
                .file(
                        "facts.yaml",
                        "facts:\n"
                                + (fact("rule", "boolean")
                                                + fact("class", "boolean")
                                                + fact("asOf", "date")
                                                + fact("uRL", "boolean")
                                                + fact(
                                                        "list",
                                                        "list, of: { new: "
                                                                + fact("x", "boolean")
                                                                        .substring(3)
                                                                        .replaceAll(", question.*\n", " } }")))
                                        .indent(2))
                .file("tables.yaml", """
                        tables:
                          all:
                            label: { fr: T, en: T }
                            hitPolicy: first
                            inputs:
                              a: { type: boolean, label: { fr: E, en: E } }
                              class: { type: boolean, label: { fr: E, en: E } }
                            outputs:
                              yes: { type: boolean, label: { fr: S, en: S } }
                            file: tables/all.csv
                            cite: law
                        """)
                .file("tables/all.csv", "a,class,yes\ntrue,true,= rule\n-,-,= class\n")
                .library();
        Application application = Application.builder()
                .fact("rule", true)
                .fact("class", false)
                .fact("uRL", true)
                .fact("asOf", DAY.minusDays(1))
                .fact("list", List.of(Map.of("new", true)))
                .asOf(DAY)
                .build();
        assertThat(findings(library, application))
                .isEqualTo(Map.of("less", "not met", "day", "met", "rule", "met", "end", "met"));
    }

    @Test
    void nothing_that_a_pack_says_becomes_code() {
        String evil = "*/ \\u000a }); \\\" ' // ${x} \\\\u000a end \\u2028 System.exit(1);";
        PackLibrary library = TestPacks.programme("""
                        criteria:
                          harmless:
                            label: { fr: "%1$s", en: "%1$s" }
                            any:
                              - label: { fr: "%1$s", en: "%1$s" }
                                require: 'note = "a\\\\u0022 + evil() + \\"b"'
                              - require: note = limit
                            cite: { source: law, article: "%1$s" }
                        """.formatted(evil))
                .file(
                        "facts.yaml",
                        "facts:\n"
                                + fact("note", "text")
                                        .replace("Fact", "\"" + evil + "\"")
                                        .replace("Fait", "\"" + evil + "\"")
                                        .indent(2))
                .file("parameters.yaml", """
                        parameters:
                          limit:
                            label: { fr: "%1$s", en: "%1$s" }
                            type: text
                            values:
                              2020-01-01: "%1$s"
                            cite: { source: law, article: "%1$s" }
                        """.formatted(evil))
                .library();
        assertThat(library.diagnostics())
                .filteredOn(found -> found.severity() == Diagnostic.Severity.ERROR)
                .isEmpty();
        String said = "*/ \n }); \" ' // ${x} \\u000a end \u2028 System.exit(1);";
        assertThat(findings(
                        library,
                        Application.builder().fact("note", said).asOf(DAY).build()))
                .containsEntry("harmless", "met");
        assertThat(findings(
                        library,
                        Application.builder().fact("note", "b").asOf(DAY).build()))
                .containsEntry("harmless", "not met");
    }

    @Test
    void codes_that_no_rule_asks_for_are_not_written() {
        String drl = ShippedPacks.library().drl("ara-relocation/plaine-de-lain-productive-investment", Locale.FRENCH);
        assertThat(drl).contains("240100883").hasSizeLessThan(40_000);
    }

    @Test
    void a_pack_with_errors_or_an_unknown_programme_has_no_DRL() {
        PackLibrary wrong = pack("", criterion("open", "nothing"));
        assertThatThrownBy(() -> drl(wrong)).isInstanceOf(PackRejectedException.class);
        assertThatThrownBy(() -> ShippedPacks.library().drl("ara-relocation/none", Locale.FRENCH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
