/** Notices as accessible HTML pages, which need nothing but themselves. */
@NullMarked
package org.guichet.notice.html;

import org.jspecify.annotations.NullMarked;
