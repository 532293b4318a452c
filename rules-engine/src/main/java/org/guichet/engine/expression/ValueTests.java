package org.guichet.engine.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.engine.expression.Expression.Comparison.Relation;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Type.Kind;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;

/** Reads what may stand behind {@code in}, and in a cell of a table: ranges, sets, and lists of these. */
final class ValueTests {
    private final Reading reading;
    private final Expression value;

    ValueTests(Reading reading, Expression value) {
        this.reading = reading;
        this.value = value;
    }

    /** Reads one test. */
    Optional<Expression> in(BaseNode node) {
        if (node instanceof ListNode list) {
            return list.getElements().isEmpty() ? reading.emptyList(node) : any(list.getElements());
        }
        if (node instanceof StringNode && value.type().is(Kind.CODE)) {
            return codes(List.of(node));
        }
        if (node instanceof RangeNode range) {
            return range(
                    range.getStart(),
                    range.getLowerBound() == RangeNode.IntervalBoundary.CLOSED,
                    range.getEnd(),
                    range.getUpperBound() == RangeNode.IntervalBoundary.CLOSED);
        }
        if (node instanceof InfixOpNode infix) {
            return connective(infix);
        }
        if (node instanceof NameRefNode || node instanceof QualifiedNameNode) {
            Optional<CodeSet> set = reading.set(node);
            if (set.isPresent()) {
                return reading.membership(value, set.get(), node);
            }
        }
        return reading.read(node, Optional.of(value.type())).flatMap(other -> equalOrAmong(other, node));
    }

    private Optional<Expression> equalOrAmong(Expression other, BaseNode node) {
        if (!other.type().isList()) {
            return reading.comparison(Relation.EQUAL, value, other, node);
        }
        Expression.Variable item = reading.next(other.type().item());
        return reading.comparison(Relation.EQUAL, value, item, node)
                .map(same -> new Expression.Quantified(false, item, other, same));
    }

    /** Reads tests of which one must hold. Codes that are written out become a set. */
    Optional<Expression> any(List<BaseNode> nodes) {
        if (value.type().is(Kind.CODE) && !nodes.isEmpty() && nodes.stream().allMatch(StringNode.class::isInstance)) {
            return codes(nodes);
        }
        List<Expression> tests = new ArrayList<>();
        for (BaseNode node : nodes) {
            in(node).ifPresent(tests::add);
        }
        if (tests.size() < nodes.size()) {
            return Optional.empty();
        }
        return Optional.of(tests.size() == 1 ? tests.get(0) : new Expression.Or(tests));
    }

    private Optional<Expression> codes(List<BaseNode> nodes) {
        Set<String> codes = new LinkedHashSet<>();
        for (BaseNode node : nodes) {
            reading.read(node, Optional.of(value.type()))
                    .filter(Expression.Literal.class::isInstance)
                    .ifPresent(code -> codes.add((String) ((Expression.Literal) code).value()));
        }
        return codes.size()
                        < Set.copyOf(nodes.stream().map(BaseNode::getText).toList())
                                .size()
                ? Optional.empty()
                : reading.membership(value, codes);
    }

    private Optional<Expression> connective(InfixOpNode node) {
        if (node.getOperator() != InfixOperator.AND && node.getOperator() != InfixOperator.OR) {
            return reading.read(node, Optional.of(value.type()))
                    .flatMap(other -> reading.comparison(Relation.EQUAL, value, other, node));
        }
        Optional<Expression> left = in(node.getLeft());
        Optional<Expression> right = in(node.getRight());
        return left.flatMap(l -> right.map(r -> switch (node.getOperator()) {
            case AND -> new Expression.And(List.of(l, r));
            default -> new Expression.Or(List.of(l, r));
        }));
    }

    /** Reads a range. */
    Optional<Expression> range(BaseNode low, boolean lowClosed, BaseNode high, boolean highClosed) {
        if (low.equals(high)) {
            return bound(low, Relation.EQUAL);
        }
        if (isOpen(high)) {
            return bound(low, lowClosed ? Relation.AT_LEAST : Relation.MORE);
        }
        Optional<Expression> below = bound(high, highClosed ? Relation.AT_MOST : Relation.LESS);
        if (isOpen(low)) {
            return below;
        }
        Optional<Expression> above = bound(low, lowClosed ? Relation.AT_LEAST : Relation.MORE);
        return above.flatMap(a -> below.map(b -> new Expression.And(List.of(a, b))));
    }

    private static boolean isOpen(BaseNode bound) {
        return bound instanceof UndefinedValueNode || bound instanceof NullNode;
    }

    private Optional<Expression> bound(BaseNode node, Relation operator) {
        Type type = value.type();
        return reading.read(node, Optional.of(type)).flatMap(bound -> reading.comparison(operator, value, bound, node));
    }
}
