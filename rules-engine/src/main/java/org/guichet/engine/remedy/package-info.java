/** What would have to change: the smallest sets of changes that make a refused programme available. */
@NullMarked
package org.guichet.engine.remedy;

import org.jspecify.annotations.NullMarked;
