package org.guichet.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.api.InformationConcept;
import org.guichet.api.Remedies;
import org.guichet.api.Remedy;

/**
 * Holds what would have to change against what a scenario expects: the same ways, in whatever order; where it expects
 * none, the proof that there is none.
 */
final class RemediesComparison {
    private RemediesComparison() {}

    static Stream<Mismatch> compare(Remedies remedies, Set<ExpectedRemedy> expected) {
        List<Remedy> others = new ArrayList<>(remedies.proposals());
        boolean same = expected.stream().allMatch(way -> takeOut(way, others)) && others.isEmpty();
        return same && isSettled(remedies)
                ? Stream.empty()
                : Stream.of(
                        new Mismatch("remedies", listed(expected), found(remedies), Optional.of(remedies.sentence())));
    }

    /** Whether it is known what leads there, or that nothing does. */
    private static boolean isSettled(Remedies remedies) {
        return remedies.areNeeded()
                && (remedies.complete() || !remedies.proposals().isEmpty());
    }

    private static String found(Remedies remedies) {
        if (!remedies.areNeeded()) {
            return "not looked for";
        }
        return isSettled(remedies)
                ? listed(remedies.proposals().stream()
                        .map(RemediesComparison::written)
                        .toList())
                : "none found, not proved";
    }

    private static boolean takeOut(ExpectedRemedy way, List<Remedy> from) {
        return from.stream()
                .filter(remedy -> isSame(way, remedy))
                .findFirst()
                .map(from::remove)
                .orElse(false);
    }

    private static boolean isSame(ExpectedRemedy way, Remedy remedy) {
        return way.changes().size() == remedy.changes().size()
                && way.waiting().equals(remedy.waiting().map(Remedy.Waiting::until))
                && remedy.changes().stream().allMatch(change -> isSame(way, change));
    }

    private static boolean isSame(ExpectedRemedy way, Remedy.Change change) {
        Optional<String> written =
                Optional.ofNullable(way.changes().get(change.concept().name()));
        return written.isPresent() && new Observed(Optional.of(change.to())).is(written);
    }

    private static ExpectedRemedy written(Remedy remedy) {
        Map<String, String> changes = new LinkedHashMap<>();
        remedy.changes().forEach(change -> changes.put(change.concept().name(), written(change)));
        return new ExpectedRemedy(changes, remedy.waiting().map(Remedy.Waiting::until));
    }

    private static String written(Remedy.Change change) {
        InformationConcept concept = change.concept();
        Optional<String> way = Optional.of("%").filter(percent -> concept.type().equals("percentage"));
        return new Observed(Optional.of(change.to())).inTheWayOf(way);
    }

    private static String listed(Collection<ExpectedRemedy> ways) {
        return ways.isEmpty()
                ? "none"
                : ways.stream().map(ExpectedRemedy::toString).collect(Collectors.joining(", "));
    }
}
