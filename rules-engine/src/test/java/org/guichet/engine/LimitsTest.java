package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.Diagnostic;
import org.guichet.api.InformationConcept;
import org.guichet.engine.json.DecisionWriter;
import org.junit.jupiter.api.Test;

/** Packs and applications that are built to take all time or memory. */
class LimitsTest {
    private static final String TEXT = "{ fr: Texte, en: Text }";

    @Test
    void definitions_that_double_each_other_are_decided_and_written_in_no_time() {
        PackLibrary library = library(chain(40, true), "require: d40 = 0");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Decision open = decide(library, Application.builder());
            assertThat(open.relevantFacts())
                    .extracting(InformationConcept::name)
                    .containsExactly("n");
            Decision known = decide(library, Application.builder().fact("n", 1));
            assertThat(DecisionWriter.compact().write(known)).hasSizeLessThan(200_000);
            assertThat(known.findings().get(0).explanation().sentence().in(Locale.ENGLISH))
                    .isNotEmpty();
        });
    }

    @Test
    void definitions_that_need_each_other_too_deep_are_refused_in_either_order() {
        assertThat(library(chain(90, true), "require: d90 = 0").diagnostics())
                .extracting(Diagnostic::severity)
                .doesNotContain(Diagnostic.Severity.ERROR);
        for (boolean inOrder : List.of(true, false)) {
            assertThat(library(chain(3_000, inOrder), "require: d1 = 0").diagnostics())
                    .extracting(Diagnostic::code)
                    .contains("G306")
                    .doesNotContain("G301");
        }
    }

    @Test
    void lists_are_run_through_within_each_other_twice_at_most() {
        String twice = "every a in l satisfies some b in l satisfies a.x = b.x";
        assertThat(library("definitions: {}", "require: " + twice).diagnostics())
                .extracting(Diagnostic::code)
                .doesNotContain("G306");
        String thrice = "every a in l satisfies some b in l satisfies count(l[x = a.x]) > 0";
        assertThat(library("definitions: {}", "require: '" + thrice + "'").diagnostics())
                .extracting(Diagnostic::code)
                .contains("G306");
    }

    private static Decision decide(PackLibrary library, Application.Builder facts) {
        return library.engine()
                .decide("test/aid", facts.asOf(LocalDate.of(2026, 3, 1)).build());
    }

    private static String chain(int length, boolean inOrder) {
        List<String> written = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            String before = i == 1 ? "n" : "d" + (i - 1);
            written.add(
                    "  d" + i + ": { label: " + TEXT + ", type: integer, value: " + before + " + " + before + " }\n");
        }
        if (!inOrder) {
            Collections.reverse(written);
        }
        return "definitions:\n" + String.join("", written);
    }

    private static PackLibrary library(String definitions, String condition) {
        return TestPacks.programme("criteria:\n  c:\n    label: " + TEXT + "\n    " + condition + "\n    cite: law\n")
                .file(
                        "facts.yaml",
                        "facts:\n  n: { type: integer, label: " + TEXT + ", question: " + TEXT
                                + " }\n  l: { type: list, label: " + TEXT + ", question: " + TEXT
                                + ", of: { x: { type: integer, label: " + TEXT + " } } }\n")
                .file("definitions.yaml", definitions + "\n")
                .library();
    }
}
