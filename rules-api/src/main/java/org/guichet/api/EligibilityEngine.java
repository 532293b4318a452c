package org.guichet.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether an applicant may have a public grant, and explains the decision. An engine holds a fixed set of
 * packs; it is immutable, reads no clock and no network, and serves any number of threads. Between calls it keeps no
 * application and no figure, but what codes, such as a region, exclude. Build one and keep it.
 *
 * <pre>{@code
 * Decision decision = engine.decide("ara-relocation/industrial-investment", application);
 * switch (decision.verdict()) {
 *     case ELIGIBLE -> show(decision.award());
 *     case ADMISSIBLE -> refer(decision.delegated());
 *     case NOT_ELIGIBLE -> show(decision.blocking());
 *     case UNDETERMINED -> ask(decision.relevantFacts());
 *     case CLOSED -> show(decision.programme().window());
 * }
 * }</pre>
 */
public interface EligibilityEngine {
    /**
     * Decides on one programme.
     *
     * @param programme pack and programme, such as {@code ara-relocation/industrial-investment}
     * @throws InvalidApplicationException if a fact is not declared by any pack or has a value it cannot have; it lists
     *     every problem. A missing fact is not a problem.
     * @throws IllegalArgumentException if no installed pack has that programme
     */
    Decision decide(String programme, Application application);

    /**
     * Decides on every programme, in alphabetical order of their names.
     *
     * @throws InvalidApplicationException as {@link #decide}
     */
    List<Decision> screen(Application application);

    /**
     * Decides on every programme, puts the decisions in the order in which an applicant wants to see them, and says
     * what may be had together.
     *
     * @throws InvalidApplicationException as {@link #decide}
     */
    Portfolio portfolio(Application application);

    /**
     * What is left for the applicant under the state-aid rules that a programme names, as in a {@link #portfolio}, but
     * without the other decisions; empty if it names none, or if they state no limit.
     *
     * @param programme pack and programme, such as {@code ara-relocation/industrial-investment}
     * @throws InvalidApplicationException as {@link #decide}
     * @throws IllegalArgumentException if no installed pack has that programme
     */
    Optional<RegimeTotal.Room> room(String programme, Application application);

    /**
     * The verdict on every programme, by name in alphabetical order, without the reasons: cheaper than {@link #screen},
     * and always equal to it.
     *
     * @throws InvalidApplicationException as {@link #decide}
     */
    Map<String, Verdict> verdicts(Application application);

    /**
     * Decides on one programme for every day from the date of the application to another, and says when the verdict,
     * its grounds or the amount change.
     *
     * @param until the last day, at most 100 years after the first
     * @throws InvalidApplicationException as {@link #decide}, on whatever day
     * @throws IllegalArgumentException if no installed pack has that programme, or if the last day lies before the date
     *     of the application or too far behind it
     */
    EligibilityCalendar calendar(String programme, Application application, LocalDate until);

    /**
     * What would have to change for a programme that is refused, or closed, to be available: the smallest sets of
     * changes to facts that can be changed, waiting included. Every proposal was decided on before it is returned. The
     * search is bounded by a count of trials, and says whether it was exhaustive; waiting is tried for five years.
     *
     * @throws InvalidApplicationException as {@link #decide}
     * @throws IllegalArgumentException if no installed pack has that programme
     */
    Remedies remedies(String programme, Application application);

    /**
     * Begins an interview about every programme.
     *
     * @param application what is known already, perhaps nothing but the date
     * @throws InvalidApplicationException as {@link #decide}
     */
    Interview interview(Application application);

    /**
     * Begins an interview about some programmes.
     *
     * @param programmes pack and programme of each, such as {@code ara-relocation/industrial-investment}
     * @throws InvalidApplicationException as {@link #decide}
     * @throws IllegalArgumentException if no installed pack has such a programme
     */
    Interview interview(Application application, Collection<String> programmes);

    /** The installed packs, in alphabetical order. */
    List<PackInfo> packs();

    /** Every fact that an application may give, in alphabetical order. */
    List<InformationConcept> vocabulary();

    /**
     * What may be given for a fact that is a code, and what each code is called, in the order of its list.
     *
     * @param fact a fact, such as {@code company.legalForm}, or a field of a list, such as
     *     {@code aid.previous.regulation}
     * @throws IllegalArgumentException if there is no such fact or field, or it is not a code
     */
    Map<String, Text> codes(String fact);
}
