package org.guichet.api;

import java.util.List;
import java.util.Optional;

/**
 * A fact that packs declare and an application may give: what CCCEV calls an information concept.
 *
 * @param name the name that expressions and applications use, such as {@code company.headcount}
 * @param type the type of its values: {@code boolean}, {@code integer}, {@code number}, {@code money},
 *     {@code percentage}, {@code date}, {@code text}, {@code code} or {@code list}
 * @param unit what a number counts, such as {@code AWU}; for money the currency
 * @param codeList the name of the code list of a code; {@link EligibilityEngine#codes} gives its codes
 * @param fields the fields of the records of a list; empty for every other type
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
        Optional<String> codeList,
        List<Field> fields,
        Text label,
        Text question,
        Optional<Text> definition,
        Optional<Text> evidence,
        String origin,
        boolean actionable) {

    public InformationConcept {
        fields = List.copyOf(fields);
    }

    /** What it is about: its name without the last part, such as {@code company}. */
    public String group() {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /**
     * A field of the records of a list.
     *
     * @param name its name, such as {@code grantedOn}
     * @param type the type of its values, as for facts
     * @param unit what a number counts; for money the currency
     * @param codeList the name of the code list of a code
     * @param label what it is called
     */
    public record Field(String name, String type, Optional<String> unit, Optional<String> codeList, Text label) {}
}
