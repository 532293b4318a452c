package org.guichet.engine;

/** How far packs are trusted that do not come from the class path. */
public enum Trust {
    /** Packs are data. One that carries DRL rules, which are code, is rejected. */
    DATA,
    /**
     * Packs may carry DRL rules. They are held to the facts they are given, but are still code: allow them only from
     * where you would run a program. Nothing limits the time and the memory that they take.
     */
    RULES
}
