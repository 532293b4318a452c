/** A made-up national catalogue of programmes, and what screening companies against it costs, in several ways. */
@NullMarked
package org.guichet.examples.benchmarks.catalogue;

import org.jspecify.annotations.NullMarked;
