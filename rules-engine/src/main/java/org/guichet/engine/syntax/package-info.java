/** Packs as they are written: nothing is resolved yet. */
@NullMarked
package org.guichet.engine.syntax;

import org.jspecify.annotations.NullMarked;
