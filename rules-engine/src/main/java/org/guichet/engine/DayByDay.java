package org.guichet.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.api.Award;
import org.guichet.api.Criterion;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityCalendar;
import org.guichet.api.EligibilityCalendar.Change;
import org.guichet.api.EligibilityCalendar.Period;
import org.guichet.api.Finding;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.Programme;
import org.guichet.api.Verdict;

/** Follows a decision through time: on every day it is taken anew, so that no day is overlooked. */
final class DayByDay {
    private static final int MAX_YEARS = 100;

    private final List<Period> periods = new ArrayList<>();
    private final Function<LocalDate, Decision> decisions;

    private DayByDay(Function<LocalDate, Decision> decisions) {
        this.decisions = decisions;
    }

    static EligibilityCalendar calendar(
            Programme programme, LocalDate first, LocalDate last, Function<LocalDate, Decision> decisions) {
        Decision began = decisions.apply(first);
        if (last.isBefore(first) || last.isAfter(first.plusYears(MAX_YEARS))) {
            throw new IllegalArgumentException("a calendar from " + first + " ends on " + first
                    + " or later, and within " + MAX_YEARS + " years: not on " + last);
        }
        DayByDay days = new DayByDay(decisions);
        days.follow(began, first, last);
        return new EligibilityCalendar(programme, days.periods);
    }

    private void follow(Decision earliest, LocalDate first, LocalDate last) {
        LocalDate from = first;
        Decision began = earliest;
        List<Change> changes = List.of();
        Decision before = began;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            Decision decision = decisions.apply(day);
            if (!Sum.of(decision).equals(Sum.of(before))) {
                periods.add(new Period(from, day.minusDays(1), began, changes));
                from = day;
                began = decision;
                changes = changes(before, decision);
            }
            before = decision;
        }
        periods.add(new Period(from, last, began, changes));
    }

    /** What an applicant sees of a decision first: another one begins a period. */
    private record Sum(Verdict verdict, List<String> because, Optional<Award.Status> award, Optional<Money> amount) {
        static Sum of(Decision decision) {
            return new Sum(
                    decision.verdict(),
                    because(decision),
                    decision.award().map(Award::status),
                    decision.award().flatMap(Award::amount));
        }

        /** The criteria that stand against it, or that it waits for. */
        private static List<String> because(Decision decision) {
            return switch (decision.verdict()) {
                case NOT_ELIGIBLE ->
                    criteria(decision.blocking().isEmpty() ? decision.findings(Outcome.UNKNOWN) : decision.blocking());
                case UNDETERMINED -> criteria(decision.findings(Outcome.UNKNOWN));
                case ELIGIBLE, ADMISSIBLE, CLOSED -> List.of();
            };
        }

        private static List<String> criteria(List<Finding> findings) {
            return findings.stream().map(finding -> finding.criterion().id()).toList();
        }
    }

    private static List<Change> changes(Decision before, Decision after) {
        Map<String, Outcome> earlier = outcomes(before);
        Map<String, Outcome> later = outcomes(after);
        List<Change> changes = new ArrayList<>();
        for (Criterion criterion : after.programme().criteria()) {
            Change change = new Change(
                    criterion,
                    Optional.ofNullable(earlier.get(criterion.id())),
                    Optional.ofNullable(later.get(criterion.id())));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Map<String, Outcome> outcomes(Decision decision) {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (Finding finding : decision.findings()) {
            outcomes.put(finding.criterion().id(), finding.outcome());
        }
        return outcomes;
    }
}
