@NullMarked
package org.guichet.examples.benchmarks.catalogue;

import org.jspecify.annotations.NullMarked;
