package org.guichet.engine.explain;

import org.guichet.api.Truth;
import org.guichet.engine.explain.Explainer.Subject;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Expression.Comparison.Relation;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Type.Kind;

/** Composes the sentences that say why a condition holds or not. */
final class Conditions {
    private Conditions() {}

    /** Whether a condition is made of conditions that are explained each for itself. */
    static boolean isConnective(Expression expression) {
        return expression instanceof Expression.And
                || expression instanceof Expression.Or
                || expression instanceof Expression.AtLeast
                || expression instanceof Expression.Labelled;
    }

    static String compose(Subject about, Wording wording) {
        Expression expression = about.expression();
        Truth truth = about.truth();
        if (expression instanceof Expression.And) {
            return wording.all(truth);
        } else if (expression instanceof Expression.Or) {
            return wording.any(truth);
        } else if (expression instanceof Expression.AtLeast atLeast) {
            return wording.atLeast(atLeast.count(), truth);
        } else if (expression instanceof Expression.Labelled labelled) {
            return wording.labelled(labelled.label().in(wording.locale()), answer(truth, wording)) + ".";
        }
        return composeLeaf(expression, about, truth, wording);
    }

    private static String composeLeaf(Expression expression, Subject about, Truth truth, Wording wording) {
        Phrases phrases = about.phrases(wording);
        if (expression instanceof Expression.Comparison comparison) {
            return comparison(comparison, truth, phrases, wording);
        } else if (expression instanceof Expression.Membership membership) {
            return wording.membership(
                    truth,
                    phrases.subject(membership.code()),
                    phrases.valueOf(membership.code()),
                    phrases.set(membership.set()));
        } else if (expression instanceof Expression.Quantified quantified) {
            return quantified(quantified, about, truth, wording);
        } else if (expression instanceof Expression.If choice) {
            Truth condition = about.interpreter().truth(choice.condition());
            return wording.chosen(condition);
        }
        return statement(expression, about, wording);
    }

    private static String quantified(Expression.Quantified quantified, Subject about, Truth truth, Wording wording) {
        Phrases phrases = about.phrases(wording);
        String list = phrases.subject(quantified.list());
        if (about.interpreter().value(quantified.list()) instanceof Entries entries
                && entries.entries().isEmpty()) {
            return wording.labelled(list, wording.none()) + ".";
        }
        String condition = phrases.say(quantified.condition());
        return quantified.every() ? wording.every(truth, list, condition) : wording.some(truth, list, condition);
    }

    /** A condition that is a value itself: its name, and yes or no. */
    private static String statement(Expression expression, Subject about, Wording wording) {
        Phrases phrases = about.phrases(wording);
        return wording.labelled(phrases.subject(expression), phrases.valueOf(expression)) + ".";
    }

    static String composeDefinition(Subject about, Wording wording) {
        return statement(about.expression(), about, wording);
    }

    private static String answer(Truth truth, Wording wording) {
        return truth == Truth.UNKNOWN ? wording.unknown() : wording.yesOrNo(truth == Truth.TRUE);
    }

    private static String comparison(Expression.Comparison comparison, Truth truth, Phrases phrases, Wording wording) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        String subject = phrases.subject(left);
        String value = phrases.valueOf(left);
        String target = phrases.target(right);
        boolean equality = comparison.operator() == Relation.EQUAL || comparison.operator() == Relation.NOT_EQUAL;
        if (truth == Truth.UNKNOWN && !value.equals(wording.unknown())) {
            return wording.incomparable(subject, value, target);
        }
        return equality
                ? wording.equality(truth, subject, value, target, comparison.operator() == Relation.NOT_EQUAL)
                : wording.comparison(
                        truth,
                        subject,
                        value,
                        phrases.related(comparison),
                        left.type().is(Kind.DATE));
    }
}
