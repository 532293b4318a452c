/** Runs the command line in process. */
@NullMarked
package org.guichet.tools;

import org.jspecify.annotations.NullMarked;
