@NullMarked
package org.guichet.engine.diagnostic;

import org.jspecify.annotations.NullMarked;
