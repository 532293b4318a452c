package org.guichet.engine.expression;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Type;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;

/**
 * Reads FEEL into typed expressions. Every problem is reported at its operand; an expression with a problem reads as
 * empty.
 */
public final class ExpressionReader {
    private final Scope scope;
    private final Diagnostics diagnostics;
    private final FeelParser parser;
    private final Operands operands;
    private final BareCodes codes;

    /** @param scope the names that expressions may use */
    public ExpressionReader(Scope scope, Diagnostics diagnostics, Purpose purpose) {
        this(scope, diagnostics, purpose, new FeelParser(diagnostics));
    }

    ExpressionReader(Scope scope, Diagnostics diagnostics, Purpose purpose, FeelParser parser) {
        this.scope = scope;
        this.diagnostics = diagnostics;
        this.parser = parser;
        this.operands = new Operands(scope, diagnostics, purpose);
        this.codes = new BareCodes(scope, diagnostics);
    }

    /** What an expression is for. */
    public enum Purpose {
        /** A rule: figures in it are doubtful, they belong to parameters. */
        RULE,
        /** A cell of a table: figures are what it is made of, and plain numbers may stand for money. */
        CELL,
        /** A trial by hand. */
        TRIAL
    }

    /** Reads an expression of any type. */
    public Optional<Expression> read(SourceText source) {
        return parser.expression(source)
                .flatMap(node -> reading(source, Locals.NONE).read(node, Optional.empty()));
    }

    /** Reads an expression that must be of that type. */
    public Optional<Expression> read(SourceText source, Type expected) {
        return read(source, expected, List.of());
    }

    /** Reads an expression that sees variables and must be of that type. */
    public Optional<Expression> read(SourceText source, Type expected, List<Expression.Variable> variables) {
        return parser.expression(source).flatMap(node -> {
            Reading reading = reading(source, Locals.of(variables));
            return reading.read(node, Optional.of(expected))
                    .flatMap(expression -> operands.fitted(expression, expected, reading.at(node)));
        });
    }

    /** Reads a cell: a condition on a variable, in FEEL's unary tests, or a code as it is. */
    public Optional<Expression> readTests(
            SourceText source, Expression.Variable input, List<Expression.Variable> variables) {
        Optional<CodeList> list = codes.list(source, input, variables);
        if (list.isPresent()) {
            return codes.read(source, list.get(), input, variables);
        }
        return parser.unaryTests(source)
                .flatMap(node -> reading(source, Locals.of(variables)).tests((UnaryTestListNode) node, input));
    }

    private Reading reading(SourceText source, Locals locals) {
        return new Reading(source, locals, scope, operands, diagnostics);
    }
}
