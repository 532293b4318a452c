package org.guichet.api;

import java.util.List;
import java.util.Objects;

/**
 * The largest aid that may be had together, if all of it is granted: a choice of programmes that the applicant is
 * eligible for or that are admissible, each with its amount in full, such that no rule of cumulation excludes two of
 * them, even if only on the same costs, and no room under state-aid rules is exceeded. In euros.
 *
 * <p>Every open programme of the portfolio is either chosen or left out for a reason. Of programmes that hinder each
 * other, the twenty with the largest amounts are weighed against each other; among equal sums, larger amounts go first,
 * then names in alphabetical order.
 *
 * @param programmes the choice, in the order of the portfolio; empty if no amount can be weighed
 * @param total the sum of their amounts
 * @param leftOut every other open programme, in the order of the portfolio
 */
public record Combination(List<Programme> programmes, Money total, List<LeftOut> leftOut) {
    public Combination {
        Objects.requireNonNull(total, "total");
        programmes = List.copyOf(programmes);
        leftOut = List.copyOf(leftOut);
    }

    /** The programmes, without amounts. */
    @Override
    public String toString() {
        return "Combination" + programmes.stream().map(Programme::id).toList();
    }

    /** An open programme that is not in the combination. */
    public record LeftOut(Programme programme, Reason reason) {}

    /** Why an open programme is not in the combination. */
    public enum Reason {
        /** A rule of cumulation excludes it beside one of those that are. */
        NOT_TOGETHER,
        /** It does not fit in the room that those that are leave under its state-aid rules. */
        ROOM_USED_UP,
        /** It is not determined yet whether the applicant may have it. */
        VERDICT_OPEN,
        /** Facts that its amount needs are unknown. */
        AMOUNT_UNKNOWN,
        /** The pack has no formula of its amount. */
        NO_FORMULA,
        /** It lends or guarantees, and what of it is aid, its gross grant equivalent, is not known. */
        GRANT_EQUIVALENT_UNKNOWN,
        /** Its amount is in another currency, and no rate of exchange is known. */
        OTHER_CURRENCY,
        /** What its state-aid rules still leave room for is not known. */
        ROOM_UNKNOWN,
        /** It alone exceeds what its state-aid rules still leave room for. */
        ROOM_EXCEEDED,
        /** Its formula gives nothing. */
        NOTHING_PAID,
        /** More programmes hinder each other than are weighed, and others have larger amounts. */
        TOO_MANY,
        /** It is a demonstration, on which no decision may rest. */
        DEMONSTRATION
    }
}
