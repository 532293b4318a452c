package org.guichet.engine.certificate;

import java.util.Locale;
import java.util.TreeSet;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.CodeSet;

/**
 * What a step is called in a certificate.
 *
 * @param rule which kind of step it is
 * @param subject what it is about; empty where there is nothing to name
 */
public record Signature(String rule, String subject) {
    private static final Naming NAMING = new Naming();

    /** How an expression is called. Labels are looked through. */
    public static Signature of(Expression expression) {
        return expression.accept(NAMING);
    }

    /** How a definition is called: its owner and its name. */
    public static String of(Definition definition) {
        return definition.owner() + ":" + definition.name();
    }

    private static final class Naming implements Expression.Visitor<Signature> {
        private static Signature plain(String rule) {
            return new Signature(rule, "");
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Signature literal(Expression.Literal literal) {
            return plain("constant");
        }

        @Override
        public Signature fact(Expression.FactReference reference) {
            String rule = reference.fact().isDerived() ? "derived" : "fact";
            return new Signature(rule, reference.fact().name());
        }

        @Override
        public Signature parameter(Expression.ParameterReference reference) {
            return new Signature("parameter", reference.parameter().name());
        }

        @Override
        public Signature definition(Expression.DefinitionReference reference) {
            return new Signature("definition", of(reference.definition()));
        }

        @Override
        public Signature decisionDate(Expression.DecisionDate date) {
            return plain("decision-date");
        }

        @Override
        public Signature variable(Expression.Variable variable) {
            return new Signature("variable", variable.name());
        }

        @Override
        public Signature field(Expression.FieldOf field) {
            return new Signature("field", field.field().name());
        }

        @Override
        public Signature attribute(Expression.AttributeOf attribute) {
            return new Signature("attribute", attribute.list().name() + "." + attribute.attribute());
        }

        @Override
        public Signature part(Expression.PartOf part) {
            return new Signature("part", word(part.part()));
        }

        @Override
        public Signature comparison(Expression.Comparison comparison) {
            return new Signature("comparison", comparison.operator().symbol());
        }

        @Override
        public Signature membership(Expression.Membership membership) {
            return new Signature("membership", name(membership.set()));
        }

        /** Codes written in an expression are named one by one, in alphabetical order. */
        private static String name(CodeSet set) {
            return set.name().orElseGet(() -> String.join(", ", new TreeSet<>(set.codes())));
        }

        @Override
        public Signature and(Expression.And and) {
            return plain("and");
        }

        @Override
        public Signature or(Expression.Or or) {
            return plain("or");
        }

        @Override
        public Signature not(Expression.Not not) {
            return plain("not");
        }

        @Override
        public Signature atLeast(Expression.AtLeast atLeast) {
            return new Signature("at-least", String.valueOf(atLeast.count()));
        }

        @Override
        public Signature labelled(Expression.Labelled labelled) {
            return of(labelled.condition());
        }

        @Override
        public Signature choice(Expression.If choice) {
            return plain("if");
        }

        @Override
        public Signature arithmetic(Expression.Arithmetic arithmetic) {
            return new Signature("arithmetic", arithmetic.operator().symbol());
        }

        @Override
        public Signature extreme(Expression.Extreme extreme) {
            return plain(extreme.largest() ? "largest" : "smallest");
        }

        @Override
        public Signature rounded(Expression.Rounded rounded) {
            return plain(word(rounded.function()));
        }

        @Override
        public Signature elapsed(Expression.Elapsed elapsed) {
            return plain("elapsed");
        }

        @Override
        public Signature quantified(Expression.Quantified quantified) {
            return new Signature(
                    quantified.every() ? "every" : "some", quantified.variable().name());
        }

        @Override
        public Signature filter(Expression.Filter filter) {
            return new Signature("filter", filter.variable().name());
        }

        @Override
        public Signature projection(Expression.Projection projection) {
            return new Signature("projection", projection.field().name());
        }

        @Override
        public Signature aggregate(Expression.Aggregate aggregate) {
            return plain(word(aggregate.function()));
        }

        @Override
        public Signature tableCall(Expression.TableCall call) {
            DecisionTable table = call.table();
            boolean isOnly = table.outputs().size() == 1;
            return new Signature(
                    "table",
                    isOnly
                            ? table.name()
                            : table.name() + "."
                                    + table.outputs().get(call.output()).name());
        }
    }
}
