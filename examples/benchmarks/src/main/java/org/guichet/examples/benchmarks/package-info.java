/** What the library costs: building an engine, deciding, rebuilding. */
@NullMarked
package org.guichet.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
