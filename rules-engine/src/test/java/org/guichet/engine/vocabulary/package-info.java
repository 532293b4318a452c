@NullMarked
package org.guichet.engine.vocabulary;

import org.jspecify.annotations.NullMarked;
