package org.guichet.engine.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.guichet.api.Application;
import org.guichet.api.Criterion;
import org.guichet.api.Decision;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.Remedies;
import org.guichet.api.Remedy;
import org.guichet.api.Text;
import org.guichet.api.Verdict;
import org.guichet.api.Window;
import org.guichet.engine.explain.RemedyTexts;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.relevance.Analysis;
import org.guichet.engine.rulebase.CompiledProgramme;
import org.guichet.engine.rulebase.RuleBase;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Values;

/** Looks for the smallest sets of changes that make a refused programme available. Thread-safe. */
public final class RemedySearch {
    /** The most verdicts that a search tries: it bounds time, and not what is found. */
    private static final int MOST_TRIALS = 20_000;
    /** The most days to come on which changes are tried. */
    private static final int MOST_DAYS = 60;
    /** The most proposals. */
    private static final int MOST_PROPOSALS = 30;

    private final RuleBase rules;
    private final Analysis analysis;
    private final Function<Application, Bindings> applications;
    private final Map<CompiledProgramme, Profile> profiles = new ConcurrentHashMap<>();

    /** @param applications checks an application, and derives what rules conclude from it */
    public RemedySearch(RuleBase rules, Analysis analysis, Function<Application, Bindings> applications) {
        this.rules = rules;
        this.analysis = analysis;
        this.applications = applications;
    }

    /**
     * As defined by {@link org.guichet.api.EligibilityEngine#remedies}.
     *
     * @param decisions decides on the programme
     */
    public Remedies remedies(
            CompiledProgramme programme, Application application, Function<Application, Decision> decisions) {
        Decision decision = decisions.apply(application);
        if (decision.verdict().isOpen() || decision.verdict() == Verdict.UNDETERMINED) {
            return new Remedies(decision, List.of(), true, Optional.empty(), RemedyTexts.notNeeded(decision.verdict()));
        }
        Profile profile = profiles.computeIfAbsent(programme, asked -> new Profile(asked, analysis));
        return new Search(profile, application, decisions).remedies(decision);
    }

    /** One search. */
    private final class Search {
        private final Profile profile;
        private final Application application;
        private final Function<Application, Decision> decisions;
        private final Budget budget = new Budget(MOST_TRIALS);
        private final Bindings bindings;
        private final Set<Fact> changeable = new LinkedHashSet<>();
        private final Found found = new Found();
        private final Future future;
        private boolean proves = true;

        Search(Profile profile, Application application, Function<Application, Decision> decisions) {
            this.profile = profile;
            this.application = application;
            this.decisions = decisions;
            this.bindings = applications.apply(application);
            for (int i = 0; i < profile.criteria(); i++) {
                profile.facts(i).stream().filter(this::canChange).forEach(changeable::add);
            }
            Situation.Means means =
                    new Situation.Means(rules, analysis, rules.programmes().indexOf(profile.programme()), this::derive);
            this.future = new Future(means, profile, bindings, changeable, budget);
        }

        /** What has passed cannot be changed. */
        private boolean canChange(Fact fact) {
            Object value = bindings.value(fact);
            boolean past = value instanceof LocalDate day && day.isBefore(application.asOf());
            return fact.concept().actionable() && !fact.isDerived() && !isList(fact) && value != null && !past;
        }

        private static boolean isList(Fact fact) {
            return fact.type().isList();
        }

        private Application changed(LocalDate day, Map<Fact, Object> values) {
            Application.Builder changed = application.toBuilder().asOf(day);
            values.forEach((fact, value) -> changed.fact(fact.name(), Values.toApi(fact.type(), value)));
            return changed.build();
        }

        private Bindings derive(LocalDate day, Map<Fact, Object> values) {
            return applications.apply(changed(day, values));
        }

        Remedies remedies(Decision decision) {
            Window window = profile.programme().programme().programme().window();
            Optional<LocalDate> closed = window.closes().filter(last -> last.isBefore(application.asOf()));
            if (closed.isPresent()) {
                return none(decision, true, Optional.empty(), RemedyTexts.closed(closed.get()));
            }
            Situation now = future.on(application.asOf());
            Situation.Trial refused = now.tried(Map.of());
            List<Criterion> unchangeable = unchangeable(refused);
            if (!unchangeable.isEmpty()) {
                return none(decision, true, Optional.empty(), RemedyTexts.none(unchangeable));
            }
            if (decision.verdict() != Verdict.CLOSED) {
                search(now, false);
            }
            boolean waits = searchDaysToCome(decision, refused);
            return remedies(decision, waits ? Optional.of(future.last()) : Optional.empty());
        }

        private Remedies none(Decision decision, boolean proved, Optional<LocalDate> waitedUntil, Text sentence) {
            return new Remedies(decision, List.of(), proved, waitedUntil, sentence);
        }

        private void search(Situation day, boolean waits) {
            SetSearch search = new SetSearch(day, profile, changeable, found, waits);
            search.run();
            proves &= search.proves();
        }

        /** The criteria that stand in the way, whatever changes and however long one waits. */
        private List<Criterion> unchangeable(Situation.Trial refused) {
            List<Criterion> unchangeable = new ArrayList<>();
            boolean others = false;
            for (int i = 0; i < profile.criteria(); i++) {
                if (refused.isBlockedBy(i)) {
                    if (mayCome(i) || mayChange(i)) {
                        others = true;
                    } else {
                        unchangeable.add(profile.criterion(i).criterion());
                    }
                }
            }
            boolean settled = refused.fails() || (refused.verdict() != Verdict.CLOSED && !others);
            return settled ? unchangeable : List.of();
        }

        private boolean mayCome(int criterion) {
            return profile.isDated(criterion) || profile.isDerived(criterion);
        }

        private boolean mayChange(int criterion) {
            return profile.facts(criterion).stream().anyMatch(changeable::contains) || restsOnActionableList(criterion);
        }

        private boolean restsOnActionableList(int criterion) {
            return profile.facts(criterion).stream()
                    .anyMatch(fact -> isList(fact) && fact.concept().actionable());
        }

        /** Searches the days to come; whether waiting was of any use to try. */
        private boolean searchDaysToCome(Decision decision, Situation.Trial refused) {
            boolean helps = decision.verdict() == Verdict.CLOSED;
            boolean derives = false;
            for (int i = 0; i < profile.criteria(); i++) {
                boolean needed = refused.isBlockedBy(i);
                derives |= profile.isDerived(i) && (needed || !found.leadsThere());
                helps |= profile.isDated(i);
                proves &= !profile.isDerived(i) && !(needed && restsOnActionableList(i));
            }
            if (helps || derives) {
                searchTurns(derives);
            }
            return helps || derives;
        }

        /** Searches on each day on which something changes, until waiting alone leads there. */
        private void searchTurns(boolean derives) {
            Window window = profile.programme().programme().programme().window();
            LocalDate searched = application.asOf();
            int left = MOST_DAYS;
            Optional<LocalDate> next = Optional.of(searched);
            while (next.isPresent() && !found.covers(Set.of(), true)) {
                next = derives ? future.derive() : Optional.empty();
                LocalDate last = next.orElse(future.last());
                for (LocalDate day : future.turns(Map.of())) {
                    if (day.isAfter(searched) && !day.isAfter(last) && window.contains(day)) {
                        left--;
                        if (left >= 0) {
                            search(future.on(day), true);
                        }
                    }
                }
                searched = last;
            }
            proves &= left >= 0 && !future.isUnsure();
        }

        private Remedies remedies(Decision decision, Optional<LocalDate> waitedUntil) {
            List<Found.Way> ways = new ArrayList<>(found.smallest());
            ways.sort(Comparator.comparing(
                            (Found.Way way) -> way.values().size() + (way.set().waits() ? 1 : 0))
                    .thenComparing(way -> -way.rank()));
            List<Remedy> remedies = new ArrayList<>();
            for (Found.Way way : ways) {
                Optional<Remedy> remedy =
                        remedies.size() < MOST_PROPOSALS ? new Proposal(way).remedy() : Optional.empty();
                remedy.ifPresentOrElse(remedies::add, () -> proves = false);
            }
            return remedies.isEmpty()
                    ? none(decision, proves, waitedUntil, RemedyTexts.none(proves, waitedUntil))
                    : new Remedies(decision, remedies, proves, waitedUntil, RemedyTexts.ways(remedies.size()));
        }

        /** A way as it is proposed. */
        private final class Proposal {
            private final Found.Way way;
            private final Situation situation;
            private final Situation.Trial trial;

            Proposal(Found.Way way) {
                this.way = way;
                this.situation = way.set().waits() && future.isUnsure() ? earliest() : way.situation();
                this.trial = situation.tried(way.values());
            }

            /** The first day on which these changes lead there: they may make another day the first. */
            private Situation earliest() {
                return future.turns(way.values()).stream()
                        .map(future::on)
                        .filter(day -> day.tried(way.values()).rank() >= way.rank())
                        .findFirst()
                        .orElse(way.situation());
            }

            /** The proposal, if a decision on the application that is changed so comes out as promised. */
            Optional<Remedy> remedy() {
                return decided(situation.day()).map(decision -> {
                    Optional<LocalDate> deadline = deadline();
                    return new Remedy(
                            way.values().keySet().stream()
                                    .map(fact -> change(fact))
                                    .toList(),
                            way.set().waits() ? Optional.of(waiting(decision)) : Optional.empty(),
                            decision,
                            deadline,
                            RemedyTexts.promise(decision.verdict(), deadline));
                });
            }

            private Optional<Decision> decided(LocalDate day) {
                try {
                    return Optional.of(decisions.apply(changed(day, way.values())))
                            .filter(decision -> Situation.Trial.rank(decision.verdict()) == way.rank());
                } catch (InvalidApplicationException impossible) {
                    return Optional.empty();
                }
            }

            private Remedy.Change change(Fact fact) {
                return new ChangeTold(profile, way, fact).told(neededFor(without(fact)), bindings);
            }

            private Situation.Trial without(Fact fact) {
                Map<Fact, Object> others = new LinkedHashMap<>(way.values());
                others.remove(fact);
                return situation.tried(others);
            }

            /** The criteria that fail in another trial, and in this one do not. */
            private List<Integer> failing(Situation.Trial other) {
                List<Integer> failing = new ArrayList<>();
                for (int i = 0; i < profile.criteria(); i++) {
                    if (other.isBlockedBy(i, way.rank()) && !trial.isBlockedBy(i, way.rank())) {
                        failing.add(i);
                    }
                }
                return failing;
            }

            private List<Criterion> neededFor(Situation.Trial other) {
                return failing(other).stream()
                        .map(place -> profile.criterion(place).criterion())
                        .toList();
            }

            private Remedy.Waiting waiting(Decision decision) {
                List<Criterion> criteria =
                        neededFor(future.on(application.asOf()).tried(way.values()));
                boolean opens = profile.programme()
                        .programme()
                        .programme()
                        .window()
                        .opens()
                        .filter(situation.day()::equals)
                        .isPresent();
                return new Remedy.Waiting(
                        situation.day(),
                        criteria,
                        RemedyTexts.waiting(
                                situation.day(),
                                opens,
                                criteria.stream()
                                        .flatMap(criterion -> decision.finding(criterion.id()).stream())
                                        .map(finding -> finding.explanation())
                                        .toList()));
            }

            /** The last day on which it still leads there; empty if none is known. */
            private Optional<LocalDate> deadline() {
                LocalDate last = lastDay();
                while (!profile.conclusions().isEmpty()
                        && future.derivedOn(last).tried(way.values()).rank() < way.rank()
                        && future.derive().isPresent()) {
                    last = lastDay();
                }
                return last.equals(future.last()) && !future.endsByItself() ? Optional.empty() : Optional.of(last);
            }

            /** The day before the first on which it does not lead there any more, as far as that is known. */
            private LocalDate lastDay() {
                return future.turns(way.values()).stream()
                        .filter(day -> day.isAfter(situation.day())
                                && future.on(day).tried(way.values()).rank() < way.rank())
                        .findFirst()
                        .map(day -> day.minusDays(1))
                        .orElse(future.last());
            }
        }
    }
}
