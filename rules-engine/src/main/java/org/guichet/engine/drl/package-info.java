/**
 * Writes programmes as plain DRL, which Drools compiles and runs without Guichet. Only text is written here: nothing is
 * compiled, and Drools is not needed.
 */
@NullMarked
package org.guichet.engine.drl;

import org.jspecify.annotations.NullMarked;
