/**
 * Finds and reads files: folder, jar or zip to trees of nodes with their places. Jackson lives here and in {@code json}
 * only.
 */
@NullMarked
package org.guichet.engine.source;

import org.jspecify.annotations.NullMarked;
