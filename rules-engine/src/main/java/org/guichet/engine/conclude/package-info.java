/** Concludes: findings and amounts to a decision. Total, and free of Drools. */
@NullMarked
package org.guichet.engine.conclude;

import org.jspecify.annotations.NullMarked;
