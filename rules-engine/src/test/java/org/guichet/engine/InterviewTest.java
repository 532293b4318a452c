package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Interview;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.OpenQuestion;
import org.guichet.api.RelevantFact.Effect;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;
import org.junit.jupiter.api.Test;

/** What an interview asks, in which order, and how many questions that takes against the least there can be. */
class InterviewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Application NOTHING = Application.builder().asOf(DAY).build();

    private static Application answers(Random random) {
        return ShippedPacks.applications(random).completed(NOTHING, 80);
    }

    @Test
    void every_question_is_relevant_to_each_programme_that_it_names_and_none_of_these_is_refused_or_closed() {
        EligibilityEngine engine = ShippedPacks.library().engine();
        Interview interview = engine.interview(NOTHING);
        Random random = new Random(5);
        Map<String, Object> facts = answers(random).facts();
        int asked = 0;
        for (Optional<OpenQuestion> next = interview.next(); next.isPresent(); next = interview.next()) {
            OpenQuestion question = next.get();
            String fact = question.concept().name();
            if (asked++ % 10 == 0) {
                assertRelevant(engine, interview, question);
            }
            assertThat(interview.application().facts()).doesNotContainKey(fact);
            interview = answered(interview, fact, Optional.ofNullable(facts.get(fact)));
        }
        assertThat(asked).isBetween(20, 160);
    }

    private static void assertRelevant(EligibilityEngine engine, Interview interview, OpenQuestion question) {
        Map<String, Decision> decisions = engine.screen(interview.application()).stream()
                .collect(Collectors.toMap(decision -> decision.programme().id(), Function.identity()));
        question.programmes().forEach(programme -> {
            Decision decision = Objects.requireNonNull(decisions.get(programme.id()));
            assertThat(decision.verdict().isOpen()).isTrue();
            assertThat(decision.relevance())
                    .as("%s of %s", question.concept().name(), programme.id())
                    .anyMatch(fact -> fact.concept().equals(question.concept()) && fact.effect() == question.effect());
        });
    }

    private static Interview answered(Interview interview, String fact, Optional<Object> value) {
        if (value.isEmpty()) {
            return interview.leaveOpen(fact);
        }
        try {
            return interview.answer(fact, value.get());
        } catch (InvalidApplicationException notTogetherWithTheOthers) {
            return interview.leaveOpen(fact);
        }
    }

    private static final String TWO_PROGRAMMES = """
            criteria:
              young: { label: { fr: A, en: A }, require: company.isYoung, cite: law }
              small: { label: { fr: B, en: B }, require: company.isSmall, cite: law }
            """;

    private static TestPacks pack() {
        return TestPacks.programme(TWO_PROGRAMMES).file("facts.yaml", """
                        facts:
                          company.isYoung: { type: boolean, label: { fr: A, en: A }, question: { fr: A, en: A } }
                          company.isSmall: { type: boolean, label: { fr: A, en: A }, question: { fr: A, en: A } }
                          company.isRural: { type: boolean, origin: officer, label: { fr: A, en: A }, question: { fr: A, en: A } }
                          project.isNew: { type: boolean, label: { fr: A, en: A }, question: { fr: A, en: A } }
                          project.costs: { type: money, label: { fr: A, en: A }, question: { fr: A, en: A } }
                        """).file("programmes/bonus.yaml", """
                        programme: bonus
                        title: { fr: "Prime", en: "Bonus" }
                        purpose: { fr: "Essayer", en: "To try" }
                        nature: right
                        confidence: A
                        criteria:
                          young: { label: { fr: A, en: A }, require: company.isYoung, cite: law }
                          rural: { label: { fr: A, en: A }, require: company.isRural, cite: law }
                          new: { label: { fr: A, en: A }, require: project.isNew, cite: law }
                        award:
                          form: grant
                          steps:
                            costs: { label: { fr: A, en: A }, value: project.costs }
                          amount: costs
                          round: down to 1 EUR
                          cite: law
                        """);
    }

    private static List<String> names(Interview interview) {
        return interview.questions().stream()
                .map(question -> question.concept().name())
                .toList();
    }

    @Test
    void what_settles_most_programmes_is_asked_first_and_what_only_a_refused_one_needs_never() {
        Interview start = pack().library().engine().interview(NOTHING);
        assertThat(names(start)).startsWith("company.isYoung").doesNotContain("project.costs");
        assertThat(start.decisive().orElseThrow().concept().name()).isEqualTo("company.isYoung");
        assertThat(names(start.answer("company.isYoung", false))).isEmpty();
        Interview young = start.answer("company.isYoung", true);
        assertThat(names(young.answer("company.isSmall", false)))
                .containsExactlyInAnyOrder("company.isRural", "project.isNew");
        assertThat(names(young.answer("project.isNew", false))).containsExactly("company.isSmall");
    }

    @Test
    void amounts_are_asked_for_once_every_verdict_is_settled() {
        Interview eligible = pack().library()
                .engine()
                .interview(NOTHING)
                .answer("company.isYoung", true)
                .answer("company.isRural", true)
                .answer("project.isNew", true);
        assertThat(names(eligible)).containsExactly("company.isSmall");
        Interview settled = eligible.answer("company.isSmall", true);
        assertThat(settled.questions()).singleElement().satisfies(question -> {
            assertThat(question.concept().name()).isEqualTo("project.costs");
            assertThat(question.effect()).isEqualTo(Effect.AMOUNT);
        });
        assertThat(names(settled.answer("project.costs", "1000 EUR"))).isEmpty();
    }

    @Test
    void what_is_left_open_is_not_asked_again_and_the_rest_still_is() {
        Interview start = pack().library().engine().interview(NOTHING);
        assertThat(names(start.leaveOpen("company.isYoung")))
                .isNotEmpty()
                .doesNotContain("company.isYoung")
                .hasSize(names(start).size() - 1);
        assertThatThrownBy(() -> start.leaveOpen("company.isYung")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> start.answer("company.isYoung", 3)).isInstanceOf(InvalidApplicationException.class);
    }

    @Test
    void only_the_programmes_asked_about_are_asked_for() {
        EligibilityEngine engine = pack().library().engine();
        Interview one = engine.interview(NOTHING, List.of("test/aid"));
        assertThat(names(one)).containsExactlyInAnyOrder("company.isYoung", "company.isSmall");
        assertThat(one.decisions()).hasSize(1);
        assertThatThrownBy(() -> engine.interview(NOTHING, List.of("test/ade")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test/aid");
    }

    @Test
    void an_earlier_answer_may_be_replaced_and_the_earlier_interview_stays_as_it_was() {
        Interview start = pack().library().engine().interview(NOTHING);
        List<String> before = names(start);
        Interview old = start.answer("company.isYoung", false);
        assertThat(names(old.answer("company.isYoung", true))).isEqualTo(names(start.answer("company.isYoung", true)));
        assertThat(names(start)).isEqualTo(before);
    }

    @Test
    void a_group_is_one_block_and_is_gone_on_with_while_it_is_worth_half_of_any_other() {
        Interview interview = ShippedPacks.library().engine().interview(NOTHING);
        Random random = new Random(8);
        Map<String, Object> facts = answers(random).facts();
        int changes = 0;
        int asked = 0;
        String last = "";
        for (Optional<OpenQuestion> next = interview.next(); next.isPresent(); next = interview.next()) {
            if (asked % 10 == 0) {
                assertBlocks(interview.questions());
            }
            asked++;
            changes += group(next.get()).equals(last) ? 0 : 1;
            last = group(next.get());
            String fact = next.get().concept().name();
            interview = answered(interview, fact, Optional.ofNullable(facts.get(fact)));
        }
        assertThat(changes).as("changes of group in %d questions", asked).isLessThan(asked * 7 / 10);
    }

    private static String group(OpenQuestion question) {
        return question.concept().group() + " of " + question.concept().origin();
    }

    private static void assertBlocks(List<OpenQuestion> questions) {
        List<String> blocks = new ArrayList<>();
        questions.forEach(question -> {
            if (blocks.isEmpty() || !blocks.get(blocks.size() - 1).equals(group(question))) {
                blocks.add(group(question));
            }
        });
        assertThat(blocks).doesNotHaveDuplicates();
    }

    @Test
    void the_order_does_not_depend_on_the_order_in_which_facts_were_given() {
        EligibilityEngine engine = ShippedPacks.library().engine();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("company.headcount", 12);
        facts.put("project.isDataCentre", false);
        facts.put("applicant.hasAcre", true);
        Application.Builder reversed = Application.builder().asOf(DAY);
        List<String> names = new ArrayList<>(facts.keySet());
        Collections.reverse(names);
        names.forEach(name -> reversed.fact(name, Objects.requireNonNull(facts.get(name))));
        List<String> programmes = List.of("fr-startup/jei", "fr-business-creation/arce", "ara-relocation/find-skills");
        List<String> others = List.of("ara-relocation/find-skills", "fr-startup/jei", "fr-business-creation/arce");
        assertThat(engine.interview(reversed.build(), others).questions())
                .isEqualTo(engine.interview(
                                Application.builder().facts(facts).asOf(DAY).build(), programmes)
                        .questions());
    }

    /** Numbers of questions: on average over all completions, and at worst. */
    private record Cost(double expected, double worst) {
        Cost plus(Cost other) {
            return new Cost(expected + other.expected, worst + other.worst);
        }

        double over(Cost least) {
            return expected / least.expected - 1;
        }
    }

    private static Cost cost(Interview interview, Map<String, List<Object>> domains, LeastQuestions least) {
        Optional<OpenQuestion> next = interview.next();
        assertThat(next.isEmpty()).isEqualTo(least.isSettled(interview.application()));
        if (next.isEmpty()) {
            return new Cost(0, 0);
        }
        String fact = next.get().concept().name();
        List<Object> values = Objects.requireNonNull(domains.get(fact));
        double sum = 0;
        double worst = 0;
        for (Object value : values) {
            Cost rest = cost(interview.answer(fact, value), domains, least);
            sum += rest.expected;
            worst = Math.max(worst, rest.worst);
        }
        return new Cost(1 + sum / values.size(), 1 + worst);
    }

    /** How many questions more than the least, as a part of it, on average over random packs. */
    private static double over(int programmes, int packs) {
        Cost taken = new Cost(0, 0);
        Cost least = new Cost(0, 0);
        for (long seed = 500; seed < 500 + packs; seed++) {
            SmallPack pack = new SmallPack(seed, false, programmes, List.of());
            PackLibrary library = RandomCases.library(pack.files());
            Map<String, List<Object>> domains = new LinkedHashMap<>();
            pack.facts().forEach(fact -> domains.put(fact, pack.values(fact)));
            List<CheckedProgramme> checked = library.checkedPacks().get(0).programmes();
            LeastQuestions best = new LeastQuestions(domains, NOTHING, application -> {
                Oracle oracle = new Oracle(new Bindings(DAY, application.facts()));
                return checked.stream().map(oracle::verdict).toList();
            });
            Cost one = cost(library.engine().interview(NOTHING), domains, best);
            assertThat(one.expected).as("seed %d", seed).isGreaterThanOrEqualTo(best.expected() - 1e-4);
            assertThat(one.expected).as("seed %d", seed).isLessThanOrEqualTo(1.6 * best.expected() + 1e-4);
            taken = taken.plus(one);
            least = least.plus(new Cost(best.expected(), best.worst()));
        }
        return taken.over(least);
    }

    @Test
    void an_interview_takes_hardly_more_questions_than_the_least_on_average_over_all_completions() {
        assertThat(over(1, 60)).isLessThan(0.10);
        assertThat(over(3, 15)).isLessThan(0.09);
        assertThat(over(6, 5)).isLessThan(0.06);
    }

    /** Values of each fact on which a shipped programme turns, taken from the proofs that it turns on it. */
    private static Map<String, List<Object>> classes(Decision decision) {
        Map<String, Set<Object>> values = new LinkedHashMap<>();
        decision.relevance().stream()
                .filter(fact -> fact.effect() == Effect.VERDICT)
                .forEach(fact -> values.put(fact.concept().name(), new HashSet<>()));
        decision.relevance().stream()
                .flatMap(fact -> fact.witness().stream())
                .flatMap(witness -> Stream.of(witness.first(), witness.second()))
                .forEach(completion -> completion.supposed().forEach((fact, value) -> {
                    Set<Object> known = values.get(fact);
                    if (known != null) {
                        known.add(value);
                    }
                }));
        Map<String, List<Object>> classes = new LinkedHashMap<>();
        values.forEach((fact, some) -> classes.put(
                fact,
                some.stream().sorted(Comparator.comparing(Object::toString)).toList()));
        return classes;
    }

    @Test
    void on_shipped_programmes_an_interview_takes_hardly_more_questions_than_the_least() {
        EligibilityEngine engine = ShippedPacks.library().engine();
        int compared = 0;
        for (Decision decision : engine.screen(NOTHING)) {
            String id = decision.programme().id();
            boolean isProved = decision.relevance().stream()
                    .filter(fact -> fact.effect() == Effect.VERDICT)
                    .allMatch(fact -> fact.witness().isPresent());
            Map<String, List<Object>> classes = classes(decision);
            double states = classes.values().stream()
                    .mapToDouble(values -> values.size() + 1)
                    .reduce(1, (a, b) -> a * b);
            if (decision.verdict() == Verdict.UNDETERMINED && states < 30_000 && isProved) {
                LeastQuestions least = new LeastQuestions(
                        classes,
                        NOTHING,
                        application -> List.of(engine.decide(id, application).verdict()));
                Cost cost = verdictCost(engine.interview(NOTHING, Set.of(id)), classes);
                assertThat(cost.worst).as(id).isLessThanOrEqualTo(least.worst() + 1);
                assertThat(cost.expected).as(id).isLessThanOrEqualTo(1.2 * least.expected() + 1e-4);
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(5);
    }

    private static Cost verdictCost(Interview interview, Map<String, List<Object>> classes) {
        Optional<OpenQuestion> next = interview.next().filter(question -> question.effect() == Effect.VERDICT);
        if (next.isEmpty()) {
            return new Cost(0, 0);
        }
        String fact = next.get().concept().name();
        List<Object> values = Objects.requireNonNull(classes.get(fact));
        double sum = 0;
        double worst = 0;
        for (Object value : values) {
            Cost rest = verdictCost(interview.answer(fact, value), classes);
            sum += rest.expected;
            worst = Math.max(worst, rest.worst);
        }
        return new Cost(1 + sum / values.size(), 1 + worst);
    }

    /**
     * Facts without which no order of questions can settle every verdict: those that leave one open where all the
     * others are known; and for programmes that these do not settle, one fact more each, if they share none that
     * matters.
     */
    private static int atLeast(EligibilityEngine engine, Map<String, Object> facts) {
        Map<String, Object> needed = new LinkedHashMap<>();
        facts.forEach((fact, value) -> {
            Map<String, Object> others = new LinkedHashMap<>(facts);
            others.remove(fact);
            if (open(engine, others) > open(engine, facts)) {
                needed.put(fact, value);
            }
        });
        int least = needed.size();
        Set<String> counted = new HashSet<>();
        for (Decision decision : engine.screen(given(needed))) {
            Set<String> waiting = decision.relevance().stream()
                    .filter(fact -> fact.effect() == Effect.VERDICT)
                    .map(fact -> fact.concept().name())
                    .collect(Collectors.toSet());
            if (!waiting.isEmpty() && waiting.stream().noneMatch(counted::contains)) {
                counted.addAll(waiting);
                least++;
            }
        }
        return least;
    }

    private static Application given(Map<String, Object> facts) {
        return Application.builder().facts(facts).asOf(DAY).build();
    }

    private static long open(EligibilityEngine engine, Map<String, Object> facts) {
        return engine.verdicts(given(facts)).values().stream()
                .filter(verdict -> verdict == Verdict.UNDETERMINED)
                .count();
    }

    @Test
    void on_the_whole_portfolio_an_interview_takes_33_questions_on_average_and_no_order_can_do_with_fewer_than_12() {
        EligibilityEngine engine = ShippedPacks.library().engine();
        Random random = new Random(15);
        int taken = 0;
        int least = 0;
        for (int i = 0; i < 4; ) {
            Application all = answers(random);
            if (ShippedPacks.library().problems(all).isEmpty()) {
                i++;
                taken += questions(engine.interview(NOTHING), all.facts());
                least += atLeast(engine, all.facts());
            }
        }
        assertThat(taken).as("of four applicants, as the README says").isBetween(4 * 33, 4 * 34 - 1);
        assertThat(least).isBetween(4 * 12, 4 * 13 - 1);
    }

    /** How many questions are asked until every verdict is settled. */
    private static int questions(Interview interview, Map<String, Object> facts) {
        Optional<OpenQuestion> next = interview.next().filter(question -> question.effect() == Effect.VERDICT);
        if (next.isEmpty()) {
            return 0;
        }
        String fact = next.get().concept().name();
        return 1 + questions(answered(interview, fact, Optional.ofNullable(facts.get(fact))), facts);
    }
}
