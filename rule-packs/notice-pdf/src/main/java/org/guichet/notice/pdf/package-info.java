/** Notices as accessible PDF documents, laid out from their pages. */
@NullMarked
package org.guichet.notice.pdf;

import org.jspecify.annotations.NullMarked;
