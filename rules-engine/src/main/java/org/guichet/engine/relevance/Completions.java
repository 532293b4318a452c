package org.guichet.engine.relevance;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Verdict;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.rulebase.Case;
import org.guichet.engine.rulebase.CompiledProgramme;
import org.guichet.engine.rulebase.RuleBase;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The completions of an application, for one programme: what it could turn out to be when every unknown fact is known.
 *
 * <p>A number or date meets finitely many thresholds, a code list is finite: values that all conditions treat alike
 * need to be tried once. Facts are supposed one after the other; where the verdict is settled already, what is left is
 * not tried. A search that finds nothing has proved that there is nothing, unless it met what it cannot divide so: two
 * open facts in one comparison, a list, a number that is neither straight nor stepped; or the
 * {@value Attempt#MOST_TRIALS}th trial. For one thread.
 */
public final class Completions {
    private static final Set<Verdict> ACCEPTED = EnumSet.of(Verdict.ELIGIBLE, Verdict.ADMISSIBLE);

    private final Attempt attempt;
    private final General general;
    private @Nullable Map<Verdict, Map<Fact, Object>> found;

    /** What a search is for. */
    private enum Goal {
        /** Two verdicts. */
        DIFFERENCE,
        /** That all completions have the same: where it cannot be proved, the search ends. */
        PROOF,
        /** A completion that is not refused. */
        ACCEPTED
    }

    Completions(
            Analysis analysis,
            RuleBase rules,
            CompiledProgramme programme,
            Case facts,
            Bindings bindings,
            General general) {
        this.attempt = new Attempt(analysis, rules, programme, facts, bindings, general);
        this.general = general;
    }

    /** What is tried. */
    Attempt attempt() {
        return attempt;
    }

    /** A completion, or the part of it that settles the verdict, for each verdict that was found. */
    Map<Verdict, Map<Fact, Object>> found() {
        Map<Verdict, Map<Fact, Object>> known = found;
        if (known == null) {
            known = search(Goal.DIFFERENCE);
            found = known;
        }
        return known;
    }

    /** The verdict that every completion has; {@link Verdict#UNDETERMINED} if they differ, or may for all we know. */
    public Verdict verdict() {
        Set<Verdict> verdicts = search(Goal.PROOF).keySet();
        return verdicts.size() == 1 && attempt.proves() ? verdicts.iterator().next() : Verdict.UNDETERMINED;
    }

    /** The verdict on a completion of the application, if it does not depend on what that leaves open. */
    Optional<Verdict> settled(Bindings completion) {
        Completions completed = attempt.analysis().completions(attempt.compiled(), completion);
        Verdict verdict = completed.attempt.verdict();
        if (verdict == Verdict.UNDETERMINED) {
            boolean open = completed.attempt.next().isPresent() || completed.attempt.hasIncompleteList();
            verdict = open ? completed.verdict() : verdict;
            return open && verdict == Verdict.UNDETERMINED ? Optional.empty() : Optional.of(verdict);
        }
        return Optional.of(verdict);
    }

    /** What makes a difference here, where nothing is known. */
    General general() {
        Map<Fact, Object> accepted = new LinkedHashMap<>();
        search(Goal.ACCEPTED).forEach((verdict, completion) -> {
            if (ACCEPTED.contains(verdict)) {
                accepted.putAll(completion);
            }
        });
        Map<Fact, Partition> partitions = new HashMap<>();
        attempt.open().forEach(fact -> partitions.put(fact, attempt.partition(fact)));
        return new General(attempt.bindings().asOf(), partitions, accepted, turning(accepted));
    }

    /** For facts of a completion a value, if there is one, with which it is refused. */
    private Map<Fact, Object> turning(Map<Fact, Object> completion) {
        Map<Fact, Object> turning = new LinkedHashMap<>();
        completion.forEach(attempt::suppose);
        completion.forEach((fact, value) -> {
            for (Object sample : attempt.partition(fact).samples()) {
                attempt.suppose(fact, sample);
                if (attempt.verdict() == Verdict.NOT_ELIGIBLE) {
                    turning.putIfAbsent(fact, sample);
                }
            }
            attempt.suppose(fact, value);
        });
        completion.keySet().forEach(attempt::retract);
        return turning;
    }

    /**
     * Whether two completions differ that do so where nothing is known: it is cheaper to try than to find out what
     * makes a difference here. If not, nothing is known.
     */
    boolean differ() {
        Map<Fact, Object> accepted = new LinkedHashMap<>(general.accepted());
        accepted.keySet().removeIf(fact -> !attempt.isUnknown(fact));
        accepted.forEach(attempt::suppose);
        boolean differ = false;
        if (ACCEPTED.contains(attempt.verdict())) {
            for (Map.Entry<Fact, Object> each : accepted.entrySet()) {
                Object other = general.turning().get(each.getKey());
                if (other != null && !differ) {
                    attempt.suppose(each.getKey(), other);
                    differ = attempt.verdict() == Verdict.NOT_ELIGIBLE;
                    attempt.suppose(each.getKey(), each.getValue());
                }
            }
        }
        accepted.keySet().forEach(attempt::retract);
        return differ;
    }

    /** A completion, or the part of it that settles the verdict, for each verdict that is found until the goal is. */
    private Map<Verdict, Map<Fact, Object>> search(Goal goal) {
        Map<Verdict, Map<Fact, Object>> verdicts = new EnumMap<>(Verdict.class);
        attempt.begin(Attempt.MOST_TRIALS);
        search(verdicts, goal);
        attempt.retractAll();
        return verdicts;
    }

    private boolean search(Map<Verdict, Map<Fact, Object>> verdicts, Goal goal) {
        Verdict now = attempt.verdict();
        Optional<Fact> next = now == Verdict.UNDETERMINED ? attempt.next() : Optional.empty();
        if (next.isEmpty()) {
            verdicts.putIfAbsent(now, attempt.supposed());
            attempt.provesOnlyIf(now != Verdict.UNDETERMINED || !attempt.hasIncompleteList());
            return goal == Goal.ACCEPTED ? ACCEPTED.contains(now) : verdicts.size() > 1;
        }
        Partition partition = goal == Goal.PROOF ? attempt.exactPartition(next.get()) : attempt.partition(next.get());
        attempt.provesOnlyIf(partition.exact());
        if (goal == Goal.PROOF && !attempt.proves()) {
            return true;
        }
        for (Object sample : partition.samples()) {
            if (attempt.isExhausted()) {
                return true;
            }
            attempt.suppose(next.get(), sample);
            if (search(verdicts, goal)) {
                return true;
            }
            attempt.retract(next.get());
        }
        return false;
    }
}
