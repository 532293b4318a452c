package org.guichet.engine.expression;

import java.util.List;
import org.guichet.api.Text;
import org.guichet.api.Truth;
import org.guichet.engine.facts.Quantity;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Parameter;
import org.guichet.engine.vocabulary.Type;

/**
 * A typed expression: the one intermediate form of rules. It is compiled to Drools, walked by the reference
 * interpreter, explained and analysed; nothing else interprets rules. Equal expressions mean the same and are compiled
 * once.
 */
public sealed interface Expression {
    Type type();

    <R> R accept(Visitor<R> visitor);

    /** Whether it is a number of which bounds may be known although it is not known itself: rules derive it. */
    static boolean mayBeBounded(Expression expression) {
        if (expression instanceof FactReference reference) {
            return reference.fact().isDerived() && expression.type().isNumeric();
        } else if (expression instanceof DefinitionReference reference) {
            return mayBeBounded(reference.definition().value());
        }
        return expression instanceof If choice && (mayBeBounded(choice.then()) || mayBeBounded(choice.otherwise()));
    }

    /** The expressions it is made of, definitions excepted. */
    default List<Expression> children() {
        return List.of();
    }

    /** A constant. */
    record Literal(Object value, Type type) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /** A fact of the application. */
    record FactReference(Fact fact) implements Expression {
        @Override
        public Type type() {
            return fact.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fact(this);
        }
    }

    /** A figure, as in force on the date of the decision. */
    record ParameterReference(Parameter parameter) implements Expression {
        @Override
        public Type type() {
            return parameter.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parameter(this);
        }
    }

    /** A derived value. */
    record DefinitionReference(Definition definition) implements Expression {
        @Override
        public Type type() {
            return definition.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.definition(this);
        }
    }

    /** The date of the decision. */
    record DecisionDate() implements Expression {
        @Override
        public Type type() {
            return Type.DATE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.decisionDate(this);
        }
    }

    /**
     * What a quantifier or a filter runs over.
     *
     * @param depth how many variables are in scope outside it: with it the variable is named
     */
    record Variable(String name, int depth, Type type) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.variable(this);
        }
    }

    /** A field of a record. */
    record FieldOf(Expression row, Type.Field field) implements Expression {
        @Override
        public Type type() {
            return field.type();
        }

        @Override
        public List<Expression> children() {
            return List.of(row);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.field(this);
        }
    }

    /** An attribute that a code list gives to a code. */
    record AttributeOf(Expression code, CodeList list, String attribute, Type type) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(code);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attribute(this);
        }
    }

    /** A part of a date or of a duration, as a number. */
    record PartOf(Expression whole, Part part, Type type) implements Expression {
        public enum Part {
            YEAR,
            MONTH,
            DAY,
            YEARS,
            MONTHS,
            DAYS
        }

        @Override
        public List<Expression> children() {
            return List.of(whole);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.part(this);
        }
    }

    /** A comparison of two values of one type. */
    record Comparison(Relation operator, Expression left, Expression right) implements Expression {
        public enum Relation {
            EQUAL("="),
            NOT_EQUAL("!="),
            LESS("<"),
            AT_MOST("<="),
            MORE(">"),
            AT_LEAST(">=");

            private final String symbol;

            Relation(String symbol) {
                this.symbol = symbol;
            }

            public String symbol() {
                return symbol;
            }

            /** Whether an order of two values satisfies the comparison. */
            public boolean holds(int comparison) {
                return switch (this) {
                    case EQUAL -> comparison == 0;
                    case NOT_EQUAL -> comparison != 0;
                    case LESS -> comparison < 0;
                    case AT_MOST -> comparison <= 0;
                    case MORE -> comparison > 0;
                    case AT_LEAST -> comparison >= 0;
                };
            }

            /** Whether two numbers, of which the bounds are known, satisfy the comparison. */
            public Truth holds(Quantity left, Quantity right) {
                boolean mayHold = (left.mayBeBelow(right) && holds(-1))
                        || (left.mayEqual(right) && holds(0))
                        || (right.mayBeBelow(left) && holds(1));
                boolean mayFail = (left.mayBeBelow(right) && !holds(-1))
                        || (left.mayEqual(right) && !holds(0))
                        || (right.mayBeBelow(left) && !holds(1));
                return mayHold && mayFail ? Truth.UNKNOWN : Truth.of(mayHold);
            }
        }

        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }
    }

    /** Whether a code belongs to a set. */
    record Membership(Expression code, CodeSet set) implements Expression {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public List<Expression> children() {
            return List.of(code);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.membership(this);
        }
    }

    /** Whether all hold. */
    record And(List<Expression> operands) implements Expression {
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public List<Expression> children() {
            return operands;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }
    }

    /** Whether at least one holds. */
    record Or(List<Expression> operands) implements Expression {
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public List<Expression> children() {
            return operands;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }
    }

    /** Whether it does not hold. */
    record Not(Expression operand) implements Expression {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public List<Expression> children() {
            return List.of(operand);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** Whether so many hold. */
    record AtLeast(int count, List<Expression> operands) implements Expression {
        public AtLeast {
            operands = List.copyOf(operands);
        }

        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public List<Expression> children() {
            return operands;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atLeast(this);
        }
    }

    /** A condition that the pack gives a label of its own. */
    record Labelled(Text label, Expression condition) implements Expression {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public List<Expression> children() {
            return List.of(condition);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.labelled(this);
        }
    }

    /** One of two values; if the condition is unknown and both are the same, that one. */
    record If(Expression condition, Expression then, Expression otherwise, Type type) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(condition, then, otherwise);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** A sum, difference, product or quotient; also a date moved by a duration, and the days between two dates. */
    record Arithmetic(Operator operator, Expression left, Expression right, Type type) implements Expression {
        public enum Operator {
            PLUS("+"),
            MINUS("-"),
            TIMES("*"),
            OVER("/");

            private final String symbol;

            Operator(String symbol) {
                this.symbol = symbol;
            }

            public String symbol() {
                return symbol;
            }
        }

        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arithmetic(this);
        }
    }

    /** The smallest or largest of several values. */
    record Extreme(boolean largest, List<Expression> operands, Type type) implements Expression {
        public Extreme {
            operands = List.copyOf(operands);
        }

        @Override
        public List<Expression> children() {
            return operands;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.extreme(this);
        }
    }

    /** A number made whole or positive. */
    record Rounded(Manner function, Expression operand) implements Expression {
        public enum Manner {
            ABS,
            FLOOR,
            CEILING
        }

        @Override
        public Type type() {
            Type type = operand.type();
            boolean becomesWhole = function != Manner.ABS && type.is(Type.Kind.NUMBER);
            return becomesWhole ? Type.integer(type.qualifier()) : type;
        }

        @Override
        public List<Expression> children() {
            return List.of(operand);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rounded(this);
        }
    }

    /** The whole years and months between two dates. */
    record Elapsed(Expression from, Expression to) implements Expression {
        @Override
        public Type type() {
            return Type.MONTHS;
        }

        @Override
        public List<Expression> children() {
            return List.of(from, to);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elapsed(this);
        }
    }

    /** Whether some or every item of a list satisfies a condition. */
    record Quantified(boolean every, Variable variable, Expression list, Expression condition) implements Expression {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public List<Expression> children() {
            return List.of(list, condition);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quantified(this);
        }
    }

    /** The items of a list that satisfy a condition. */
    record Filter(Expression list, Variable variable, Expression condition) implements Expression {
        @Override
        public Type type() {
            return list.type();
        }

        @Override
        public List<Expression> children() {
            return List.of(list, condition);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.filter(this);
        }
    }

    /** One field of every record of a list. */
    record Projection(Expression list, Type.Field field) implements Expression {
        @Override
        public Type type() {
            return Type.values(field.type());
        }

        @Override
        public List<Expression> children() {
            return List.of(list);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.projection(this);
        }
    }

    /** The sum, count, smallest or largest of a list. */
    record Aggregate(Function function, Expression list, Type type) implements Expression {
        public enum Function {
            SUM,
            COUNT,
            MIN,
            MAX
        }

        @Override
        public List<Expression> children() {
            return List.of(list);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aggregate(this);
        }
    }

    /** An output of a decision table for given inputs. */
    record TableCall(DecisionTable table, List<Expression> arguments, int output, Type type) implements Expression {
        public TableCall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> children() {
            return arguments;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tableCall(this);
        }
    }

    /** A value for each kind of expression. */
    interface Visitor<R> {
        R literal(Literal literal);

        R fact(FactReference reference);

        R parameter(ParameterReference reference);

        R definition(DefinitionReference reference);

        R decisionDate(DecisionDate date);

        R variable(Variable variable);

        R field(FieldOf field);

        R attribute(AttributeOf attribute);

        R part(PartOf part);

        R comparison(Comparison comparison);

        R membership(Membership membership);

        R and(And and);

        R or(Or or);

        R not(Not not);

        R atLeast(AtLeast atLeast);

        R labelled(Labelled labelled);

        R choice(If choice);

        R arithmetic(Arithmetic arithmetic);

        R extreme(Extreme extreme);

        R rounded(Rounded rounded);

        R elapsed(Elapsed elapsed);

        R quantified(Quantified quantified);

        R filter(Filter filter);

        R projection(Projection projection);

        R aggregate(Aggregate aggregate);

        R tableCall(TableCall call);
    }

    /** The condition without its label. */
    static Expression unlabelled(Expression expression) {
        return expression instanceof Labelled labelled ? unlabelled(labelled.condition) : expression;
    }
}
