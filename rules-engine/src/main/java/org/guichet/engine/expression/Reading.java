package org.guichet.engine.expression;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.expression.Expression.Comparison.Relation;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Type;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;

/** Reads the syntax tree of one text into a typed expression. */
final class Reading {
    static final String DECISION_DATE = "decision.date";

    private final SourceText source;
    private final InOperators operators;
    private final Locals locals;
    private final Scope scope;
    private final Operands operands;
    private final Diagnostics diagnostics;

    Reading(SourceText source, Locals locals, Scope scope, Operands operands, Diagnostics diagnostics) {
        this(source, new InOperators(source.text()), locals, scope, operands, diagnostics);
    }

    private Reading(
            SourceText source,
            InOperators operators,
            Locals locals,
            Scope scope,
            Operands operands,
            Diagnostics diagnostics) {
        this.source = source;
        this.operators = operators;
        this.locals = locals;
        this.scope = scope;
        this.operands = operands;
        this.diagnostics = diagnostics;
    }

    private Reading inside(Locals inner) {
        return new Reading(source, operators, inner, scope, operands, diagnostics);
    }

    Position at(BaseNode node) {
        return source.at(node.getStartLine(), node.getStartColumn());
    }

    /** Reads a node; constants are taken as the expected type where they can be. */
    Optional<Expression> read(BaseNode node, Optional<Type> expected) {
        if (node instanceof NumberNode number) {
            return number(number, expected);
        } else if (node instanceof StringNode string) {
            return operands.text(string.getValue(), expected, at(node));
        } else if (node instanceof BooleanNode bool) {
            return Optional.of(new Expression.Literal(bool.getValue(), Type.BOOLEAN));
        } else if (node instanceof AtLiteralNode literal) {
            return temporal(literal.getStringLiteral().getValue(), Optional.empty(), node);
        } else if (node instanceof NameRefNode name) {
            return named(List.of(name.getText()), expected, node);
        } else if (node instanceof QualifiedNameNode name) {
            return named(name.getParts().stream().map(BaseNode::getText).toList(), expected, node);
        } else if (node instanceof PathExpressionNode path) {
            return path(path);
        } else if (node instanceof InfixOpNode infix) {
            return infix(infix);
        } else if (node instanceof SignedUnaryNode sign) {
            return signed(sign, expected);
        } else {
            return readStructure(node, expected);
        }
    }

    private Optional<Expression> readStructure(BaseNode node, Optional<Type> expected) {
        if (node instanceof BetweenNode between) {
            return between(between);
        } else if (node instanceof InNode in) {
            return in(in.getValue(), in.getExprs());
        } else if (node instanceof IfExpressionNode choice) {
            return choice(choice, expected);
        } else if (node instanceof QuantifiedExpressionNode quantified) {
            return quantified(quantified);
        } else if (node instanceof FilterExpressionNode filter) {
            return filter(filter);
        } else if (node instanceof FunctionInvocationNode call) {
            return new FunctionCalls(this, scope, operands, diagnostics).read(call, expected);
        }
        return unsupported(node);
    }

    /** The text of a node as it was before the parser had it. */
    private String written(BaseNode node) {
        String parsed = node.getText();
        int start = source.offset(node.getStartLine(), node.getStartColumn());
        int end = start + parsed.length();
        return end <= source.text().length() ? source.text().substring(start, end) : parsed;
    }

    Optional<Expression> unsupported(BaseNode node) {
        diagnostics.report(
                Code.G304,
                at(node),
                "`" + shortened(written(node)) + "` is outside the part of FEEL that packs may use",
                meant(written(node)));
        return Optional.empty();
    }

    private static Optional<String> meant(String written) {
        if (written.startsWith("= ")) {
            return Optional.of("equality is written `=`");
        }
        return written.equals("null") ? Optional.of("an absent fact is unknown, not `null`") : Optional.empty();
    }

    Optional<Expression> emptyList(BaseNode node) {
        diagnostics.report(Code.G206, at(node), "the list is empty, and nothing is in it");
        return Optional.empty();
    }

    private Optional<Expression> number(NumberNode node, Optional<Type> expected) {
        return operands.number(node.getValue(), node.getText(), expected, at(node));
    }

    /** @param what {@code date} or {@code duration}, if it must be that */
    Optional<Expression> temporal(String written, Optional<String> what, BaseNode node) {
        Optional<Expression> value = Temporal.read(written)
                .filter(read -> what.isEmpty()
                        || what.get().equals("date") == read.type().is(Type.Kind.DATE));
        if (value.isEmpty()) {
            String expected = what.orElse("date or a duration");
            String example = expected.equals("duration") ? "P3Y" : "2026-03-01";
            diagnostics.report(
                    Code.G504,
                    at(node),
                    "`" + shortened(written) + "` is not a " + expected,
                    "write it as in `" + example + "`");
        }
        return value;
    }

    /**
     * Reads operands of one type: constants take the type of the others. Those that have a problem are left out.
     *
     * @param expected the type that constants take, if it is known
     */
    List<Expression> alike(List<BaseNode> nodes, Optional<Type> expected) {
        IdentityHashMap<BaseNode, Optional<Expression>> read = new IdentityHashMap<>();
        Optional<Type> type = expected;
        for (boolean constants : List.of(false, true)) {
            for (BaseNode node : nodes) {
                if (isConstant(node) == constants) {
                    Optional<Expression> operand = read(node, type);
                    read.put(node, operand);
                    type = type.or(() -> operand.map(Expression::type));
                }
            }
        }
        return nodes.stream().map(read::get).flatMap(Optional::stream).toList();
    }

    private Optional<Expression> named(List<String> parts, Optional<Type> expected, BaseNode node) {
        Optional<Expression> local = locals.find(parts.get(0));
        if (local.isPresent()) {
            return accessed(local, parts.subList(1, parts.size()), node);
        }
        if (parts.size() > 1 && String.join(".", parts.subList(0, 2)).equals(DECISION_DATE)) {
            return accessed(Optional.of(new Expression.DecisionDate()), parts.subList(2, parts.size()), node);
        }
        for (int length = parts.size(); length > 0; length--) {
            Optional<Scope.Value> value = scope.value(String.join(".", parts.subList(0, length)), at(node));
            if (value.isPresent()) {
                return accessed(value.get().expression(), parts.subList(length, parts.size()), node);
            }
        }
        return operands.unknownName(String.join(".", parts), locals.names(), expected, at(node));
    }

    private Optional<Expression> accessed(Optional<Expression> start, List<String> path, BaseNode node) {
        Optional<Expression> expression = start;
        for (String name : path) {
            expression = expression.flatMap(of -> operands.access(of, name, at(node)));
        }
        return expression;
    }

    private Optional<Expression> path(PathExpressionNode path) {
        String name = path.getName().getText();
        if (path.getExpression() instanceof FunctionInvocationNode call) {
            Optional<DecisionTable> table = scope.table(call.getName().getText(), at(call));
            if (table.isPresent() && table.get().outputs().size() > 1) {
                return new FunctionCalls(this, scope, operands, diagnostics)
                        .table(table.get(), call, Optional.of(name), path);
            }
        }
        return accessed(read(path.getExpression(), Optional.empty()), List.of(name.split("\\.")), path);
    }

    private Optional<Expression> infix(InfixOpNode node) {
        return switch (node.getOperator()) {
            case AND, OR -> connective(node);
            case ADD, SUB, MULT, DIV -> arithmetic(node);
            case EQ ->
                isIn(node.getRight())
                        ? in(node.getLeft(), node.getRight())
                        : comparison(Relation.EQUAL, node.getLeft(), node.getRight());
            case NE -> comparison(Relation.NOT_EQUAL, node.getLeft(), node.getRight());
            case LT -> comparison(Relation.LESS, node.getLeft(), node.getRight());
            case LTE -> comparison(Relation.AT_MOST, node.getLeft(), node.getRight());
            case GT -> comparison(Relation.MORE, node.getLeft(), node.getRight());
            case GTE -> comparison(Relation.AT_LEAST, node.getLeft(), node.getRight());
            case POW -> unsupported(node);
        };
    }

    private boolean isIn(BaseNode right) {
        return operators.isBefore(source.offset(right.getStartLine(), right.getStartColumn()));
    }

    private Optional<Expression> in(BaseNode value, BaseNode tests) {
        return read(value, Optional.empty()).flatMap(read -> new ValueTests(this, read).in(tests));
    }

    private Optional<Expression> connective(InfixOpNode node) {
        List<Expression> parts = new ArrayList<>();
        boolean complete = collect(node.getLeft(), node.getOperator(), parts);
        complete &= collect(node.getRight(), node.getOperator(), parts);
        if (!complete) {
            return Optional.empty();
        }
        return Optional.of(
                node.getOperator() == InfixOperator.AND ? new Expression.And(parts) : new Expression.Or(parts));
    }

    /** Flattens a chain of one connective; false if some operand has a problem. */
    private boolean collect(BaseNode node, InfixOperator operator, List<Expression> parts) {
        if (node instanceof InfixOpNode infix && infix.getOperator() == operator) {
            boolean left = collect(infix.getLeft(), operator, parts);
            return collect(infix.getRight(), operator, parts) && left;
        }
        Optional<Expression> condition = condition(node);
        condition.ifPresent(parts::add);
        return condition.isPresent();
    }

    Optional<Expression> condition(BaseNode node) {
        return read(node, Optional.of(Type.BOOLEAN))
                .flatMap(expression -> operands.fitted(expression, Type.BOOLEAN, at(node)));
    }

    private Optional<Expression> comparison(Relation operator, BaseNode leftNode, BaseNode rightNode) {
        return pair(leftNode, rightNode)
                .flatMap(pair -> operands.comparison(operator, pair.left, pair.right, at(leftNode), at(rightNode)));
    }

    private Optional<Expression> arithmetic(InfixOpNode node) {
        boolean additive = node.getOperator() == InfixOperator.ADD || node.getOperator() == InfixOperator.SUB;
        Optional<Pair> pair = additive
                ? pair(node.getLeft(), node.getRight())
                : both(read(node.getLeft(), Optional.empty()), read(node.getRight(), Optional.empty()));
        return pair.flatMap(both -> operands.arithmetic(
                node.getOperator(), both.left, both.right, at(node.getLeft()), at(node.getRight())));
    }

    /** Two operands of one type: a constant takes the type of the other. */
    private Optional<Pair> pair(BaseNode leftNode, BaseNode rightNode) {
        if (isConstant(leftNode) && !isConstant(rightNode)) {
            Optional<Expression> right = read(rightNode, Optional.empty());
            return both(read(leftNode, right.map(Expression::type)), right);
        }
        Optional<Expression> left = read(leftNode, Optional.empty());
        return both(left, read(rightNode, left.map(Expression::type)));
    }

    private static Optional<Pair> both(Optional<Expression> left, Optional<Expression> right) {
        return left.flatMap(l -> right.map(r -> new Pair(l, r)));
    }

    private static boolean isConstant(BaseNode node) {
        return node instanceof NumberNode
                || node instanceof StringNode
                || (node instanceof SignedUnaryNode sign && isConstant(sign.getExpression()));
    }

    private Optional<Expression> signed(SignedUnaryNode node, Optional<Type> expected) {
        return read(node.getExpression(), expected)
                .flatMap(operand -> operands.signed(
                        node.getSign() == SignedUnaryNode.Sign.NEGATIVE, operand, at(node.getExpression())));
    }

    private Optional<Expression> between(BetweenNode node) {
        return read(node.getValue(), Optional.empty())
                .flatMap(value -> new ValueTests(this, value).range(node.getStart(), true, node.getEnd(), true));
    }

    private Optional<Expression> choice(IfExpressionNode node, Optional<Type> expected) {
        Optional<Expression> condition = condition(node.getCondition());
        List<Expression> values = alike(List.of(node.getThenExpression(), node.getElseExpression()), expected);
        if (condition.isEmpty() || values.size() < 2) {
            return Optional.empty();
        }
        return operands.choice(condition.get(), values.get(0), values.get(1), at(node.getElseExpression()));
    }

    private Optional<Expression> quantified(QuantifiedExpressionNode node) {
        return quantified(node, node.getIterationContexts(), locals);
    }

    private Optional<Expression> quantified(
            QuantifiedExpressionNode node, List<IterationContextNode> contexts, Locals outer) {
        IterationContextNode context = contexts.get(0);
        if (context.getRangeEndExpr() != null) {
            return unsupported(context);
        }
        if (outer.isFull()) {
            return tooManyLists(context);
        }
        Optional<Expression> list = inside(outer).list(context.getExpression());
        if (list.isEmpty()) {
            return Optional.empty();
        }
        Expression.Variable variable =
                outer.next(context.getName().getText(), list.get().type().item());
        Locals inner = outer.with(variable, false);
        Optional<Expression> condition = contexts.size() > 1
                ? quantified(node, contexts.subList(1, contexts.size()), inner)
                : inside(inner).condition(node.getExpression());
        boolean every = node.getQuantifier() == QuantifiedExpressionNode.Quantifier.EVERY;
        return condition.map(body -> new Expression.Quantified(every, variable, list.get(), body));
    }

    Optional<Expression> list(BaseNode node) {
        return read(node, Optional.empty()).flatMap(expression -> operands.list(expression, at(node)));
    }

    private Optional<Expression> tooManyLists(BaseNode node) {
        diagnostics.report(
                Code.G306, at(node), "lists are run through more than " + Locals.MAX_NESTED + " deep in each other");
        return Optional.empty();
    }

    private Optional<Expression> filter(FilterExpressionNode node) {
        if (locals.isFull()) {
            return tooManyLists(node);
        }
        return list(node.getExpression()).flatMap(list -> {
            Expression.Variable item = locals.next("item", list.type().item());
            return inside(locals.with(item, true))
                    .condition(node.getFilter())
                    .map(condition -> new Expression.Filter(list, item, condition));
        });
    }

    Optional<Expression> tests(UnaryTestListNode node, Expression.Variable input) {
        if (node.getElements().stream().anyMatch(DashNode.class::isInstance)) {
            return Optional.of(new Expression.Literal(true, Type.BOOLEAN));
        }
        return new ValueTests(this, input)
                .any(node.getElements())
                .map(tests -> node.isNegated() ? new Expression.Not(tests) : tests);
    }

    /** The set that a name stands for, if it is one. */
    Optional<CodeSet> set(BaseNode name) {
        return scope.set(name.getText());
    }

    Optional<Expression> membership(Expression value, CodeSet set, BaseNode name) {
        return operands.membership(value, set, at(name));
    }

    /** Whether a value is one of these codes, which are known to be in its list. */
    Optional<Expression> membership(Expression value, Set<String> codes) {
        return scope.list(value.type().qualifier())
                .map(list -> new Expression.Membership(
                        value, new CodeSet(Optional.empty(), Optional.empty(), list, codes, Set.of(), List.of())));
    }

    Optional<Expression> comparison(Relation operator, Expression left, Expression right, BaseNode rightNode) {
        return operands.comparison(operator, left, right, at(rightNode), at(rightNode));
    }

    Expression.Variable next(Type type) {
        return locals.next("item", type);
    }

    private record Pair(Expression left, Expression right) {}

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
