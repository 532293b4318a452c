/**
 * What a portal compiles against: an engine, applications in, explained decisions out.
 *
 * <p><b>Values.</b> The value of a fact is one of: {@link Boolean}, {@link java.math.BigDecimal} (numbers, integers,
 * and percentages as a ratio: 20&nbsp;% is {@code 0.20}), {@link org.guichet.api.Money}, {@link java.time.LocalDate},
 * {@link String} (texts and codes), or a {@link java.util.List} of maps from field name to value. What is put in comes
 * out: explanations carry the same types.
 *
 * <p><b>Unknown.</b> A fact that an application does not give is unknown. It is never zero, never false and never an
 * empty list. A decision says what unknown facts leave open.
 *
 * <p><b>Null and threads.</b> No method takes or returns {@code null} unless it says so. Everything here is immutable
 * and may be shared by threads, builders excepted.
 */
@NullMarked
package org.guichet.api;

import org.jspecify.annotations.NullMarked;
