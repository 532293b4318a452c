/**
 * What the rules in a pack's {@code rules/*.drl} may use, and all that they may use: the rows of an application's
 * lists, the other facts and figures, and what rules conclude. Nothing here reaches beyond what was given.
 *
 * <p>The public classes are part of the pack format.
 */
@NullMarked
package org.guichet.engine.facts;

import org.jspecify.annotations.NullMarked;
