package org.guichet.junit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guichet.junit.DecisionAssertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.guichet.engine.EligibilityEngines;
import org.junit.jupiter.api.Test;

final class DecisionAssertTest {
    private static final EligibilityEngine ENGINE = EligibilityEngines.fromFolder(Path.of("../packs"));
    private static final Application SHOP = Application.builder()
            .fact("company.commune", "69123")
            .fact("company.employees", 3)
            .fact("company.sellsToPrivatePersons", true)
            .fact("company.registration", "rcs")
            .fact("company.isFranchise", false)
            .fact("company.isAffiliatedToNationalBrand", false)
            .fact("company.contributionsPaidOnReferenceDate", true)
            .fact("project.onlinePurpose", "website")
            .fact("project.invoices", List.of(Map.of("incurredOn", "2020-11-15", "amount", "1000 EUR")))
            .asOf(LocalDate.of(2020, 12, 1))
            .build();

    private static Decision decision(Application application) {
        return ENGINE.decide("ara-digital/mon-commerce-en-ligne", application);
    }

    private static Decision eligible() {
        return decision(SHOP);
    }

    private static Decision refused() {
        return decision(SHOP.toBuilder()
                .fact("company.isFranchise", true)
                .fact("company.commune", "21231")
                .build());
    }

    private static Decision open() {
        return decision(SHOP.toBuilder()
                .unknown("project.invoices")
                .unknown("company.commune")
                .build());
    }

    private static Decision delegated() {
        return ENGINE.decide("ara-relocation/industrial-investment", SHOP);
    }

    @Test
    void what_holds_passes() {
        assertThat(eligible())
                .isEligible()
                .isBlockedBy()
                .waitsFor()
                .isDelegatedFor()
                .hasAward(Money.euros("500.00"))
                .hasOutcome("localTrade", Outcome.WAIVED)
                .hasOutcome("headOffice", Outcome.MET);
        assertThat(refused())
                .isNotEligible()
                .isBlockedBy("noFranchise", "headOffice")
                .hasConflicting()
                .hasNoAward();
        assertThat(open()).isUndetermined().waitsFor("project.invoices", "company.commune");
        assertThat(decision(SHOP.toBuilder().asOf(LocalDate.of(2022, 1, 1)).build()))
                .isClosed();
        assertThat(delegated())
                .isDelegatedFor("strategicInterest", "noActivityExcludedByRegime", "exemptionConditions");
    }

    @Test
    void criteria_that_conflict_are_compared_in_any_order() {
        Decision open = open();
        Decision refused = new Decision(
                open.programme(),
                Verdict.NOT_ELIGIBLE,
                open.asOf(),
                open.findings(),
                Optional.empty(),
                List.of(),
                open.packs(),
                open.engineVersion());
        List<String> names = new ArrayList<>(open.findings(Outcome.UNKNOWN).stream()
                .map(finding -> finding.criterion().id())
                .toList());
        Collections.reverse(names);
        assertThat(refused).isBlockedBy().hasConflicting(names.toArray(String[]::new));
        fails(() -> assertThat(refused).hasConflicting(), "conflicting criteria:\n  expected: none");
    }

    @Test
    void sentences_are_compared_in_a_language() {
        assertThat(refused())
                .explains("headOffice", Locale.ENGLISH, "27 Bourgogne-Franche-Comté, and not")
                .explains("headOffice", Locale.FRENCH, "27 Bourgogne-Franche-Comté, et non")
                .explains("headOffice", Locale.ENGLISH, "Dijon");
    }

    private static void fails(ThrowingCallable assertion, String... parts) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
    }

    @Test
    void a_wrong_verdict_is_told_with_the_reasons() {
        Decision refused = refused();
        fails(
                () -> assertThat(refused).isEligible(),
                "verdict:\n  expected: eligible\n  actual:   not eligible\n",
                "decision on ara-digital/mon-commerce-en-ligne as of 2020-12-01: not eligible",
                "\n  headOffice: not met\n",
                refused.finding("headOffice")
                        .orElseThrow()
                        .explanation()
                        .sentence()
                        .in(Locale.ENGLISH));
        fails(() -> assertThat(refused).isAdmissible(), "expected: admissible");
        fails(() -> assertThat(refused).isUndetermined(), "expected: undetermined");
        fails(() -> assertThat(refused).isClosed(), "expected: closed");
        fails(() -> assertThat(eligible()).isNotEligible(), "expected: not eligible");
    }

    @Test
    void names_are_compared_exactly() {
        fails(
                () -> assertThat(refused()).isBlockedBy("noFranchise"),
                "blocking criteria:\n  expected: noFranchise\n  actual:   headOffice, noFranchise");
        fails(() -> assertThat(refused()).isBlockedBy("noFranchise", "headOffice", "other"), "expected: noFranchise");
        fails(
                () -> assertThat(open()).waitsFor(),
                "facts to wait for:\n  expected: none",
                "\n  waits for company.commune",
                "\n  award: undetermined\n");
        fails(() -> assertThat(eligible()).isDelegatedFor("headOffice"), "delegated criteria:");
        fails(
                () -> assertThat(refused()).hasConflicting("headOffice"),
                "conflicting criteria:\n  expected: headOffice");
    }

    @Test
    void a_wrong_amount_is_told_with_every_step() {
        fails(
                () -> assertThat(eligible()).hasAward(Money.euros(501)),
                "award:\n  expected: 501 EUR\n  actual:   500 EUR\n",
                "\n  award: 500 EUR",
                "\n  step costs: 1000 EUR\n");
        fails(() -> assertThat(eligible()).hasNoAward(), "expected: none\n  actual:   500 EUR");
        fails(() -> assertThat(refused()).hasAward(Money.euros(500)), "actual:   none");
        fails(() -> assertThat(open()).hasNoAward(), "actual:   unknown");
    }

    @Test
    void a_wrong_outcome_or_sentence_is_told() {
        fails(
                () -> assertThat(refused()).hasOutcome("headOffice", Outcome.MET),
                "outcome of headOffice:\n  expected: met\n  actual:   not met");
        fails(() -> assertThat(refused()).hasOutcome("headOfice", Outcome.MET), "criterion headOfice:");
        fails(
                () -> assertThat(refused()).explains("headOffice", Locale.ENGLISH, "Mâcon"),
                "explanation of headOffice:",
                "a sentence that contains \"Mâcon\"");
    }

    @Test
    void no_decision_is_no_success() {
        fails(() -> assertThat(null).isEligible(), "not to be null");
    }
}
