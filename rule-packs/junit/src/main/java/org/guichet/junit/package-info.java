/** Scenarios as JUnit 5 dynamic tests, and AssertJ assertions on decisions. */
@NullMarked
package org.guichet.junit;

import org.jspecify.annotations.NullMarked;
