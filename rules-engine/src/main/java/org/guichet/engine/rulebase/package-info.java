/** Compiles checked packs into a Drools rule base, in memory. Drools lives here and in {@code session} only. */
@NullMarked
package org.guichet.engine.rulebase;

import org.jspecify.annotations.NullMarked;
