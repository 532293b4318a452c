package org.guichet.engine.application;

/**
 * A value as it stands in a file that tells no types, such as a scenario: it is read as the fact it is given for.
 *
 * @param text the text that was written
 */
public record Written(String text) {}
