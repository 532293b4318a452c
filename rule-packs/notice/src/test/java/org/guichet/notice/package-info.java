@NullMarked
package org.guichet.notice;

import org.jspecify.annotations.NullMarked;
