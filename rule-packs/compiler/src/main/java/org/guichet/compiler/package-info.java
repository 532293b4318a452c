/** Compiles the DRL rules of packs: at build time those that are shipped, at run time those of trusted folders. */
@NullMarked
package org.guichet.compiler;

import org.jspecify.annotations.NullMarked;
