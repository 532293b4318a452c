package org.guichet.scenario;

import java.util.Optional;
import org.guichet.api.Text;

/**
 * Something that is not as a scenario expects.
 *
 * @param what such as {@code verdict}, {@code blocking}, {@code outcome of sme}, {@code amount}, {@code step base} or
 *     {@code value of company.size}
 * @param expected as the scenario writes it
 * @param actual written in the same way
 * @param reason how the actual came about, in plain sentences; empty if there is nothing to explain
 */
public record Mismatch(String what, String expected, String actual, Optional<Text> reason) {}
