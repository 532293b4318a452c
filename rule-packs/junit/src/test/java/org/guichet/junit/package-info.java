@NullMarked
package org.guichet.junit;

import org.jspecify.annotations.NullMarked;
