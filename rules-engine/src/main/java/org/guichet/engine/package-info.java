/**
 * The engine: pack files in, explained decisions out.
 *
 * <p>{@link org.guichet.engine.EligibilityEngines} builds engines; {@link org.guichet.engine.PackLibrary} is the side
 * door for tools that check packs and try expressions.
 */
@NullMarked
package org.guichet.engine;

import org.jspecify.annotations.NullMarked;
