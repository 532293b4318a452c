/**
 * What the completions of an application make of a programme: whether its verdict is settled whatever the unknown facts
 * are, and which of them it turns on.
 */
@NullMarked
package org.guichet.engine.relevance;

import org.jspecify.annotations.NullMarked;
