package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.json.DecisionWriter;
import org.junit.jupiter.api.Test;

/** One engine serves many threads: what they get is what one alone gets, to the byte. */
class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final int DECISIONS = 1_000;

    private final EligibilityEngine engine = ShippedPacks.library().engine();
    private final List<String> programmes = ShippedPacks.programmes().stream()
            .map(programme -> programme.programme().id())
            .toList();

    private record Asked(String programme, Application application) {}

    /** A decision with its JSON; every tenth is written. */
    private record Answer(Decision decision, String json) {
        static Answer of(Decision decision, int number) {
            return new Answer(
                    decision, number % 10 == 0 ? DecisionWriter.compact().write(decision) : "");
        }
    }

    private Answer answer(List<Asked> questions, int number) {
        Asked asked = questions.get(number);
        return Answer.of(engine.decide(asked.programme, asked.application), number);
    }

    private List<Asked> questions() {
        Random random = new Random(11);
        RandomApplications cases = ShippedPacks.applications(random);
        List<LocalDate> dates = ShippedPacks.dates();
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < DECISIONS; i++) {
            asked.add(new Asked(
                    programmes.get(i % programmes.size()),
                    cases.next(i % 2 == 0 ? LocalDate.of(2026, 3, 1) : dates.get(random.nextInt(dates.size())))));
        }
        return asked;
    }

    @Test
    void a_thousand_decisions_by_eight_threads_equal_those_of_one() throws Exception {
        List<Asked> questions = questions();
        AtomicInteger next = new AtomicInteger();
        Answer[] answers = new Answer[DECISIONS];
        CyclicBarrier start = new CyclicBarrier(THREADS);
        inParallel(() -> {
            start.await();
            for (int i = next.getAndIncrement(); i < DECISIONS; i = next.getAndIncrement()) {
                answers[i] = answer(questions, i);
            }
            return 0;
        });
        for (int i = 0; i < DECISIONS; i++) {
            Answer alone = answer(questions, i);
            assertThat(answers[i]).isEqualTo(alone).hasSameHashCodeAs(alone);
        }
    }

    @Test
    void the_sentences_of_one_decision_are_the_same_in_every_thread() throws Exception {
        Asked asked = questions().get(1);
        Decision decision = engine.decide(asked.programme, asked.application);
        String french = sentences(engine.decide(asked.programme, asked.application), Locale.FRENCH);
        String english = sentences(engine.decide(asked.programme, asked.application), Locale.ENGLISH);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<String> told = inParallel(() -> {
            start.await();
            return sentences(decision, Locale.FRENCH) + sentences(decision, Locale.ENGLISH);
        });
        assertThat(told).hasSize(THREADS).containsOnly(french + english);
    }

    @Test
    void the_reasons_of_one_screening_are_the_same_in_every_thread() throws Exception {
        Application application = questions().get(1).application;
        List<Decision> alone = engine.screen(application);
        for (int i = 0; i < 20; i++) {
            List<Decision> shared = engine.screen(application);
            CyclicBarrier start = new CyclicBarrier(THREADS);
            inParallel(() -> {
                start.await();
                shared.forEach(decision -> {
                    decision.findings();
                    decision.award();
                    decision.relevantFacts();
                });
                return 0;
            });
            assertThat(shared).isEqualTo(alone);
        }
    }

    private static String sentences(Decision decision, Locale locale) {
        return DecisionWriter.compact().in(List.of(locale)).write(decision);
    }

    private static <T> List<T> inParallel(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(threads.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
