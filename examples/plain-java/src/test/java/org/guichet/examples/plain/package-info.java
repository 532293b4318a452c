@NullMarked
package org.guichet.examples.plain;

import org.jspecify.annotations.NullMarked;
