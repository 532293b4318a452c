/** Typed expressions: the one intermediate form, read from FEEL; and the small reference interpreter that walks it. */
@NullMarked
package org.guichet.engine.expression;

import org.jspecify.annotations.NullMarked;
