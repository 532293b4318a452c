/**
 * Scenarios: cases with the decision that must be taken on them and its reasons. Reads them from the files of a pack,
 * runs them, tells what differs and which criteria no scenario shows.
 */
@NullMarked
package org.guichet.scenario;

import org.jspecify.annotations.NullMarked;
