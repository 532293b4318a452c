package org.guichet.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InformationConcept;
import org.guichet.api.Money;
import org.guichet.api.Programme;
import org.guichet.api.Remedies;
import org.guichet.api.Remedy;
import org.guichet.api.Verdict;
import org.guichet.engine.json.ApplicationReader;
import org.junit.jupiter.api.Test;

/** What would have to change for the shipped programmes to be available. */
class RemediesOfPacksTest {
    private static final PackLibrary PACKS = PackLibrary.onClassPath("packs");
    private static final EligibilityEngine ENGINE = PACKS.engine();
    private static final Path EXAMPLES = Path.of("../../examples/applications");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final Application FACTORY = Application.builder()
            .asOf(DAY)
            .fact("company.headcount", 80)
            .fact("company.turnover", "20000000 EUR")
            .fact("company.balanceSheetTotal", "15000000 EUR")
            .fact("company.isAutonomous", true)
            .fact("company.sizeChangedLastYear", false)
            .fact("company.taxAndSocialUpToDate", true)
            .fact("company.situationIsSound", true)
            .fact("company.activityKind", "industrial")
            .fact("commitment.keepsJobs", true)
            .fact("aid.hasTechnologicalLeapPart", false)
            .build();

    private static Application example(String name) {
        try {
            return read(Files.readAllBytes(EXAMPLES.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Application read(byte[] json) {
        return ApplicationReader.of(ENGINE.vocabulary()).read(json).toBuilder()
                .asOf(DAY)
                .build();
    }

    private static String told(Remedy remedy) {
        return remedy.changes().get(0).sentence().in(Locale.ENGLISH).replace('\u00A0', ' ');
    }

    @Test
    void jobs_that_are_missing_are_counted_in_the_plural_and_the_singular_of_both_languages() {
        Application.Builder project =
                FACTORY.toBuilder().fact("project.commune", "60057").fact("project.investmentAmount", "1200000 EUR");
        Remedies three = ENGINE.remedies(
                "demo-hauts-de-france/pme2",
                project.fact("project.qualifyingJobsCreated", 7).build());
        assertThat(three.complete()).isFalse();
        assertThat(three.proposals()).singleElement().satisfies(remedy -> {
            assertThat(remedy.decision().verdict()).isEqualTo(Verdict.ADMISSIBLE);
            assertThat(told(remedy))
                    .startsWith("Jobs created that count: at least 10 jobs (now 7 jobs, so 3 jobs more).")
                    .contains("Needed for: Enough jobs created (");
        });
        Remedies one = ENGINE.remedies(
                "demo-hauts-de-france/pme2",
                project.fact("project.qualifyingJobsCreated", 9).build());
        assertThat(one.proposals().get(0).changes().get(0).sentence().in(Locale.FRENCH))
                .contains("soit 1\u00A0emploi de plus");
        assertThat(three.proposals().get(0).changes().get(0).sentence().in(Locale.FRENCH))
                .contains("soit 3\u00A0emplois de plus");
    }

    @Test
    void under_the_relocation_plan_a_short_contract_becomes_longer_or_permanent() {
        Application hiring = Application.builder()
                .asOf(DAY)
                .fact("recruitment.contract", "fixedTerm")
                .fact("recruitment.contractMonths", 6)
                .fact("recruitment.workingTimeShare", "40 %")
                .build();
        Remedies remedies = ENGINE.remedies("ara-relocation/find-skills", hiring);
        assertThat(remedies.proposals())
                .extracting(remedy -> remedy.changes().stream()
                        .map(change -> change.concept().name())
                        .toList())
                .containsExactlyInAnyOrder(
                        List.of("recruitment.contract", "recruitment.workingTimeShare"),
                        List.of("recruitment.contractMonths", "recruitment.workingTimeShare"));
        assertThat(remedies.proposals()).allSatisfy(remedy -> {
            assertThat(remedy.decision().verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(remedy.sentence().in(Locale.ENGLISH)).startsWith("Then the programme is no longer refused;");
            assertThat(remedy.changes().get(1).to()).isEqualTo(new BigDecimal("0.5"));
        });
    }

    @Test
    void an_investment_that_is_too_small_is_told_the_least_that_is_enough() {
        Application small = FACTORY.toBuilder()
                .fact("project.commune", "01004")
                .fact("project.naf", "26.11Z")
                .fact("project.eligibleCosts", "100000 EUR")
                .build();
        Remedies remedies = ENGINE.remedies("ara-relocation/plaine-de-lain-productive-investment", small);
        assertThat(remedies.proposals()).singleElement().satisfies(remedy -> {
            assertThat(remedy.changes().get(0).to()).isEqualTo(Money.euros("150000"));
            assertThat(remedy.changes().get(0).least()).contains(new Remedy.Limit(Money.euros("150000"), true));
            assertThat(remedy.changes().get(0).most()).isEmpty();
        });
    }

    @Test
    void without_room_under_the_de_minimis_ceiling_the_day_is_told_on_which_past_aid_leaves_it() {
        Remedies remedies = ENGINE.remedies(
                "ara-relocation/plaine-de-lain-productive-investment", example("industrial-group.json"));
        assertThat(remedies.proposals()).hasSize(2);
        Remedy less = remedies.proposals().get(0);
        assertThat(less.changes().get(0).most()).contains(new Remedy.Limit(Money.euros("433333.33"), true));
        Remedy wait = remedies.proposals().get(1);
        assertThat(wait.changes()).isEmpty();
        assertThat(wait.waiting()).hasValueSatisfying(waiting -> {
            assertThat(waiting.until()).isEqualTo(LocalDate.of(2026, 3, 21));
            assertThat(waiting.criteria())
                    .singleElement()
                    .satisfies(criterion -> assertThat(criterion.id()).isEqualTo("deMinimisRoom"));
            assertThat(waiting.sentence().in(Locale.ENGLISH).replace('\u00A0', ' '))
                    .startsWith("Wait until 21 March 2026. On that day: Aid that fits in the de minimis room: met.");
        });
        assertThat(wait.decision().award().flatMap(award -> award.amount())).contains(Money.euros("75000"));
    }

    @Test
    void where_a_project_lies_cannot_be_changed_and_that_is_said() {
        Remedies remedies = ENGINE.remedies("demo-grand-est/start-up", example("start-up.json"));
        assertThat(remedies.complete()).isTrue();
        assertThat(remedies.proposals()).isEmpty();
        assertThat(remedies.sentence().in(Locale.ENGLISH))
                .isEqualTo("Nothing can be done: what is refused rests on facts that cannot be changed."
                        + " Project located in Grand Est.");
    }

    @Test
    void a_programme_that_is_closed_for_good_says_so() {
        Remedies remedies = ENGINE.remedies("ara-digital/mon-commerce-en-ligne", example("start-up.json"));
        assertThat(remedies.complete()).isTrue();
        assertThat(remedies.sentence().in(Locale.FRENCH).replace('\u00A0', ' '))
                .isEqualTo("Rien n'est possible : le dispositif recevait les demandes jusqu'au 30 septembre 2021.");
    }

    @Test
    void what_is_not_refused_needs_no_remedy() {
        Remedies remedies = ENGINE.remedies("fr-tax-credits/cir", example("start-up.json"));
        assertThat(remedies.areNeeded()).isFalse();
        assertThat(remedies.proposals()).isEmpty();
        assertThat(remedies.sentence().in(Locale.ENGLISH)).contains("nothing has to change");
    }

    @Test
    void every_proposal_holds_none_of_its_changes_can_be_left_out_and_only_actionable_facts_change()
            throws IOException {
        List<Application> applications = new ArrayList<>(List.of(
                example("start-up.json"), example("industrial-group.json"), example("industrial-project.json")));
        List<String> lines = Files.readAllLines(EXAMPLES.resolve("applications.jsonl"));
        lines.forEach(line -> applications.add(read(line.getBytes(UTF_8))));
        applications.removeIf(application -> !PACKS.problems(application).isEmpty());
        List.copyOf(applications).forEach(application -> applications.addAll(spoilt(application)));
        int proposals = 0;
        for (Application application : applications) {
            for (Programme programme : ENGINE.packs().stream()
                    .flatMap(pack -> pack.programmes().stream())
                    .toList()) {
                Remedies remedies = ENGINE.remedies(programme.id(), application);
                proposals += remedies.proposals().size();
                remedies.proposals().forEach(remedy -> assertHolds(remedy, application));
            }
        }
        assertThat(proposals).isGreaterThan(30);
    }

    /** An application in which one actionable fact after the other is not as it should be. */
    private static List<Application> spoilt(Application application) {
        List<Application> spoilt = new ArrayList<>();
        ENGINE.vocabulary().stream().filter(InformationConcept::actionable).forEach(concept -> {
            Object value = application.facts().get(concept.name());
            if (value instanceof Boolean truth) {
                spoilt.add(application.toBuilder().fact(concept.name(), !truth).build());
            } else if (concept.type().equals("money") && value != null) {
                spoilt.add(
                        application.toBuilder().fact(concept.name(), "100 EUR").build());
            }
        });
        return spoilt;
    }

    private static void assertHolds(Remedy remedy, Application application) {
        String programme = remedy.decision().programme().id();
        Application changed = remedy.applyTo(application);
        assertThat(ENGINE.verdicts(changed))
                .containsEntry(programme, remedy.decision().verdict());
        for (Remedy.Change change : remedy.changes()) {
            assertThat(change.concept().actionable()).isTrue();
            Application without = changed.toBuilder()
                    .fact(change.concept().name(), change.from())
                    .build();
            assertThat(ENGINE.verdicts(without).get(programme))
                    .as("%s without %s", remedy, change)
                    .isNotEqualTo(remedy.decision().verdict());
        }
        Optional.of(changed)
                .filter(same -> remedy.waiting().isPresent())
                .map(same -> same.toBuilder().asOf(application.asOf()).build())
                .ifPresent(today -> assertThat(ENGINE.verdicts(today).get(programme))
                        .as("%s without waiting", remedy)
                        .isNotEqualTo(remedy.decision().verdict()));
    }
}
