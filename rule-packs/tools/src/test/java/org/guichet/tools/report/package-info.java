/** Tests of what reports are made of. */
@NullMarked
package org.guichet.tools.report;

import org.jspecify.annotations.NullMarked;
