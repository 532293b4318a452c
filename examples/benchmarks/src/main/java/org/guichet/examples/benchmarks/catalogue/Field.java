package org.guichet.examples.benchmarks.catalogue;

/** A fact on which the programmes of the catalogue depend. */
enum Field {
    REGION("region", "project.region"),
    SECTOR("sector", "company.naf"),
    EMPLOYEES("employees", "company.employees"),
    LEGAL_FORM("legalForm", "company.legalForm"),
    OBJECTIVE("objective", "project.objective");

    private final String property;
    private final String fact;

    Field(String property, String fact) {
        this.property = property;
        this.fact = fact;
    }

    /** What code calls it. */
    String property() {
        return property;
    }

    /** The name of the fact in the packs. */
    String fact() {
        return fact;
    }
}
