package org.guichet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guichet.api.Application;
import org.guichet.api.Verdict;

/**
 * The least number of questions that settles verdicts, by dynamic programming over everything that can be known of
 * facts with few values: on average over all completions, each as likely as the others, and at worst. The order that
 * reaches one need not be the order that reaches the other.
 */
final class LeastQuestions {
    private static final int BITS = 3;
    private static final int MASK = (1 << BITS) - 1;

    private final List<String> facts = new ArrayList<>();
    private final List<List<Object>> values = new ArrayList<>();
    private final int[] weight;
    private final long[] verdicts;
    private final float[] expected;
    private final byte[] worst;

    /**
     * Works it out.
     *
     * @param domains the facts that are unknown, with the values they may have
     * @param known what else is known
     * @param decided the verdicts on a completion, at most 21
     */
    @SuppressWarnings("EnumOrdinal") // stored for the length of a test
    LeastQuestions(Map<String, List<Object>> domains, Application known, Function<Application, List<Verdict>> decided) {
        domains.forEach((fact, some) -> {
            facts.add(fact);
            values.add(some);
        });
        weight = new int[facts.size()];
        int states = 1;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = states;
            states = Math.multiplyExact(states, values.get(i).size() + 1);
        }
        verdicts = new long[states];
        expected = new float[states];
        worst = new byte[states];
        for (int state = states - 1; state >= 0; state--) {
            int open = firstOpen(state);
            if (open < 0) {
                long code = 0;
                for (Verdict verdict : decided.apply(application(state, known))) {
                    code = code << BITS | verdict.ordinal();
                }
                verdicts[state] = code;
            } else {
                settle(state, open);
            }
        }
    }

    private boolean isOpen(int state, int fact) {
        return state / weight[fact] % (values.get(fact).size() + 1) == 0;
    }

    private int firstOpen(int state) {
        for (int i = 0; i < weight.length; i++) {
            if (isOpen(state, i)) {
                return i;
            }
        }
        return -1;
    }

    private Application application(int state, Application known) {
        Application.Builder completed = known.toBuilder();
        for (int i = 0; i < weight.length; i++) {
            int value = state / weight[i] % (values.get(i).size() + 1);
            completed.fact(facts.get(i), values.get(i).get(value - 1));
        }
        return completed.build();
    }

    private void settle(int state, int open) {
        long code = verdicts[state + weight[open]];
        boolean settled = true;
        for (int value = 1; value <= values.get(open).size(); value++) {
            int next = state + value * weight[open];
            settled &= worst[next] == 0;
            code = agreed(code, verdicts[next]);
        }
        verdicts[state] = code;
        if (settled && sameFor(state, open)) {
            return;
        }
        float least = Float.MAX_VALUE;
        int leastWorst = Byte.MAX_VALUE;
        for (int fact = open; fact < weight.length; fact++) {
            if (isOpen(state, fact)) {
                float sum = 0;
                int most = 0;
                for (int value = 1; value <= values.get(fact).size(); value++) {
                    int next = state + value * weight[fact];
                    sum += expected[next];
                    most = Math.max(most, worst[next]);
                }
                least = Math.min(least, 1 + sum / values.get(fact).size());
                leastWorst = Math.min(leastWorst, 1 + most);
            }
        }
        expected[state] = least;
        worst[state] = (byte) leastWorst;
    }

    private boolean sameFor(int state, int fact) {
        for (int value = 2; value <= values.get(fact).size(); value++) {
            if (verdicts[state + value * weight[fact]] != verdicts[state + weight[fact]]) {
                return false;
            }
        }
        return true;
    }

    /** What two verdicts have in common; a code of its own where they differ. */
    private static long agreed(long first, long second) {
        long agreed = 0;
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            long one = first >>> shift & MASK;
            agreed |= (one == (second >>> shift & MASK) ? one : MASK) << shift;
        }
        return agreed;
    }

    /** On average, from nothing known. */
    double expected() {
        return expected[0];
    }

    /** At worst, from nothing known. */
    int worst() {
        return worst[0];
    }

    /** Whether every completion has the same verdicts. */
    boolean isSettled(Application application) {
        int state = 0;
        for (int i = 0; i < weight.length; i++) {
            Object value = application.facts().get(facts.get(i));
            state += value == null ? 0 : (1 + values.get(i).indexOf(value)) * weight[i];
        }
        return worst[state] == 0;
    }
}
