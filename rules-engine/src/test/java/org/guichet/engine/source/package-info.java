@NullMarked
package org.guichet.engine.source;

import org.jspecify.annotations.NullMarked;
