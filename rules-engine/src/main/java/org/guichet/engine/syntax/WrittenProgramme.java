package org.guichet.engine.syntax;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.source.Node;

/** A programme, one a file. */
public record WrittenProgramme(
        Name name,
        Optional<WrittenText> title,
        Optional<WrittenText> purpose,
        Optional<WrittenText> authority,
        Optional<Node.Scalar> nature,
        Optional<Node.Scalar> confidence,
        Optional<Node.Scalar> opens,
        Optional<Node.Scalar> closes,
        List<WrittenSource> sources,
        List<WrittenDefinition> definitions,
        List<WrittenCriterion> criteria,
        Optional<WrittenAward> award,
        Optional<Node.Scalar> regime,
        List<WrittenCumulation> cumulation) {}
