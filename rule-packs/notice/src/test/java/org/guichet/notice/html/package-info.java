@NullMarked
package org.guichet.notice.html;

import org.jspecify.annotations.NullMarked;
