/**
 * Compiles the DRL rules of packs when they are built; the module brings what Drools needs to do so at run time too.
 */
@NullMarked
package org.guichet.compiler;

import org.jspecify.annotations.NullMarked;
