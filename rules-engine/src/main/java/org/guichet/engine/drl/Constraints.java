package org.guichet.engine.drl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Expression.Comparison.Relation;

/**
 * Writes conditions of a criterion as constraints, as a person would: a constraint on an unknown value does not hold,
 * so that "certainly true" and "certainly false" are two constraints, and an unknown condition satisfies neither. What
 * is not easily read in a pattern becomes a function.
 */
final class Constraints {
    private static final int MOST_DIGITS = 9;

    private final Functions functions;
    private final String criterion;
    private final String label;
    private final Locale locale;
    private final Terms terms;

    Constraints(Functions functions, String criterion, String label, Locale locale) {
        this.functions = functions;
        this.criterion = criterion;
        this.label = label;
        this.locale = locale;
        this.terms = new Terms(functions, Place.PATTERN, Locals.NONE);
    }

    /** The constraints that all hold if and only if a condition is certainly true, or certainly false. */
    List<Constraint> certainly(boolean truth, Expression condition) {
        if (condition instanceof Expression.Labelled labelled) {
            return List.of(Constraint.all(certainly(truth, labelled.condition()))
                    .labelled(labelled.label().in(locale)));
        } else if (condition instanceof Expression.Not not) {
            return certainly(!truth, not.operand());
        } else if (condition instanceof Expression.And and) {
            return truth ? each(true, and.operands()) : either(false, and.operands());
        } else if (condition instanceof Expression.Or or) {
            return truth ? either(true, or.operands()) : each(false, or.operands());
        } else if (condition instanceof Expression.Comparison comparison && fits(comparison)) {
            return comparison(comparison, truth ? comparison.operator() : opposite(comparison.operator()));
        } else if (condition instanceof Expression.Membership membership && fits(membership)) {
            return List.of(membership(truth, membership));
        }
        return List.of(Constraint.of(term(condition) + " == " + truth));
    }

    /** The constraint that holds if and only if a condition is not certainly false. */
    Constraint possibly(Expression condition) {
        return Constraint.of(term(condition) + " != false");
    }

    /** The constraint that holds if and only if it is unknown whether a condition holds. */
    Constraint unknown(Expression condition) {
        return Constraint.of(term(condition) + " == null");
    }

    private List<Constraint> each(boolean truth, List<Expression> operands) {
        List<Constraint> all = new ArrayList<>();
        operands.forEach(operand -> all.addAll(certainly(truth, operand)));
        return all;
    }

    private List<Constraint> either(boolean truth, List<Expression> operands) {
        return List.of(Constraint.any(operands.stream()
                .map(operand -> Constraint.all(certainly(truth, operand)))
                .toList()));
    }

    private static Relation opposite(Relation relation) {
        return switch (relation) {
            case EQUAL -> Relation.NOT_EQUAL;
            case NOT_EQUAL -> Relation.EQUAL;
            case LESS -> Relation.AT_LEAST;
            case AT_MOST -> Relation.MORE;
            case MORE -> Relation.AT_MOST;
            case AT_LEAST -> Relation.LESS;
        };
    }

    /** Drools takes null for equal to null: values are compared by its own signs only where one is a constant. */
    private static boolean fits(Expression.Comparison comparison) {
        boolean constant = comparison.right() instanceof Expression.Literal;
        boolean equality = comparison.operator() == Relation.EQUAL || comparison.operator() == Relation.NOT_EQUAL;
        return isRead(comparison.left())
                && isRead(comparison.right())
                && !(comparison.left() instanceof Expression.Literal)
                && (constant || !equality);
    }

    private List<Constraint> comparison(Expression.Comparison comparison, Relation relation) {
        String left = terms.term(comparison.left());
        String right = operand(comparison.right());
        return switch (relation) {
            case EQUAL -> List.of(Constraint.of(left + " == " + right));
            case NOT_EQUAL -> List.of(Constraint.of(left + " != null"), Constraint.of(left + " != " + right));
            default -> List.of(Constraint.of(left + " " + relation.symbol() + " " + right));
        };
    }

    private String operand(Expression expression) {
        if (expression instanceof Expression.Literal literal && literal.value() instanceof BigDecimal number) {
            String plain = Terms.plain(number);
            return plain.length() <= MOST_DIGITS && !plain.contains(".") ? plain : plain + "B";
        }
        return terms.term(expression);
    }

    private static boolean fits(Expression.Membership membership) {
        return isRead(membership.code()) && Members.of(membership.set()).fitPattern();
    }

    private Constraint membership(boolean truth, Expression.Membership membership) {
        String codes = Members.of(membership.set()).enumerated();
        String code = terms.term(membership.code());
        return Constraint.of(truth ? code + " in (" + codes + ")" : code + " not in (null, " + codes + ")");
    }

    private String term(Expression condition) {
        Expression unlabelled = Expression.unlabelled(condition);
        boolean constant = unlabelled instanceof Expression.Literal;
        return isRead(unlabelled) && !constant
                ? terms.term(unlabelled)
                : functions.condition(criterion, label, condition) + "(this)";
    }

    /** Whether an expression is easily read in a pattern. */
    private static boolean isRead(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal.value() instanceof String text
                    ? Written.isPlain(text)
                    : literal.value() instanceof BigDecimal
                            || literal.value() instanceof LocalDate
                            || literal.value() instanceof Boolean;
        }
        return READ.stream().anyMatch(kind -> kind.isInstance(expression))
                && !expression.type().isList()
                && expression.children().stream().allMatch(Constraints::isRead);
    }

    private static final Set<Class<?>> READ = Set.of(
            Expression.FactReference.class,
            Expression.DefinitionReference.class,
            Expression.ParameterReference.class,
            Expression.DecisionDate.class,
            Expression.AttributeOf.class,
            Expression.PartOf.class,
            Expression.Elapsed.class,
            Expression.Rounded.class,
            Expression.Arithmetic.class,
            Expression.Comparison.class,
            Expression.Membership.class,
            Expression.TableCall.class);
}
