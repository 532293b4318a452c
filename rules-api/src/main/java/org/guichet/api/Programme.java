package org.guichet.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A public grant scheme: what CPSV-AP calls a public service.
 *
 * @param id pack and programme, such as {@code ara-relocation/industrial-investment}
 * @param title what it is called
 * @param purpose what it is for
 * @param authority the granting authority
 * @param nature whether meeting the criteria gives a right
 * @param window when it takes applications
 * @param confidence how well its rules are established, from {@code A} (every figure read on the cited page) to
 *     {@code D} (admissibility only)
 * @param criteria every criterion, in the order of the pack
 * @param awardForm what the aid is, if the pack knows its formula
 * @param regime the state-aid rules under which the aid is given, if the pack states them
 * @param cumulation what the aid may not be combined with, as far as the pack states it
 * @param demonstration whether its rules only show how a pack is written: no decision on it may be relied on
 * @param pack the pack that holds it
 */
public record Programme(
        String id,
        Text title,
        Text purpose,
        Text authority,
        Nature nature,
        Window window,
        String confidence,
        List<Criterion> criteria,
        Optional<Award.Form> awardForm,
        Optional<Regime> regime,
        List<CumulationRule> cumulation,
        boolean demonstration,
        PackReference pack) {

    public Programme {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(regime, "regime");
        criteria = List.copyOf(criteria);
        cumulation = List.copyOf(cumulation);
    }

    /** How many criteria are treated in that way. */
    public long count(Criterion.Treatment treatment) {
        return criteria.stream()
                .filter(criterion -> criterion.treatment() == treatment)
                .count();
    }

    /**
     * Whether meeting the criteria gives a right to the aid. It decides if a refusal must state its reasons (code des
     * relations entre le public et l'administration, art. L.211-2).
     */
    public enum Nature {
        /** Whoever meets the criteria has a right to the aid. */
        RIGHT,
        /** The authority chooses among those who meet the criteria. */
        SELECTIVE
    }
}
