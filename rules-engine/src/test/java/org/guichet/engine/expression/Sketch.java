package org.guichet.engine.expression;

import java.util.List;
import java.util.stream.Collectors;
import org.guichet.engine.vocabulary.Type;

/** Writes an expression so that its structure shows: brackets around everything, and the type of every constant. */
final class Sketch implements Expression.Visitor<String> {
    private Sketch() {}

    static String of(Expression expression) {
        return expression.accept(new Sketch());
    }

    static String of(Type type) {
        String qualifier = type.qualifier().isEmpty() ? "" : " " + type.qualifier();
        String element = type.element().map(item -> " of " + of(item)).orElse("");
        return type.word() + qualifier + element;
    }

    private String all(List<Expression> operands, String separator) {
        return operands.stream().map(Sketch::of).collect(Collectors.joining(separator));
    }

    @Override
    public String literal(Expression.Literal literal) {
        return literal.value() + ":" + of(literal.type());
    }

    @Override
    public String fact(Expression.FactReference reference) {
        return reference.fact().name();
    }

    @Override
    public String parameter(Expression.ParameterReference reference) {
        return reference.parameter().name();
    }

    @Override
    public String definition(Expression.DefinitionReference reference) {
        return reference.definition().name();
    }

    @Override
    public String decisionDate(Expression.DecisionDate date) {
        return "today";
    }

    @Override
    public String variable(Expression.Variable variable) {
        return variable.name() + "#" + variable.depth();
    }

    @Override
    public String field(Expression.FieldOf field) {
        return of(field.row()) + "." + field.field().name();
    }

    @Override
    public String attribute(Expression.AttributeOf attribute) {
        return of(attribute.code()) + "~" + attribute.attribute();
    }

    @Override
    public String part(Expression.PartOf part) {
        return of(part.whole()) + "." + part.part();
    }

    @Override
    public String comparison(Expression.Comparison comparison) {
        String symbol = comparison.operator().symbol();
        return "(" + of(comparison.left()) + " " + symbol + " " + of(comparison.right()) + ")";
    }

    @Override
    public String membership(Expression.Membership membership) {
        String set = membership
                .set()
                .name()
                .orElseGet(() -> membership.set().codes().stream().sorted().collect(Collectors.joining(" ", "{", "}")));
        return "(" + of(membership.code()) + " in " + set + ")";
    }

    @Override
    public String and(Expression.And and) {
        return "(" + all(and.operands(), " and ") + ")";
    }

    @Override
    public String or(Expression.Or or) {
        return "(" + all(or.operands(), " or ") + ")";
    }

    @Override
    public String not(Expression.Not not) {
        return "not " + of(not.operand());
    }

    @Override
    public String atLeast(Expression.AtLeast atLeast) {
        return atLeast.count() + " of (" + all(atLeast.operands(), ", ") + ")";
    }

    @Override
    public String labelled(Expression.Labelled labelled) {
        return of(labelled.condition());
    }

    @Override
    public String choice(Expression.If choice) {
        return "(if " + of(choice.condition()) + " then " + of(choice.then()) + " else " + of(choice.otherwise()) + ")";
    }

    @Override
    public String arithmetic(Expression.Arithmetic arithmetic) {
        String symbol = arithmetic.operator().symbol();
        return "(" + of(arithmetic.left()) + " " + symbol + " " + of(arithmetic.right()) + ")";
    }

    @Override
    public String extreme(Expression.Extreme extreme) {
        return (extreme.largest() ? "max(" : "min(") + all(extreme.operands(), ", ") + ")";
    }

    @Override
    public String rounded(Expression.Rounded rounded) {
        return rounded.function() + "(" + of(rounded.operand()) + ")";
    }

    @Override
    public String elapsed(Expression.Elapsed elapsed) {
        return "elapsed(" + of(elapsed.from()) + ", " + of(elapsed.to()) + ")";
    }

    @Override
    public String quantified(Expression.Quantified quantified) {
        return "(" + (quantified.every() ? "every " : "some ") + of(quantified.variable()) + " in "
                + of(quantified.list()) + ": " + of(quantified.condition()) + ")";
    }

    @Override
    public String filter(Expression.Filter filter) {
        return of(filter.list()) + "[" + of(filter.condition()) + "]";
    }

    @Override
    public String projection(Expression.Projection projection) {
        return of(projection.list()) + ".*" + projection.field().name();
    }

    @Override
    public String aggregate(Expression.Aggregate aggregate) {
        return aggregate.function() + "(" + of(aggregate.list()) + ")";
    }

    @Override
    public String tableCall(Expression.TableCall call) {
        return call.table().name() + "(" + all(call.arguments(), ", ") + ")." + call.output();
    }
}
