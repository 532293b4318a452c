/**
 * What may be had together: from the decisions on one application to a portfolio. Total, and knows nothing of packs.
 */
@NullMarked
package org.guichet.engine.portfolio;

import org.jspecify.annotations.NullMarked;
