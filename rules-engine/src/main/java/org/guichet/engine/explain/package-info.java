/** Turns what was evaluated into explanations in plain words. */
@NullMarked
package org.guichet.engine.explain;

import org.jspecify.annotations.NullMarked;
