/** Applications and decisions as JSON. */
@NullMarked
package org.guichet.engine.json;

import org.jspecify.annotations.NullMarked;
