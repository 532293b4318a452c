package org.guichet.engine.rulebase;

/**
 * A DRL file.
 *
 * @param file how problems name it
 * @param text what it says
 */
public record RuleText(String file, String text) {}
