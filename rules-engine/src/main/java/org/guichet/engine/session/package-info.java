/** Evaluates one application on the rule base. */
@NullMarked
package org.guichet.engine.session;

import org.jspecify.annotations.NullMarked;
