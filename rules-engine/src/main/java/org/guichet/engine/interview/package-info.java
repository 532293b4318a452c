/**
 * What to ask next: from the decisions on one application to the questions on which they still turn, in an order that
 * comes to its end early.
 */
@NullMarked
package org.guichet.engine.interview;

import org.jspecify.annotations.NullMarked;
