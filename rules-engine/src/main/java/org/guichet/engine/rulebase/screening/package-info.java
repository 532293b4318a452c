/** Screens every programme at once: programmes turned round, so that what a case fails leads to those it excludes. */
@NullMarked
package org.guichet.engine.rulebase.screening;

import org.jspecify.annotations.NullMarked;
