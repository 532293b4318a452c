package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InformationConcept;
import org.guichet.api.Remedies;
import org.guichet.api.Remedy;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;

/** What would have to change, against every change that there is. */
class RemediesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);
    private static final LocalDate FAR = LocalDate.of(2026, 1, 20);
    private static final String PROGRAMME = "test/aid";

    private int found;
    private int several;
    private int waiting;
    private int none;
    private int unproved;
    private int missed;

    @Test
    void every_smallest_set_of_changes_is_proposed_and_no_other_and_none_is_said_where_there_is_none() {
        for (long seed = 0; seed < 550; seed++) {
            compare(seed, false);
        }
        assertThat(missed).isZero();
        assertThat(found).isGreaterThan(500);
        assertThat(several).as("sets of several changes").isGreaterThan(40);
        assertThat(waiting).isGreaterThan(300);
        assertThat(none).as("refusals that cannot be helped").isGreaterThan(300);
        assertThat(unproved).as("of %d that cannot be helped", none).isZero();
    }

    @Test
    void where_two_facts_are_compared_every_proposal_holds_and_no_part_of_it_does() {
        for (long seed = 100_000; seed < 100_200; seed++) {
            compare(seed, true);
        }
        assertThat(found).isGreaterThan(200);
        assertThat(missed).isZero();
    }

    private static SmallPack pack(long seed, boolean joint) {
        Random random = new Random(~seed);
        List<String> facts = new ArrayList<>(new SmallPack(seed, joint).facts());
        Collections.shuffle(facts, random);
        return new SmallPack(seed, joint, 1, facts.subList(0, 1 + random.nextInt(4)));
    }

    private void compare(long seed, boolean joint) {
        SmallPack pack = pack(seed, joint);
        Random random = new Random(seed);
        EligibilityEngine engine = RandomCases.library(pack.files()).engine();
        for (int i = 0; i < 3; i++) {
            Application application = pack.application(random, TODAY);
            String about = "seed %d: %s\n%s".formatted(seed, application.facts(), pack);
            Remedies remedies = engine.remedies(PROGRAMME, application);
            assertThat(engine.remedies(PROGRAMME, application).toString()).isEqualTo(remedies.toString());
            if (remedies.areNeeded()) {
                compare(remedies, new Changes(engine, pack, application), about);
            } else {
                assertThat(remedies.proposals()).as(about).isEmpty();
            }
        }
    }

    private void compare(Remedies remedies, Changes changes, String about) {
        Map<Set<String>, Integer> expected = changes.smallest();
        Map<Set<String>, Integer> proposed = new HashMap<>();
        for (Remedy remedy : remedies.proposals()) {
            proposed.put(Changes.names(remedy), Changes.rank(remedy.decision().verdict()));
            assertHolds(remedy, changes, about + "\n" + remedy);
        }
        if (remedies.complete()) {
            assertThat(proposed).as(about).isEqualTo(expected);
        } else {
            assertThat(expected).as(about).containsAllEntriesOf(proposed);
            missed += expected.size() - proposed.size();
        }
        found += proposed.size();
        none += expected.isEmpty() ? 1 : 0;
        unproved += expected.isEmpty() && !remedies.complete() ? 1 : 0;
    }

    private void assertHolds(Remedy remedy, Changes changes, String about) {
        Verdict promised = remedy.decision().verdict();
        assertThat(changes.verdict(remedy.applyTo(changes.application)))
                .as(about)
                .isEqualTo(promised);
        several += remedy.changes().size() > 1 ? 1 : 0;
        waiting += remedy.waiting().isPresent() ? 1 : 0;
        for (Remedy.Change change : remedy.changes()) {
            InformationConcept concept = change.concept();
            assertThat(concept.actionable()).as(about).isTrue();
            assertThat(change.from())
                    .as(about)
                    .isEqualTo(changes.application.facts().get(concept.name()));
            assertThat(change.to()).as(about).isNotEqualTo(change.from());
            for (Object value : changes.pack.values(concept.name())) {
                assertValue(remedy, change, value, changes, about + " " + value);
            }
        }
        assertDays(remedy, changes, about);
    }

    /** Whatever lies within the limits will do, and nothing does that is a smaller change. */
    private static void assertValue(Remedy remedy, Remedy.Change change, Object value, Changes changes, String about) {
        boolean does = !value.equals(change.from())
                && isNotPast(value, remedy.decision().asOf())
                && changes.rank(remedy.applyTo(changes.application).toBuilder()
                                .fact(change.concept().name(), value)
                                .build())
                        >= Changes.rank(remedy.decision().verdict());
        if (value instanceof BigDecimal || value instanceof LocalDate) {
            boolean within = change.least()
                            .map(least -> compare(value, least.value()) >= 0)
                            .orElse(true)
                    && change.most()
                            .map(most -> compare(value, most.value()) <= 0)
                            .orElse(true)
                    && (compare(value, change.to()) == 0
                            || compare(value, change.to()) > 0 == compare(change.to(), change.from()) > 0);
            if (within && isNotPast(value, remedy.decision().asOf())) {
                assertThat(does).as(about).isTrue();
            }
            boolean nearer = distance(value, change.from()) < distance(change.to(), change.from());
            assertThat(does && nearer).as(about).isFalse();
        } else {
            boolean offered = value.equals(change.to()) || change.others().contains(value);
            assertThat(does).as(about).isEqualTo(offered);
        }
    }

    private static boolean isNotPast(Object value, LocalDate day) {
        return !(value instanceof LocalDate date) || !date.isBefore(day);
    }

    private static int compare(Object one, Object other) {
        return one instanceof LocalDate day
                ? day.compareTo((LocalDate) other)
                : ((BigDecimal) one).compareTo((BigDecimal) other);
    }

    private static long distance(Object one, Object other) {
        return one instanceof LocalDate day
                ? Math.abs(day.toEpochDay() - ((LocalDate) other).toEpochDay())
                : Math.abs(((BigDecimal) one).longValueExact() - ((BigDecimal) other).longValueExact());
    }

    /** It comes out so until the deadline and not on the day after; and on no day before. */
    private static void assertDays(Remedy remedy, Changes changes, String about) {
        int rank = Changes.rank(remedy.decision().verdict());
        LocalDate from = remedy.decision().asOf();
        LocalDate last = remedy.deadline().orElse(FAR);
        Application changed = remedy.applyTo(changes.application);
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            assertThat(changes.rank(changed.toBuilder().asOf(day).build()))
                    .as("%s on %s", about, day)
                    .isGreaterThanOrEqualTo(rank);
        }
        if (remedy.deadline().isPresent()) {
            assertThat(changes.rank(changed.toBuilder().asOf(last.plusDays(1)).build()))
                    .as(about)
                    .isLessThan(rank);
        }
        for (LocalDate day = TODAY; remedy.waiting().isPresent() && day.isBefore(from); day = day.plusDays(1)) {
            assertThat(changes.rank(changed.toBuilder().asOf(day).build()))
                    .as("%s already on %s", about, day)
                    .isLessThan(rank);
        }
    }

    /** Every change that there is. */
    private static final class Changes {
        private static final String DATE = "the date";

        private final EligibilityEngine engine;
        private final SmallPack pack;
        private final Application application;
        private final Map<Set<String>, Integer> best = new LinkedHashMap<>();

        Changes(EligibilityEngine engine, SmallPack pack, Application application) {
            this.engine = engine;
            this.pack = pack;
            this.application = application;
            List<String> facts = pack.actionable().stream()
                    .filter(application.facts()::containsKey)
                    .filter(name ->
                            isNotPast(Objects.requireNonNull(application.facts().get(name)), TODAY))
                    .toList();
            for (LocalDate day = TODAY; !day.isAfter(FAR); day = day.plusDays(1)) {
                Set<String> changed = day.equals(TODAY) ? Set.of() : Set.of(DATE);
                tryAll(facts, changed, application.toBuilder().asOf(day).build());
            }
        }

        private void tryAll(List<String> facts, Set<String> changed, Application tried) {
            if (facts.isEmpty()) {
                best.merge(changed, rank(tried), Math::max);
                return;
            }
            String name = facts.get(0);
            List<String> rest = facts.subList(1, facts.size());
            tryAll(rest, changed, tried);
            for (Object value : pack.values(name)) {
                if (!value.equals(application.facts().get(name)) && isNotPast(value, tried.asOf())) {
                    Set<String> more = new LinkedHashSet<>(changed);
                    more.add(name);
                    tryAll(rest, more, tried.toBuilder().fact(name, value).build());
                }
            }
        }

        Map<Set<String>, Integer> smallest() {
            return best.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .filter(entry -> best.entrySet().stream()
                            .noneMatch(part -> !part.getKey().equals(entry.getKey())
                                    && entry.getKey().containsAll(part.getKey())
                                    && part.getValue() >= entry.getValue()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        Verdict verdict(Application tried) {
            return Objects.requireNonNull(engine.verdicts(tried).get(PROGRAMME));
        }

        int rank(Application tried) {
            return rank(verdict(tried));
        }

        static int rank(Verdict verdict) {
            return verdict.isOpen() && verdict != Verdict.UNDETERMINED ? 2 : verdict == Verdict.UNDETERMINED ? 1 : 0;
        }

        static Set<String> names(Remedy remedy) {
            Set<String> names = remedy.changes().stream()
                    .map(change -> change.concept().name())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Optional.of(DATE).filter(date -> remedy.waiting().isPresent()).ifPresent(names::add);
            return names;
        }
    }
}
