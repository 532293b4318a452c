package org.guichet.api;

import java.util.Optional;

/**
 * A fact that packs declare and an application may give: what CCCEV calls an information concept.
 *
 * @param name the name that expressions and applications use, such as {@code company.headcount}
 * @param type the type of its values: {@code boolean}, {@code integer}, {@code number}, {@code money},
 *     {@code percentage}, {@code date}, {@code text}, {@code code} or {@code list}
 * @param unit what a number counts, such as {@code AWU}; for money the currency
 * @param label what it is called
 * @param question how to ask for it
 * @param definition what exactly is meant, for which period
 * @param evidence what proves it
 * @param origin who gives it: {@code applicant}, {@code officer}, {@code sirene}…
 * @param actionable whether an applicant can change it
 */
public record InformationConcept(
        String name,
        String type,
        Optional<String> unit,
        Text label,
        Text question,
        Optional<Text> definition,
        Optional<Text> evidence,
        String origin,
        boolean actionable) {}
