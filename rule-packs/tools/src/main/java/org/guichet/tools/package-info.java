/** The command line: what its commands take and do. What they print is made in {@code org.guichet.tools.report}. */
@NullMarked
package org.guichet.tools;

import org.jspecify.annotations.NullMarked;
