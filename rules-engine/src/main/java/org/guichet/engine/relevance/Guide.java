package org.guichet.engine.relevance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Outcome;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Says what to suppose next, so that a fact gets the last word on a verdict: whatever stands beside it in a condition
 * has to leave it the word, and the other criteria have to be met. It is how tests of a circuit are found (P. Goel, "An
 * implicit enumeration algorithm to generate tests for combinational logic circuits", 1981). It says where to look
 * first. That it sees no way is no proof that there is none: a search may give up then only where it could prove
 * nothing anyway. For one thread.
 */
final class Guide {
    /** The most expressions that are looked at for one piece of advice: definitions that read definitions multiply. */
    private static final int MOST_STEPS = 2_000;

    /** How many values are tried to find one with which an expression is as wanted. */
    private static final int MOST_SAMPLES = 40;

    private final Attempt attempt;
    private final Fact about;
    /** The definitions and facts that have to be true, or false, for other criteria to be met, as far as it is seen. */
    private final Map<Object, Boolean> needed = new HashMap<>();

    private int steps;

    /**
     * A fact to suppose something of.
     *
     * @param values all values that stand for those it may have, a promising one first
     */
    record Choice(Fact fact, List<Object> values) {}

    /** What it takes that a fact has the last word on a condition: something to suppose, nothing, or no way is seen. */
    record Way(boolean open, Optional<Choice> choice) {
        static final Way BLOCKED = new Way(false, Optional.empty());
        static final Way FREE = new Way(true, Optional.empty());
    }

    /** @param about the fact, of which nothing is supposed */
    Guide(Attempt attempt, Fact about) {
        this.attempt = attempt;
        this.about = about;
        Scene scene = attempt.scene();
        for (int place : attempt.criteria()) {
            CheckedCriterion criterion = attempt.criterion(place);
            boolean counts = criterion
                    .when()
                    .map(when -> Boolean.TRUE.equals(scene.value(when)))
                    .orElse(true);
            if (counts && criterion.unless().isEmpty() && !attempt.facts(place).contains(about)) {
                criterion.condition().ifPresent(condition -> need(condition, true));
            }
        }
    }

    private void need(Expression expression, boolean wanted) {
        if (isTooLarge()) {
            return;
        } else if (expression instanceof Expression.DefinitionReference reference) {
            if (!Boolean.valueOf(wanted).equals(needed.put(reference.definition(), wanted))) {
                need(reference.definition().value(), wanted);
            }
        } else if (expression instanceof Expression.FactReference reference) {
            needed.put(reference.fact(), wanted);
        } else if (expression instanceof Expression.Not not) {
            need(not.operand(), !wanted);
        } else if (wanted ? expression instanceof Expression.And : expression instanceof Expression.Or) {
            expression.children().forEach(child -> need(child, wanted));
        } else if (expression instanceof Expression.Labelled labelled) {
            need(labelled.condition(), wanted);
        }
    }

    /** Notes that one more expression is looked at; whether that are too many: then there is no advice. */
    private boolean isTooLarge() {
        return ++steps > MOST_STEPS;
    }

    /** Whether an expression cannot be as wanted, since other criteria need it otherwise. */
    private boolean isRuledOut(Expression expression, boolean wanted) {
        if (isTooLarge()) {
            return false;
        } else if (expression instanceof Expression.DefinitionReference reference) {
            return needed.getOrDefault(reference.definition(), wanted) != wanted
                    || isRuledOut(reference.definition().value(), wanted);
        } else if (expression instanceof Expression.FactReference reference) {
            return needed.getOrDefault(reference.fact(), wanted) != wanted;
        } else if (expression instanceof Expression.Not not) {
            return isRuledOut(not.operand(), !wanted);
        } else if (wanted ? expression instanceof Expression.And : expression instanceof Expression.Or) {
            return expression.children().stream().anyMatch(child -> isRuledOut(child, wanted));
        }
        return expression instanceof Expression.Labelled labelled && isRuledOut(labelled.condition(), wanted);
    }

    /** What to suppose so that the fact turns one of the criteria that read it. */
    Way way(Collection<Integer> readers) {
        steps = 0;
        Path path = new Path(attempt.scene());
        Way way = Way.BLOCKED;
        for (int place : readers) {
            if (!way.open && attempt.outcome(place) == Outcome.UNKNOWN) {
                way = path.through(attempt.criterion(place));
            }
        }
        return way;
    }

    /** What to suppose so that criteria are met that are open. */
    Optional<Choice> towardsMet(Collection<Integer> criteria) {
        steps = 0;
        for (int place : criteria) {
            if (attempt.outcome(place) == Outcome.UNKNOWN) {
                Optional<Choice> choice = met(attempt.criterion(place), attempt.scene());
                if (choice.isPresent()) {
                    return choice;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Choice> met(CheckedCriterion criterion, Scene scene) {
        Optional<Expression> when = criterion.when().filter(circumstance -> scene.value(circumstance) == null);
        if (when.isPresent()) {
            return towards(when.get(), false, scene);
        }
        return criterion
                .condition()
                .filter(condition -> scene.value(condition) == null)
                .flatMap(condition -> towards(condition, true, scene))
                .or(() -> criterion.unless().flatMap(unless -> towards(unless, true, scene)));
    }

    /** The way of a fact through conditions. */
    private final class Path {
        private final Scene scene;

        Path(Scene scene) {
            this.scene = scene;
        }

        private boolean reads(Expression expression, Scene in) {
            return in.reads(expression, about::equals);
        }

        Way through(CheckedCriterion criterion) {
            Optional<Expression> when = criterion.when();
            Optional<Expression> condition = criterion.condition();
            Optional<Expression> unless = criterion.unless();
            if (when.isPresent() && reads(when.get(), scene)) {
                Way beside = beside(condition, false);
                return beside.equals(Way.FREE) ? through(when.get(), scene) : beside;
            }
            Way counts = beside(when, true);
            if (!counts.equals(Way.FREE) || condition.isEmpty()) {
                return counts;
            }
            boolean itself = reads(condition.get(), scene);
            Way beside = itself ? beside(unless, false) : beside(condition, false);
            if (!beside.equals(Way.FREE)) {
                return beside;
            }
            return itself
                    ? through(condition.get(), scene)
                    : unless.map(exception -> through(exception, scene)).orElse(Way.BLOCKED);
        }

        private Way beside(Optional<Expression> expression, boolean wanted) {
            return expression.map(side -> beside(side, wanted, scene)).orElse(Way.FREE);
        }

        /** What it takes that an expression beside the fact has a value; whichever, if none is wanted. */
        private Way beside(Expression side, @Nullable Boolean wanted, Scene in) {
            Object value = in.value(side);
            if (value != null) {
                return wanted == null || value.equals(wanted) ? Way.FREE : Way.BLOCKED;
            }
            Optional<Choice> choice = Guide.this.towards(side, wanted, in);
            return choice.isPresent() ? new Way(true, choice) : Way.BLOCKED;
        }

        private Way through(Expression expression, Scene in) {
            if (isTooLarge()) {
                return Way.FREE;
            } else if (expression instanceof Expression.DefinitionReference reference) {
                return through(reference.definition().value(), in.outside());
            } else if (runsOverAList(expression)) {
                return Way.FREE;
            } else if (expression instanceof Expression.And || expression instanceof Expression.Or) {
                return throughChildren(expression, expression instanceof Expression.And, in);
            } else if (expression instanceof Expression.If choice && !reads(choice.condition(), in)) {
                return throughBranch(choice, in);
            }
            return throughChildren(expression, null, in);
        }

        /** @param wanted what every other child has to be */
        private Way throughChildren(Expression expression, @Nullable Boolean wanted, Scene in) {
            Way aside = Way.FREE;
            Optional<Way> along = Optional.empty();
            for (Expression child : expression.children()) {
                if (reads(child, in)) {
                    if (along.filter(Way::open).isEmpty()) {
                        along = Optional.of(through(child, in));
                    }
                } else {
                    Way beside = beside(child, wanted, in);
                    if (!beside.open) {
                        return beside;
                    }
                    aside = aside.choice.isPresent() ? aside : beside;
                }
            }
            Way further = along.orElse(Way.FREE);
            return further.open && aside.choice.isPresent() ? aside : further;
        }

        private Way throughBranch(Expression.If choice, Scene in) {
            Object condition = in.value(choice.condition());
            Way way = Way.BLOCKED;
            for (boolean holds : List.of(true, false)) {
                Expression branch = holds ? choice.then() : choice.otherwise();
                if (!way.open && reads(branch, in) && (condition == null || condition.equals(holds))) {
                    Way along = through(branch, in);
                    way = condition == null && along.open ? beside(choice.condition(), holds, in) : along;
                }
            }
            return way;
        }
    }

    /** What to suppose so that an expression that is unknown gets a value; whichever, if none is wanted. */
    private Optional<Choice> towards(Expression expression, @Nullable Boolean wanted, Scene scene) {
        if (isTooLarge() || (wanted != null && isRuledOut(expression, wanted))) {
            return Optional.empty();
        } else if (expression instanceof Expression.DefinitionReference reference) {
            return towards(reference.definition().value(), wanted, scene.outside());
        } else if (expression instanceof Expression.Not not) {
            return towards(not.operand(), wanted == null ? null : Boolean.valueOf(!wanted), scene);
        } else if (expression instanceof Expression.Labelled labelled) {
            return towards(labelled.condition(), wanted, scene);
        } else if (expression instanceof Expression.And || expression instanceof Expression.Or) {
            return inOrder(expression.children(), scene).stream()
                    .map(child -> towards(child, wanted, scene))
                    .flatMap(Optional::stream)
                    .findFirst();
        } else if (expression instanceof Expression.If choice) {
            return towards(choice, wanted, scene);
        } else if (wanted == null && !runsOverAList(expression)) {
            Optional<Choice> child = inOrder(expression.children(), scene).stream()
                    .map(part -> towards(part, null, scene))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (child.isPresent()) {
                return child;
            }
        }
        return choice(expression, wanted, scene);
    }

    private static boolean runsOverAList(Expression expression) {
        return expression instanceof Expression.Quantified || expression instanceof Expression.Filter;
    }

    /** The unknown ones, first those that wait for nothing that rules derive. */
    private List<Expression> inOrder(List<Expression> expressions, Scene scene) {
        List<Expression> first = new ArrayList<>();
        List<Expression> then = new ArrayList<>();
        for (Expression expression : expressions) {
            if (scene.value(expression) == null) {
                (waitsForRules(expression, scene) ? then : first).add(expression);
            }
        }
        first.addAll(then);
        return first;
    }

    private boolean waitsForRules(Expression expression, Scene scene) {
        return scene.reads(
                expression, fact -> fact.isDerived() && attempt.open().contains(fact));
    }

    private Optional<Choice> towards(Expression.If choice, @Nullable Boolean wanted, Scene scene) {
        Object condition = scene.value(choice.condition());
        if (condition != null) {
            Expression branch = condition.equals(true) ? choice.then() : choice.otherwise();
            return scene.value(branch) == null ? towards(branch, wanted, scene) : Optional.empty();
        }
        boolean first = isPossible(choice.then(), wanted, scene)
                && !(waitsForRules(choice.then(), scene)
                        && isPossible(choice.otherwise(), wanted, scene)
                        && !waitsForRules(choice.otherwise(), scene));
        return towards(choice.condition(), first, scene);
    }

    private static boolean isPossible(Expression branch, @Nullable Boolean wanted, Scene scene) {
        Object value = scene.value(branch);
        return wanted == null || value == null || value.equals(wanted);
    }

    /** The first open fact that an expression reads, and its values, first one with which it is as wanted. */
    private Optional<Choice> choice(Expression expression, @Nullable Boolean wanted, Scene scene) {
        List<Fact> left = new ArrayList<>();
        scene.reads(expression, fact -> {
            if (!fact.equals(about)
                    && attempt.open().contains(fact)
                    && !attempt.isSupposed(fact)
                    && !left.contains(fact)) {
                left.add(fact);
            }
            return false;
        });
        Optional<Fact> fact = left.stream()
                .filter(one -> !one.isDerived())
                .findFirst()
                .or(() -> left.stream().findFirst());
        return fact.map(one -> new Choice(one, values(one, left.size() == 1 ? wanted : null, expression, scene)));
    }

    private List<Object> values(Fact fact, @Nullable Boolean wanted, Expression expression, Scene scene) {
        List<Object> samples = attempt.partition(fact).samples();
        if (wanted == null) {
            return samples;
        }
        List<Object> values = new ArrayList<>(samples);
        for (Object sample : samples.subList(0, Math.min(samples.size(), MOST_SAMPLES))) {
            boolean fits = expression instanceof Expression.FactReference
                    ? wanted.equals(sample)
                    : wanted.equals(scene.given(Supposed.with(scene.bindings(), Map.of(fact, sample)))
                            .value(expression));
            if (fits) {
                values.remove(sample);
                values.add(0, sample);
                break;
            }
        }
        return values;
    }
}
