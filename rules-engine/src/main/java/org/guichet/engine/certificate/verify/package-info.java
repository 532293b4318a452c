/** Checks certificates by a meaning of expressions of its own, which nothing that decides has a part in. */
@NullMarked
package org.guichet.engine.certificate.verify;

import org.jspecify.annotations.NullMarked;
