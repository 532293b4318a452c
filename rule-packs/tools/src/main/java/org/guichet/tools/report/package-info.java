/** What the command line prints: reports for people in French and English, and JSON for programs. */
@NullMarked
package org.guichet.tools.report;

import org.jspecify.annotations.NullMarked;
