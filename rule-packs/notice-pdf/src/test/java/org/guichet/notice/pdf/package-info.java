@NullMarked
package org.guichet.notice.pdf;

import org.jspecify.annotations.NullMarked;
