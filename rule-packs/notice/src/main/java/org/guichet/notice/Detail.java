package org.guichet.notice;

import java.util.Arrays;
import java.util.Optional;

/** Something that an authority has to say, or may say, for a notice. */
public enum Detail {
    AUTHORITY("authority.name", Kind.TEXT, "the name of the authority"),
    SERVICE("authority.service", Kind.TEXT, "the service that treats the file"),
    CONTACT("authority.contact", Kind.TEXT, "how to reach the service"),
    SIGNATORY_FIRST_NAME("signatory.firstName", Kind.TEXT, "the first name of who signs"),
    SIGNATORY_LAST_NAME("signatory.lastName", Kind.TEXT, "the name of who signs"),
    SIGNATORY_CAPACITY("signatory.capacity", Kind.TEXT, "the capacity in which they sign"),
    ADDRESSEE("addressee.name", Kind.TEXT, "the legal name of the applicant"),
    ADDRESSEE_NUMBER("addressee.siren", Kind.SIREN, "its SIREN or SIRET"),
    ADDRESSEE_ADDRESS("addressee.address", Kind.TEXT, "its address"),
    NATURAL_PERSON("addressee.naturalPerson", Kind.TRUTH, "whether data of a natural person are processed"),
    FILE_NUMBER("file.number", Kind.TEXT, "the number of the file"),
    COMPLETE_ON("file.completeOn", Kind.DATE, "the day on which the application was complete"),
    DECIDED_ON("decision.date", Kind.DATE, "the date of the decision"),
    REQUESTED("decision.requested", Kind.MONEY, "the amount that was applied for"),
    AMOUNT("decision.amount", Kind.MONEY, "the amount, as the rules work none out"),
    FORM("decision.form", Kind.TEXT, "the form of the aid, as the rules state none"),
    COMPLETE_BY("decision.completeBy", Kind.DATE, "the day by which the file is to be completed"),
    CONTRIBUTION("processing.contribution", Kind.CONTRIBUTION, "what the processing contributes to the decision"),
    PURPOSE("processing.purpose", Kind.TEXT, "the purpose of the processing"),
    HUMAN_STEP("processing.humanStep", Kind.TEXT, "which step a person takes"),
    OFFICER_DEPARTED("processing.officerDeparted", Kind.TRUTH, "whether the officer departed from the result"),
    RULES_ADDRESS("rules.address", Kind.TEXT, "where to ask for the rules of the processing"),
    RULES_FORM("rules.form", Kind.TEXT, "in which form to ask for them"),
    STATE_AID_BASIS("stateAid.basis", Kind.TEXT, "the State-aid rules: regulation and article"),
    STATE_AID_SCHEME("stateAid.scheme", Kind.TEXT, "the number of the scheme, such as SA.12345"),
    GROSS_GRANT_EQUIVALENT("stateAid.grossGrantEquivalent", Kind.MONEY, "the gross grant equivalent"),
    ROOM_LEFT("stateAid.left", Kind.MONEY, "what is left under the ceiling after this aid"),
    NOT_STATE_AID("stateAid.notStateAid", Kind.TEXT, "why it is no State aid, if it is none"),
    CONDITIONS("conditions", Kind.TEXTS, "the conditions that bind after the award; an empty list if there are none"),
    APPEAL("remedies.appeal", Kind.TEXT, "to whom an administrative appeal goes"),
    COURT("remedies.court", Kind.TEXT, "the administrative court"),
    DATA_PROTECTION("dataProtection.contact", Kind.TEXT, "how to reach the data protection officer");

    private final String path;
    private final Kind kind;
    private final String meaning;

    Detail(String path, Kind kind, String meaning) {
        this.path = path;
        this.kind = kind;
        this.meaning = meaning;
    }

    /** Where it stands in a file, such as {@code authority.name}. */
    public String path() {
        return path;
    }

    /** What values it has. */
    public Kind kind() {
        return kind;
    }

    /** What it is, for error messages. */
    public String meaning() {
        return meaning;
    }

    static Optional<Detail> at(String path) {
        return Arrays.stream(values())
                .filter(detail -> detail.path.equals(path))
                .findFirst();
    }

    /** What values a detail has. */
    public enum Kind {
        /** A text, or one for each language: {@code {"fr": …, "en": …}}. */
        TEXT("a text, or {\"fr\": …, \"en\": …}"),
        /** A list of texts. */
        TEXTS("a list of texts"),
        /** A day. */
        DATE("a day such as \"2026-03-15\""),
        /** An amount of money. */
        MONEY("an amount such as \"64000 EUR\""),
        /** True or false. */
        TRUTH("true or false"),
        /** A number of the register of enterprises. */
        SIREN("a SIREN of 9 digits or a SIRET of 14"),
        /** A {@link Contribution}. */
        CONTRIBUTION("one of none, decides-alone, computes-amount, checks-for-officer, ranks");

        private final String expected;

        Kind(String expected) {
            this.expected = expected;
        }

        String expected() {
            return expected;
        }
    }
}
