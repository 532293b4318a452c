package org.guichet.engine.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the declared name nearest to the one that was written. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * The nearest candidate, if one is near enough: at most a third of the characters have to be changed, of the longer
     * word of the two. Short codes differ in a single character and are not suggested for each other.
     *
     * @return {@code did you mean `x`?}
     */
    public static Optional<String> didYouMean(String written, Collection<String> candidates) {
        return nearest(written, candidates).map(candidate -> "did you mean `" + candidate + "`?");
    }

    /** As defined by {@link #didYouMean}, the candidate alone. */
    public static Optional<String> nearest(String written, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - written.length()) <= limit(written, candidate))
                .map(candidate -> new Candidate(candidate, distance(written, candidate)))
                .filter(candidate -> candidate.distance <= limit(written, candidate.name))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private static int limit(String written, String candidate) {
        return Math.max(written.length(), candidate.length()) / 3;
    }

    private record Candidate(String name, int distance) {}

    /** Damerau's distance, neighbours swapped counting as one change, without regard to case. */
    static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
