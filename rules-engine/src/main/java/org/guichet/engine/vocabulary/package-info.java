/** What packs declare and expressions name: types, facts, dated parameters, code lists, in resolved form. */
@NullMarked
package org.guichet.engine.vocabulary;

import org.jspecify.annotations.NullMarked;
