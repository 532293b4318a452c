/** Problems in pack files: a type each, with its stable code, its place and a suggestion. */
@NullMarked
package org.guichet.engine.diagnostic;

import org.jspecify.annotations.NullMarked;
