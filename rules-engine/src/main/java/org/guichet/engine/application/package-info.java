/** Checks the facts of an application against what packs declare. */
@NullMarked
package org.guichet.engine.application;

import org.jspecify.annotations.NullMarked;
