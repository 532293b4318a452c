package org.guichet.engine.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the largest sum of amounts that the limits allow. What nothing hinders is taken; the rest is searched through,
 * with and without each, as long as the sum can still grow beyond the best one found.
 */
final class CombinationSearch {
    /** The most candidates that are searched through: a million choices at worst. */
    static final int MOST = 20;

    private static final int NO_LIMIT = -1;

    private final List<Candidate> candidates;
    /** By candidate: those that it excludes, a bit each. */
    private final int[] excluded;
    /** By candidate: where its state-aid rules stand in {@link #left}. */
    private final int[] regime;
    /** By candidate: the sum of it and all that follow. */
    private final BigDecimal[] rest;

    private final BigDecimal[] left;
    private int best;
    private BigDecimal bestSum = BigDecimal.ZERO;

    private CombinationSearch(List<Candidate> candidates, Limits limits) {
        int count = candidates.size();
        this.candidates = candidates;
        this.excluded = new int[count];
        this.regime = new int[count];
        this.rest = new BigDecimal[count + 1];
        rest[count] = BigDecimal.ZERO;
        List<String> regimes = candidates.stream()
                .flatMap(candidate -> candidate.regime().stream())
                .filter(name -> limits.room(name).isPresent())
                .distinct()
                .toList();
        this.left = regimes.stream().map(limits::room).flatMap(Optional::stream).toArray(BigDecimal[]::new);
        for (int i = count - 1; i >= 0; i--) {
            Candidate candidate = candidates.get(i);
            rest[i] = rest[i + 1].add(candidate.euros());
            regime[i] = candidate.regime().map(regimes::indexOf).orElse(NO_LIMIT);
            excluded[i] = IntStream.range(0, count)
                    .filter(other -> limits.exclude(candidate, candidates.get(other)))
                    .map(other -> 1 << other)
                    .sum();
        }
    }

    /**
     * What was found.
     *
     * @param chosen the names of the programmes with the largest sum
     * @param beyond the names of those that were not searched through, as there are too many
     */
    record Found(Set<String> chosen, Set<String> beyond, BigDecimal sum) {}

    /** The largest sum; the order of the candidates changes nothing. */
    static Found among(Collection<Candidate> candidates, Limits limits) {
        List<Candidate> sorted =
                candidates.stream().sorted(Candidate.LARGEST_FIRST).toList();
        List<Candidate> hindered = sorted.stream()
                .filter(candidate -> limits.hinder(candidate, sorted))
                .toList();
        int few = Math.min(MOST, hindered.size());
        CombinationSearch search = new CombinationSearch(hindered.subList(0, few), limits);
        search.from(0, 0, BigDecimal.ZERO);
        List<Candidate> chosen = new ArrayList<>(sorted);
        chosen.removeAll(hindered);
        chosen.addAll(search.best());
        return new Found(names(chosen), names(hindered.subList(few, hindered.size())), Candidate.sum(chosen.stream()));
    }

    private static Set<String> names(List<Candidate> candidates) {
        Set<String> names = new HashSet<>();
        candidates.forEach(candidate -> names.add(candidate.programme().id()));
        return names;
    }

    private List<Candidate> best() {
        return IntStream.range(0, candidates.size())
                .filter(i -> (best >> i & 1) == 1)
                .mapToObj(candidates::get)
                .toList();
    }

    /** @param choice what is chosen of the candidates before the next one, a bit each */
    private void from(int next, int choice, BigDecimal sum) {
        if (sum.compareTo(bestSum) > 0) {
            best = choice;
            bestSum = sum;
        }
        if (sum.add(rest[next]).compareTo(bestSum) <= 0) {
            return;
        }
        BigDecimal euros = candidates.get(next).euros();
        if (fits(next, choice, euros)) {
            addRoom(next, euros.negate());
            from(next + 1, choice | 1 << next, sum.add(euros));
            addRoom(next, euros);
        }
        from(next + 1, choice, sum);
    }

    private boolean fits(int candidate, int choice, BigDecimal euros) {
        boolean isFree = (excluded[candidate] & choice) == 0;
        return isFree && (regime[candidate] == NO_LIMIT || euros.compareTo(left[regime[candidate]]) <= 0);
    }

    private void addRoom(int candidate, BigDecimal euros) {
        if (regime[candidate] != NO_LIMIT) {
            left[regime[candidate]] = left[regime[candidate]].add(euros);
        }
    }
}
