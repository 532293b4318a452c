package org.guichet.notice;

import java.util.Optional;
import org.guichet.api.Award;
import org.guichet.api.Criterion;
import org.guichet.api.Decision;
import org.guichet.api.Money;
import org.guichet.api.Programme.Nature;

/**
 * What decides which items a notice has.
 *
 * @param kind what the notice does
 * @param contribution what the processing contributed; some contribution if it is not said
 * @param naturalPerson whether data of a natural person are processed; empty if it is not said
 * @param partial whether less is awarded than was applied for
 * @param right whether meeting the criteria gives a right to the aid
 * @param exclusion whether an exclusion applies
 * @param full whether the explanation of art. R.311-3-1-2 was asked for
 * @param hasAmount whether the rules work an amount out
 * @param isAllAid whether the whole of that amount is aid, unlike a loan
 * @param regime whether the pack states the State-aid rules
 */
record Circumstances(
        Notice.Kind kind,
        Contribution contribution,
        Optional<Boolean> naturalPerson,
        boolean partial,
        boolean right,
        boolean exclusion,
        boolean full,
        boolean hasAmount,
        boolean isAllAid,
        boolean regime) {

    static Circumstances of(Decision decision, NoticeDetails details, boolean full) {
        Notice.Kind kind = kind(decision);
        Optional<Money> amount = decision.award().flatMap(Award::amount);
        return new Circumstances(
                kind,
                details.contribution().orElse(Contribution.CHECKS_FOR_OFFICER),
                details.truth(Detail.NATURAL_PERSON),
                kind == Notice.Kind.ENTITLEMENT && isLess(amount, details),
                decision.programme().nature() == Nature.RIGHT,
                decision.blocking().stream()
                        .anyMatch(finding -> finding.criterion().kind() == Criterion.Kind.EXCLUSION),
                full,
                amount.isPresent(),
                amount.isPresent() && isAllAid(decision.award().orElseThrow().form()),
                decision.programme().regime().isPresent());
    }

    /** An unknown amount is asked for like an unknown criterion; an amount below the floor is a refusal. */
    private static Notice.Kind kind(Decision decision) {
        Optional<Award.Status> status = decision.award().map(Award::status);
        return switch (decision.verdict()) {
            case ELIGIBLE -> status.map(Circumstances::kind).orElse(Notice.Kind.ENTITLEMENT);
            case ADMISSIBLE -> Notice.Kind.ADMISSIBILITY;
            case UNDETERMINED -> Notice.Kind.REQUEST_TO_COMPLETE;
            case NOT_ELIGIBLE, CLOSED -> Notice.Kind.REFUSAL;
        };
    }

    private static Notice.Kind kind(Award.Status status) {
        return switch (status) {
            case DETERMINED -> Notice.Kind.ENTITLEMENT;
            case UNDETERMINED -> Notice.Kind.REQUEST_TO_COMPLETE;
            case BELOW_FLOOR -> Notice.Kind.REFUSAL;
        };
    }

    private static boolean isAllAid(Award.Form form) {
        return switch (form) {
            case GRANT, TAX_CREDIT, EXEMPTION -> true;
            case REPAYABLE_ADVANCE, LOAN, GUARANTEE -> false;
        };
    }

    private static boolean isLess(Optional<Money> amount, NoticeDetails details) {
        Optional<Money> awarded = amount.or(() -> details.money(Detail.AMOUNT));
        Optional<Money> requested = details.money(Detail.REQUESTED);
        return awarded.isPresent()
                && requested.isPresent()
                && awarded.get().currency().equals(requested.get().currency())
                && awarded.get().compareTo(requested.get()) < 0;
    }

    boolean isAlgorithmic() {
        return contribution != Contribution.NONE;
    }

    boolean isHumanStep() {
        return isAlgorithmic() && contribution != Contribution.DECIDES_ALONE;
    }

    boolean isAward() {
        return kind == Notice.Kind.ENTITLEMENT;
    }

    boolean isRequest() {
        return kind == Notice.Kind.REQUEST_TO_COMPLETE;
    }

    boolean isUnfavourable() {
        return kind == Notice.Kind.REFUSAL || partial;
    }

    boolean isNaturalPerson() {
        return naturalPerson.orElse(false);
    }

    /** Whether the reasons are owed (code des relations entre le public et l'administration, art. L.211-2, 6°). */
    boolean isOwedReasons() {
        return right && isUnfavourable();
    }

    /** Whether a natural person is subject to a decision that is solely automated (law 78-17, art. 47). */
    boolean isSolelyAutomated() {
        return isNaturalPerson() && contribution == Contribution.DECIDES_ALONE;
    }
}
