package org.guichet.engine.syntax;

import java.util.Map;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;

/**
 * A text in several languages.
 *
 * @param byLanguage the wording by language, in the order written
 */
public record WrittenText(Map<String, Node.Scalar> byLanguage, Position at) {}
