package org.guichet.examples.benchmarks.catalogue;

/** What is known of the companies of a set. */
public enum Facts {
    /** Everything. */
    KNOWN,
    /** All but 0 to 4 facts. */
    UNKNOWN
}
