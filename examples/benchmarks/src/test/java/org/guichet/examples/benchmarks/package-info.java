@NullMarked
package org.guichet.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
