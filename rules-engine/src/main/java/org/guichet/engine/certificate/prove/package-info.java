/** Proves decisions: puts certificates together, with the values that the reference interpreter gives. */
@NullMarked
package org.guichet.engine.certificate.prove;

import org.jspecify.annotations.NullMarked;
