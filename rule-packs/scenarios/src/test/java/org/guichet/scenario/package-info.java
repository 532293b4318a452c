@NullMarked
package org.guichet.scenario;

import org.jspecify.annotations.NullMarked;
