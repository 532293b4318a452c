/** Guichet embedded in a program, without any framework. */
@NullMarked
package org.guichet.examples.plain;

import org.jspecify.annotations.NullMarked;
