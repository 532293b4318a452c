@NullMarked
package org.guichet.engine.facts;

import org.jspecify.annotations.NullMarked;
