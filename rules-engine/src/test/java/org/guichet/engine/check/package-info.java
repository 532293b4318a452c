@NullMarked
package org.guichet.engine.check;

import org.jspecify.annotations.NullMarked;
