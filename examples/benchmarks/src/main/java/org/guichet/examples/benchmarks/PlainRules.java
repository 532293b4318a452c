package org.guichet.examples.benchmarks;

import static org.guichet.api.Truth.FALSE;
import static org.guichet.api.Truth.TRUE;
import static org.guichet.api.Truth.UNKNOWN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.api.Application;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.Truth;
import org.guichet.api.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The 18 criteria of {@link FrugalMachines} as a programmer would write them by hand, in three values too: what the
 * library is measured against. Nothing is validated, dated, cited or explained.
 */
final class PlainRules {
    private static final Set<String> LEGAL_FORMS = Set.of("company", "cooperative");
    private static final Map<String, Truth> TRADE =
            Map.of("46", UNKNOWN, "46.1", FALSE, "46.11Z", FALSE, "46.9", TRUE, "46.90Z", TRUE, "47", TRUE);
    private static final Set<String> FINANCE = Set.of("64", "64.1", "64.19Z", "65");
    private static final BigDecimal MAXIMUM_HEADCOUNT = new BigDecimal(250);
    private static final BigDecimal MAXIMUM_TURNOVER = new BigDecimal(50_000_000);
    private static final BigDecimal MAXIMUM_BALANCE_SHEET = new BigDecimal(43_000_000);
    private static final BigDecimal MINIMUM_COSTS = new BigDecimal(20_000);
    private static final BigDecimal MAXIMUM_COSTS = new BigDecimal(5_000_000);
    private static final BigDecimal LARGE_COSTS = new BigDecimal(1_000_000);
    private static final BigDecimal OWN_SHARE = new BigDecimal("0.25");
    private static final BigDecimal SAVING = new BigDecimal("0.15");
    private static final BigDecimal JOBS = new BigDecimal(3);
    private static final int MINIMUM_AGE = 2;

    private PlainRules() {}

    /** An application with typed fields; null is unknown. */
    record Request(
            LocalDate asOf,
            @Nullable BigDecimal headcount,
            @Nullable BigDecimal turnover,
            @Nullable BigDecimal balanceSheetTotal,
            @Nullable LocalDate createdOn,
            @Nullable String naf,
            @Nullable String legalForm,
            @Nullable Boolean registeredInFrance,
            @Nullable Boolean taxAndSocialUpToDate,
            @Nullable Boolean insolvencyProceedings,
            @Nullable BigDecimal equity,
            @Nullable String region,
            @Nullable BigDecimal eligibleCosts,
            @Nullable BigDecimal ownFunds,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate startsOn,
            @Nullable BigDecimal energySaving,
            @Nullable BigDecimal waterSaving,
            @Nullable Boolean usesRecycledMaterial,
            @Nullable BigDecimal jobs,
            @Nullable Boolean isFinancedByLeasing,
            @Nullable Boolean isRelocation,
            @Nullable Boolean includesRealEstate,
            @Nullable Boolean keepsBuilding,
            @Nullable Boolean keepsMachine) {

        static Request of(Application application) {
            Map<String, Object> facts = application.facts();
            return new Request(
                    application.asOf(),
                    (BigDecimal) facts.get("company.headcount"),
                    amount(facts.get("company.turnover")),
                    amount(facts.get("company.balanceSheetTotal")),
                    (LocalDate) facts.get("company.createdOn"),
                    (String) facts.get("company.naf"),
                    (String) facts.get("company.legalForm"),
                    (Boolean) facts.get("company.registeredInFrance"),
                    (Boolean) facts.get("company.taxAndSocialUpToDate"),
                    (Boolean) facts.get("company.insolvencyProceedings"),
                    amount(facts.get("company.equity")),
                    (String) facts.get("project.region"),
                    amount(facts.get("project.eligibleCosts")),
                    amount(facts.get("project.ownFunds")),
                    (LocalDate) facts.get("project.appliedOn"),
                    (LocalDate) facts.get("project.startsOn"),
                    (BigDecimal) facts.get("project.energySaving"),
                    (BigDecimal) facts.get("project.waterSaving"),
                    (Boolean) facts.get("project.usesRecycledMaterial"),
                    (BigDecimal) facts.get("project.jobs"),
                    (Boolean) facts.get("project.isFinancedByLeasing"),
                    (Boolean) facts.get("project.isRelocation"),
                    (Boolean) facts.get("project.includesRealEstate"),
                    (Boolean) facts.get("commitment.keepsBuilding"),
                    (Boolean) facts.get("commitment.keepsMachine"));
        }

        private static @Nullable BigDecimal amount(@Nullable Object money) {
            return money == null ? null : ((Money) money).amount();
        }
    }

    /** The outcome of each criterion, in the order of the programme, and what follows. */
    record Result(Verdict verdict, List<Outcome> outcomes) {}

    static Result decide(Request request) {
        List<Outcome> outcomes = List.of(
                met(is(request.region, "84")),
                met(in(request.legalForm, LEGAL_FORMS)),
                met(holds(request.registeredInFrance)),
                met(isTrade(request.naf).not().or(holds(request.isRelocation))),
                met(in(request.naf, FINANCE).not()),
                met(atLeast(request.headcount, MAXIMUM_HEADCOUNT).not()),
                met(atMost(request.turnover, MAXIMUM_TURNOVER)
                        .or(atMost(request.balanceSheetTotal, MAXIMUM_BALANCE_SHEET))),
                met(isOldEnough(request)),
                met(holds(request.taxAndSocialUpToDate)),
                met(holds(request.insolvencyProceedings).not()),
                met(atMost(request.equity, BigDecimal.ZERO).not()),
                met(atLeast(request.eligibleCosts, MINIMUM_COSTS).and(atMost(request.eligibleCosts, MAXIMUM_COSTS))),
                met(contributes(request)),
                met(appliesBeforeWorks(request)),
                met(isFrugal(request)),
                jobs(request),
                met(holds(request.isFinancedByLeasing).not()),
                met(holds(request.keepsMachine)
                        .and(holds(request.includesRealEstate).not().or(holds(request.keepsBuilding)))));
        return new Result(verdict(outcomes), outcomes);
    }

    private static Verdict verdict(List<Outcome> outcomes) {
        boolean open = false;
        for (Outcome outcome : outcomes) {
            if (outcome == Outcome.NOT_MET) {
                return Verdict.NOT_ELIGIBLE;
            }
            open |= outcome == Outcome.UNKNOWN;
        }
        return open ? Verdict.UNDETERMINED : Verdict.ELIGIBLE;
    }

    private static Truth isTrade(@Nullable String naf) {
        return naf == null ? UNKNOWN : TRADE.getOrDefault(naf, FALSE);
    }

    private static Truth isOldEnough(Request request) {
        return request.createdOn == null
                ? UNKNOWN
                : Truth.of(Period.between(request.createdOn, request.asOf).getYears() >= MINIMUM_AGE);
    }

    private static Truth contributes(Request request) {
        return request.eligibleCosts == null
                ? UNKNOWN
                : atLeast(request.ownFunds, request.eligibleCosts.multiply(OWN_SHARE));
    }

    private static Truth appliesBeforeWorks(Request request) {
        return request.appliedOn == null || request.startsOn == null
                ? UNKNOWN
                : Truth.of(request.appliedOn.isBefore(request.startsOn));
    }

    private static Truth isFrugal(Request request) {
        Truth energy = atLeast(request.energySaving, SAVING);
        Truth water = atLeast(request.waterSaving, SAVING);
        Truth recycled = holds(request.usesRecycledMaterial);
        return energy.and(water).or(energy.and(recycled)).or(water.and(recycled));
    }

    private static Outcome jobs(Request request) {
        Truth large = atMost(request.eligibleCosts, LARGE_COSTS).not();
        return large == FALSE ? Outcome.NOT_APPLICABLE : met(large.not().or(atLeast(request.jobs, JOBS)));
    }

    private static Outcome met(Truth truth) {
        return switch (truth) {
            case TRUE -> Outcome.MET;
            case FALSE -> Outcome.NOT_MET;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }

    private static Truth holds(@Nullable Boolean fact) {
        return fact == null ? UNKNOWN : Truth.of(fact);
    }

    private static Truth is(@Nullable String fact, String code) {
        return fact == null ? UNKNOWN : Truth.of(fact.equals(code));
    }

    private static Truth in(@Nullable String fact, Set<String> codes) {
        return fact == null ? UNKNOWN : Truth.of(codes.contains(fact));
    }

    private static Truth atLeast(@Nullable BigDecimal fact, BigDecimal limit) {
        return fact == null ? UNKNOWN : Truth.of(fact.compareTo(limit) >= 0);
    }

    private static Truth atMost(@Nullable BigDecimal fact, BigDecimal limit) {
        return fact == null ? UNKNOWN : Truth.of(fact.compareTo(limit) <= 0);
    }
}
