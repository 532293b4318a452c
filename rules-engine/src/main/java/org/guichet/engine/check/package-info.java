/** Checks packs and resolves their names: every problem is found in one run. */
@NullMarked
package org.guichet.engine.check;

import org.jspecify.annotations.NullMarked;
