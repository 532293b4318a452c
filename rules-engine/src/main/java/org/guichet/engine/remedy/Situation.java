package org.guichet.engine.remedy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.guichet.engine.conclude.VerdictRule;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.relevance.Analysis;
import org.guichet.engine.relevance.Choices;
import org.guichet.engine.rulebase.Case;
import org.guichet.engine.rulebase.RuleBase;
import org.guichet.engine.rulebase.Supposition;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type.Kind;

/** An application to a programme on a day, and what becomes of it when facts change. For one thread. */
final class Situation {
    /** What it costs to find out what to choose from, to let completions settle a verdict, and to let rules derive. */
    private static final int CHOICES = 10;

    private static final int COMPLETIONS = 50;
    private static final int RULES = 200;

    private final Means means;
    private final Profile profile;
    private final Bindings bindings;
    private final Budget budget;
    private final Supposition supposition;
    /** The facts that are not known and stay so. */
    private final Set<Fact> unknown = new HashSet<>();

    /**
     * What an engine lends.
     *
     * @param number the number of a programme
     */
    record Means(RuleBase rules, Analysis analysis, int number, Derivation derivation) {}

    /** Derives what rules conclude from an application on a day, when facts change. */
    interface Derivation {
        Bindings derive(LocalDate day, Map<Fact, Object> changed);
    }

    Situation(Means means, Profile profile, Bindings bindings, Budget budget) {
        this.means = means;
        this.profile = profile;
        this.bindings = bindings;
        this.budget = budget;
        this.supposition = new Supposition(
                means.rules(), profile.programme(), means.rules().caseOf(bindings), profile.reads());
        for (int i = 0; i < profile.criteria(); i++) {
            profile.facts(i).stream()
                    .filter(fact -> bindings.value(fact) == null)
                    .forEach(unknown::add);
        }
    }

    LocalDate day() {
        return bindings.asOf();
    }

    Bindings bindings() {
        return bindings;
    }

    Budget budget() {
        return budget;
    }

    /**
     * What was tried, and what came of it.
     *
     * @param outcomes of each criterion in force; {@link Outcome#NOT_APPLICABLE} for the others
     */
    record Trial(Verdict verdict, List<Outcome> outcomes) {
        /** How good it is: 2 if the programme is available, 1 if it is no longer refused, 0 otherwise. */
        int rank() {
            return rank(verdict);
        }

        static int rank(Verdict verdict) {
            return switch (verdict) {
                case ELIGIBLE, ADMISSIBLE -> 2;
                case UNDETERMINED -> 1;
                case NOT_ELIGIBLE, CLOSED -> 0;
            };
        }

        /**
         * Whether a criterion stands in the way of the next rank: it fails; or it is open, where none fails and what is
         * open decides.
         */
        boolean isBlockedBy(int criterion) {
            return isBlockedBy(criterion, fails() ? 1 : 2);
        }

        /** Whether some criterion certainly fails by itself. */
        boolean fails() {
            return outcomes.contains(Outcome.NOT_MET);
        }

        /** Whether a criterion stands in the way of a rank. */
        boolean isBlockedBy(int criterion, int rank) {
            return outcomes.get(criterion) == Outcome.NOT_MET
                    || (rank > 1 && outcomes.get(criterion) == Outcome.UNKNOWN);
        }
    }

    /** Tries what becomes of it when facts change. */
    Trial tried(Map<Fact, Object> changed) {
        budget.spend(1);
        if (changed.keySet().stream().anyMatch(profile::feedsRules)) {
            budget.spend(RULES);
            Bindings derived = means.derivation().derive(day(), changed);
            Case facts = means.rules().caseOf(derived);
            return tried(profile.programme().outcomes(facts), derived);
        }
        changed.forEach(supposition::suppose);
        Trial trial = tried(supposition::outcome, bindings, changed);
        changed.keySet().forEach(fact -> supposition.suppose(fact, bindings.value(fact)));
        return trial;
    }

    private Trial tried(IntFunction<Outcome> outcomes, Bindings given) {
        return tried(outcomes, given, Map.of());
    }

    private Trial tried(IntFunction<Outcome> rules, Bindings given, Map<Fact, Object> changed) {
        Outcome[] outcomes = new Outcome[profile.criteria()];
        Arrays.setAll(
                outcomes,
                place -> profile.criterion(place).inForceOn(day()) ? rules.apply(place) : Outcome.NOT_APPLICABLE);
        Verdict verdict = VerdictRule.verdict(profile.programme().programme(), day(), place -> outcomes[place]);
        if (verdict == Verdict.UNDETERMINED) {
            budget.spend(COMPLETIONS);
            Bindings known = with(given, changed);
            if (!means.analysis().open(known).test(means.number())) {
                verdict = means.analysis()
                        .settled(profile.programme(), means.rules().caseOf(known), known);
            }
        }
        return new Trial(verdict, List.of(outcomes));
    }

    private static Bindings with(Bindings given, Map<Fact, Object> changed) {
        return changed.isEmpty() ? given : changed(given, changed, Set.of());
    }

    private static Bindings changed(Bindings given, Map<Fact, Object> changed, Collection<Fact> forgotten) {
        Map<String, Object> facts = new HashMap<>(given.facts());
        changed.forEach((fact, value) -> facts.put(fact.name(), value));
        forgotten.forEach(fact -> facts.remove(fact.name()));
        return new Bindings(given.asOf(), facts, given.bounds(), given.missing());
    }

    /** What may be chosen for a fact, whatever others are chosen to be. */
    Choices choices(Fact fact, Set<Fact> all) {
        Set<Fact> open = new HashSet<>(unknown);
        open.addAll(all);
        open.remove(fact);
        return choices(fact, changed(bindings, Map.of(), all), open);
    }

    /** What may be chosen for a fact when others change so. */
    Choices choices(Fact fact, Map<Fact, Object> changed) {
        return choices(fact, changed(bindings, changed, Set.of(fact)), unknown);
    }

    private Choices choices(Fact fact, Bindings given, Set<Fact> open) {
        budget.spend(CHOICES);
        Choices choices = means.analysis()
                .choices(
                        fact,
                        profile.readers(fact),
                        given,
                        open,
                        profile.programme().programme().scope());
        boolean isUnsure = profile.feedsRules(fact) || !bindings.bounds().isEmpty();
        return isUnsure && !fact.type().is(Kind.BOOLEAN) ? new Choices(choices.stretches(), false) : choices;
    }
}
