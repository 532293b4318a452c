package org.guichet.notice;

import java.util.List;
import java.util.function.Predicate;

/**
 * The items of a notice: when each is owed, and what it needs. An item that is not owed is left out, save those that it
 * is good practice to give always.
 */
@SuppressWarnings("ImmutableEnumChecker") // The predicates hold no state.
public enum NoticeItem {
    /** Authority, service, who signs in which capacity, contact (CRPA, art. L.111-2, L.212-1). */
    N01(
            NoticeItem::always,
            need(Detail.AUTHORITY),
            need(Detail.SERVICE),
            need(Detail.CONTACT),
            need(Detail.SIGNATORY_FIRST_NAME),
            need(Detail.SIGNATORY_LAST_NAME),
            need(Detail.SIGNATORY_CAPACITY)),
    /** Who is addressed, and on which file. */
    N02(
            NoticeItem::always,
            need(Detail.ADDRESSEE),
            need(Detail.ADDRESSEE_NUMBER, when -> !when.isNaturalPerson()),
            need(Detail.FILE_NUMBER),
            need(Detail.COMPLETE_ON, when -> !when.isRequest())),
    /** The decision, its date, the amount and the form of the aid; or what is missing (CRPA, art. L.114-5). */
    N03(
            NoticeItem::always,
            need(Detail.DECIDED_ON),
            need(Detail.COMPLETE_BY, Circumstances::isRequest),
            need(Detail.AMOUNT, when -> when.isAward() && !when.hasAmount()),
            need(Detail.FORM, when -> when.isAward() && !when.hasAmount())),
    /** That the decision rests on algorithmic processing (CRPA, art. L.311-3-1; law 78-17, art. 47). */
    N04(Circumstances::isAlgorithmic, need(Detail.CONTRIBUTION)),
    /** The purpose of the processing (CRPA, art. R.311-3-1-1). */
    N05(Circumstances::isAlgorithmic, need(Detail.PURPOSE)),
    /** The right to obtain its rules (CRPA, art. L.311-3-1, R.311-3-1-1). */
    N06(Circumstances::isAlgorithmic),
    /** How to use that right, and the CADA (CRPA, art. R.311-3-1-1). */
    N07(Circumstances::isAlgorithmic, need(Detail.RULES_ADDRESS), need(Detail.RULES_FORM)),
    /** The considerations of law (CRPA, art. L.211-5); always given. */
    N08(NoticeItem::always),
    /** The considerations of fact (CRPA, art. L.211-5), what excludes excepted; always given. */
    N09(NoticeItem::always),
    /** Each exclusion that applies, and the fact that triggers it (CRPA, art. L.211-5). */
    N10(Circumstances::exclusion),
    /** The State-aid rules, the gross grant equivalent and what is left (Regulation (EU) 2023/2831; GBER, art. 9). */
    N11(
            Circumstances::isAward,
            new Need(Detail.STATE_AID_BASIS, when -> !when.regime(), List.of(Detail.NOT_STATE_AID)),
            new Need(Detail.GROSS_GRANT_EQUIVALENT, when -> !when.isAllAid(), List.of(Detail.NOT_STATE_AID))),
    /** The conditions that bind after the award. */
    N12(Circumstances::isAward, need(Detail.CONDITIONS)),
    /** Remedies and time limits (code de justice administrative, art. R.421-1, R.421-5). */
    N13(Circumstances::isUnfavourable, need(Detail.APPEAL), need(Detail.COURT)),
    /** The rights of a natural person (Regulation (EU) 2016/679, art. 13 to 15, 22; law 78-17, art. 119). */
    N14(
            when -> when.naturalPerson().orElse(true) && when.isAlgorithmic(),
            need(Detail.NATURAL_PERSON),
            need(Detail.DATA_PROTECTION, Circumstances::isNaturalPerson)),
    /** That a person decides on an appeal (law 78-17, art. 47). */
    N15(Circumstances::isSolelyAutomated, need(Detail.APPEAL)),
    /** Explanation on request, degree and mode of contribution (CRPA, art. R.311-3-1-2, 1°). */
    R1(
            Circumstances::full,
            need(Detail.HUMAN_STEP, Circumstances::isHumanStep),
            need(Detail.OFFICER_DEPARTED, Circumstances::isHumanStep)),
    /** Explanation on request, data and their sources (art. R.311-3-1-2, 2°). */
    R2(Circumstances::full),
    /** Explanation on request, parameters and weights as applied (art. R.311-3-1-2, 3°). */
    R3(Circumstances::full),
    /** Explanation on request, operations (art. R.311-3-1-2, 4°). */
    R4(Circumstances::full);

    private final Predicate<Circumstances> applies;
    private final List<Need> needs;

    NoticeItem(Predicate<Circumstances> applies, Need... needs) {
        this.applies = applies;
        this.needs = List.of(needs);
    }

    boolean applies(Circumstances when) {
        return applies.test(when);
    }

    List<Need> needs() {
        return needs;
    }

    @SuppressWarnings("unused")
    private static boolean always(Circumstances when) {
        return true;
    }

    private static Need need(Detail detail) {
        return need(detail, NoticeItem::always);
    }

    private static Need need(Detail detail, Predicate<Circumstances> when) {
        return new Need(detail, when, List.of());
    }

    /**
     * A detail that an item needs.
     *
     * @param detail the detail
     * @param when when the item needs it
     * @param instead any of these will do too
     */
    record Need(Detail detail, Predicate<Circumstances> when, List<Detail> instead) {
        boolean isUnmet(Circumstances circumstances, NoticeDetails details) {
            return when.test(circumstances)
                    && !details.has(detail)
                    && instead.stream().noneMatch(details::has);
        }

        String told() {
            StringBuilder told = new StringBuilder("`" + detail.path() + "` is missing (" + detail.meaning() + ")");
            instead.forEach(other -> told.append(", or `" + other.path() + "` (" + other.meaning() + ")"));
            return told.toString();
        }
    }
}
