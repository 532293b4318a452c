package org.guichet.engine.expression;

import org.guichet.engine.diagnostic.Diagnostics;

/** Gives readers of expressions that share a parser: what it has once found out serves all of them. For one thread. */
public final class ExpressionReaders {
    private final Diagnostics diagnostics;
    private final FeelParser parser;

    /**
     * Readers that report to the same place.
     *
     * @param diagnostics takes every problem
     */
    public ExpressionReaders(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.parser = new FeelParser(diagnostics);
    }

    /**
     * A reader.
     *
     * @param scope the names that expressions may use
     */
    public ExpressionReader reader(Scope scope, ExpressionReader.Purpose purpose) {
        return new ExpressionReader(scope, diagnostics, purpose, parser);
    }
}
