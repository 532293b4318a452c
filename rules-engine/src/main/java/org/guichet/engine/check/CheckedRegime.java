package org.guichet.engine.check;

import java.util.Optional;
import org.guichet.api.Regime;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Scope;

/**
 * State-aid rules with their expression.
 *
 * @param regime what the API tells of them
 * @param room what may still be granted under them, in euros; empty if the pack does not state it
 * @param scope the names that the expression may use
 */
public record CheckedRegime(Regime regime, Optional<Expression> room, Scope scope) {}
