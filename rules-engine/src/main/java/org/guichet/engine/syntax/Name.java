package org.guichet.engine.syntax;

import org.guichet.engine.diagnostic.Position;

/** A name and where it is declared. */
public record Name(String text, Position at) {}
