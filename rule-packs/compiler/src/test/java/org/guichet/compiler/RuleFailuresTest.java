package org.guichet.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.compiler.RulePack.rule;
import static org.guichet.compiler.RulePack.rules;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guichet.api.Application;
import org.guichet.api.Diagnostic;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Verdict;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that are wrong in a way that shows only when they run: what they derive is unknown, and it is said. */
class RuleFailuresTest {
    @TempDir
    Path folder = Path.of("");

    private static Application visits(Object... guests) {
        return Application.builder()
                .asOf(LocalDate.of(2026, 3, 1))
                .fact(
                        "visits",
                        List.of(guests).stream()
                                .map(number -> Map.of("place", "Secret", "guests", number))
                                .toList())
                .build();
    }

    private static Application oneVisit() {
        return visits(new BigDecimal("12"));
    }

    private PackLibrary library(String rules) {
        PackLibrary library = RulePack.in(folder, rules).library(Trust.RULES);
        assertThat(library.diagnostics()).isEmpty();
        return library;
    }

    private Verdict verdict(String rules, Application application) {
        EligibilityEngine engine = library(rules).engine();
        return engine.decide("visits/aid", application).verdict();
    }

    private static String logged(Runnable action) {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void rules_that_do_not_fail_conclude() {
        String rules = rule("insert( new Derived(\"guests.all\", $row.quantity(\"guests\")) );");
        assertThat(verdict(rules, oneVisit())).isEqualTo(Verdict.ELIGIBLE);
        assertThat(verdict(rules, visits(BigDecimal.ZERO))).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(verdict(
                        rules,
                        Application.builder().asOf(LocalDate.of(2026, 3, 1)).build()))
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert( new Derived(\"guests.all\", $row.quantity(\"place\")) );",
                "insert( $row.text(\"kind\").length() );",
                "int none = 0; insert( 1 / none );",
                "insert( new Derived(\"guests.all\", \"many\") );",
                "insert( new Derived(\"guests.all\", true) );",
                "insert( new Derived(\"guests.all\", Quantity.ZERO) ); insert( new Derived(\"guests.all\", Quantity.ONE) );"
            })
    void what_failing_rules_derive_is_unknown_and_the_log_names_the_derivation_and_no_value(String consequence) {
        String rules = rule(consequence);
        assertThat(logged(() -> assertThat(verdict(rules, oneVisit())).isEqualTo(Verdict.UNDETERMINED)))
                .contains("the rules of guests")
                .doesNotContain("Secret", "12");
    }

    @Test
    void rules_that_do_not_come_to_an_end_are_stopped() {
        String rules = rules("""
                declare Step
                    world : World
                end

                rule "begin"
                when
                    $w : World()
                then
                    insert( new Derived("guests.all", Quantity.ONE) );
                    insert( new Step($w) );
                end

                rule "on and on"
                when
                    Step( $w : world )
                then
                    insert( new Step($w) );
                end
                """);
        assertThat(logged(() -> assertThat(verdict(rules, oneVisit())).isEqualTo(Verdict.UNDETERMINED)))
                .contains("the rules of guests do not come to an end");
    }

    @Test
    void a_derivation_has_its_rules_in_one_package() {
        PackLibrary library = RulePack.in(folder, rule("insert( 1 );"))
                .file("rules/more.drl", "package rules.others\nrule \"x\" when then end\n")
                .replace("derivations.yaml", "rules/guests.drl", "rules/guests.drl, rules/more.drl")
                .library(Trust.RULES);
        assertThat(library.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "visits/rules/guests.drl:1:1: error[G809]: the rules of a derivation are in several packages");
    }
}
