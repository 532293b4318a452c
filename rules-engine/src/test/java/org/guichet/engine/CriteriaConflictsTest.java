package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.Diagnostic;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;

class CriteriaConflictsTest {
    private static final String FACTS = """
            facts:
              project.costs: { type: money, label: { fr: Coûts, en: Costs }, question: { fr: "Combien ?", en: "How much?" } }
              project.funds: { type: money, range: ">= 0", label: { fr: Fonds, en: Funds }, question: { fr: "Combien ?", en: "How much?" } }
              company.createdOn: { type: date, label: { fr: Création, en: Creation }, question: { fr: "Quand ?", en: "When?" } }
            """;
    private static final String FIGURES = """
            parameters:
              least: { label: { fr: Minimum, en: Minimum }, type: money, values: { 2020-01-01: 10 EUR, 2024-01-01: 30 EUR }, cite: law }
              most: { label: { fr: Maximum, en: Maximum }, type: money, values: { 2020-01-01: 20 EUR }, cite: law }
            """;
    private static final String EXCLUDING = """
              large: { label: { fr: Grand, en: Large }, require: project.costs >= least, cite: law }
              funded: { label: { fr: Doté, en: Funded }, require: project.funds > least, cite: law }
              small: { label: { fr: Petit, en: Small }, require: project.costs < most, cite: law }
            """;

    private static List<String> conflicts(String window, String criteria) {
        return TestPacks.programme(window + "criteria:\n" + criteria)
                .file("facts.yaml", FACTS)
                .file("parameters.yaml", FIGURES)
                .library()
                .criteriaConflicts()
                .stream()
                .map(Diagnostic::toString)
                .toList();
    }

    @Test
    void criteria_that_no_application_meets_together_are_told_at_the_last_of_them() {
        assertThat(conflicts("", EXCLUDING))
                .containsExactly("test/programmes/aid.yaml:9:3: warning[G311]: no application can meet `large` and"
                        + " `small` together from 2024-01-01 on");
    }

    @Test
    void a_decision_names_only_the_criteria_that_it_takes() {
        Decision decision = TestPacks.programme("criteria:\n" + EXCLUDING)
                .file("facts.yaml", FACTS)
                .file("parameters.yaml", FIGURES)
                .library()
                .engine()
                .decide(
                        "test/aid",
                        Application.builder().asOf(LocalDate.of(2026, 3, 1)).build());
        assertThat(decision.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(decision.blocking()).isEmpty();
        assertThat(decision.conflicting())
                .extracting(finding -> finding.criterion().id())
                .containsExactly("large", "small");
    }

    @Test
    void a_criterion_that_nobody_meets_is_told_alone() {
        assertThat(conflicts("", """
                  never: { label: { fr: Jamais, en: Never }, require: project.costs > most and project.costs < most, cite: law }
                """))
                .singleElement()
                .asString()
                .contains("no application can meet `never` from 2020-01-01 on");
    }

    @Test
    void a_day_on_which_the_programme_is_closed_does_not_count() {
        assertThat(conflicts("window: { opens: 2021-01-01, closes: 2023-12-31 }\n", EXCLUDING))
                .isEmpty();
    }

    @Test
    void what_comes_right_by_waiting_is_not_told() {
        assertThat(conflicts("window: { opens: 2026-01-01, closes: 2027-12-31 }\n", """
                  new: { label: { fr: Neuve, en: New }, require: 'company.createdOn >= date("2026-01-01")', cite: law }
                  old: { label: { fr: Âgée, en: Old }, require: 'company.createdOn <= decision.date - duration("P1Y")', cite: law }
                """))
                .isEmpty();
    }

    @Test
    void what_is_over_or_in_force_on_some_day_is_not_told() {
        String figures = FIGURES.replace("2024-01-01: 30 EUR }", "2024-01-01: 30 EUR, 2025-01-01: 15 EUR }");
        assertThat(TestPacks.programme("criteria:\n" + EXCLUDING)
                        .file("facts.yaml", FACTS)
                        .file("parameters.yaml", figures)
                        .library()
                        .criteriaConflicts())
                .isEmpty();
        assertThat(conflicts("", """
                  summer: { label: { fr: Été, en: Summer }, require: project.costs > most or decision.date.month = 6, cite: law }
                  cheap: { label: { fr: Bas, en: Cheap }, require: project.costs < most, cite: law }
                """)).isEmpty();
    }

    @Test
    void what_cannot_be_proved_is_not_told() {
        assertThat(conflicts("", """
                  more: { label: { fr: Plus, en: More }, require: project.costs > project.funds, cite: law }
                  less: { label: { fr: Moins, en: Less }, require: project.costs < project.funds, cite: law }
                """)).isEmpty();
    }

    @Test
    void nobody_is_accepted_where_criteria_are_said_to_exclude_each_other() {
        int told = 0;
        for (long seed = 0; seed < 200; seed++) {
            SmallPack pack = new SmallPack(seed, false);
            PackLibrary library = RandomCases.library(pack.files());
            List<Diagnostic> found = library.criteriaConflicts();
            if (!found.isEmpty()) {
                told++;
                assertNobodyIsAccepted(pack, library.engine(), day(found.get(0)), new Random(seed));
            }
        }
        assertThat(told).isPositive();
    }

    private static LocalDate day(Diagnostic warning) {
        Matcher since = Pattern.compile("from ([-0-9]{10}) on").matcher(warning.message());
        return since.find() ? LocalDate.parse(since.group(1)) : LocalDate.of(2026, 1, 1);
    }

    private static void assertNobodyIsAccepted(SmallPack pack, EligibilityEngine engine, LocalDate day, Random random) {
        for (int i = 0; i < 50; i++) {
            var application = pack.application(random, day.plusDays(random.nextInt(10)));
            assertThat(engine.verdicts(application).values())
                    .as(() -> application.facts() + "\n" + pack)
                    .noneMatch(verdict -> verdict.isOpen());
        }
    }
}
