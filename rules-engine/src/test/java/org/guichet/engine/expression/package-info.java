@NullMarked
package org.guichet.engine.expression;

import org.jspecify.annotations.NullMarked;
