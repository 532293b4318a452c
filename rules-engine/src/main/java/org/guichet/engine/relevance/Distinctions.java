package org.guichet.engine.relevance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Expression.Comparison.Relation;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type.Kind;
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;

/**
 * What expressions distinguish of one fact: the numbers and dates at which conditions change, the sets, codes and texts
 * that they ask for.
 */
final class Distinctions {
    private final Fact fact;
    private final Predicate<Fact> others;
    private final boolean onlyAll;
    private final boolean numeric;
    private final Cuts cuts;
    private final Set<Object> asked = new LinkedHashSet<>();
    private final Set<Definition> visited = new HashSet<>();
    private boolean exact = true;
    private boolean given;

    /** An attribute of a code that conditions ask for. */
    record Attribute(String name) {}

    /** @param others whether some other fact is open too */
    Distinctions(Fact fact, Predicate<Fact> others) {
        this(fact, others, false);
    }

    /** @param onlyAll whether it is of no use to know what is distinguished, unless that is all */
    Distinctions(Fact fact, Predicate<Fact> others, boolean onlyAll) {
        this.fact = fact;
        this.others = others;
        this.onlyAll = onlyAll;
        this.numeric = fact.type().isNumeric();
        this.cuts = new Cuts(fact.type().is(Kind.INTEGER) || fact.type().is(Kind.DATE));
    }

    Cuts cuts() {
        return cuts;
    }

    /** The sets, codes, texts and attributes that conditions ask for. */
    Set<Object> asked() {
        return asked;
    }

    /** Whether some of that is what an application gives, and not what a pack says. */
    boolean areGiven() {
        return given;
    }

    /** Whether nothing else is distinguished. */
    boolean areAll() {
        return exact;
    }

    private boolean isInVain() {
        return onlyAll && !exact;
    }

    private boolean isFact(Fact other) {
        return fact.equals(other);
    }

    private boolean reads(Expression expression, Scene scene) {
        return scene.reads(expression, this::isFact);
    }

    private boolean readsOthers(Expression expression, Scene scene) {
        return scene.reads(expression, others);
    }

    /** Adds what an expression distinguishes. */
    void add(Expression expression, Scene scene) {
        if (isInVain()) {
            return;
        } else if (scene.isTooLarge()) {
            exact = false;
            return;
        } else if (!reads(expression, scene)) {
            return;
        }
        if (expression instanceof Expression.DefinitionReference reference) {
            if (visited.add(reference.definition())) {
                add(reference.definition().value(), scene.outside());
            }
        } else if (expression instanceof Expression.Variable) {
            return; // an input of a table is added where the table is
        } else if (expression instanceof Expression.Comparison comparison) {
            addComparison(comparison, scene);
        } else if (expression instanceof Expression.Membership membership) {
            addAsked(membership.code(), membership.set(), scene);
        } else if (expression instanceof Expression.AttributeOf attribute) {
            addAsked(attribute, attribute, scene);
        } else if (expression instanceof Expression.Quantified quantified) {
            addItems(quantified.list(), quantified.condition(), scene);
        } else if (expression instanceof Expression.Filter filter) {
            addItems(filter.list(), filter.condition(), scene);
        } else if (expression instanceof Expression.TableCall call) {
            addTable(call, scene);
        } else {
            expression.children().forEach(child -> add(child, scene));
        }
    }

    private void addItems(Expression list, Expression condition, Scene scene) {
        add(list, scene);
        if (scene.value(list) instanceof Entries entries && !reads(list, scene)) {
            entries.entries().forEach(entry -> add(condition, scene.within(entry.value())));
            exact &= entries.isKnown() || !reads(condition, scene);
        } else {
            exact &= !reads(condition, scene);
        }
    }

    private void addTable(Expression.TableCall call, Scene scene) {
        Scene cells = scene.cells(call);
        call.arguments().forEach(argument -> add(argument, scene));
        call.table().on(scene.bindings().asOf()).ifPresent(version -> {
            for (DecisionTable.Row row : version.rows()) {
                row.tests().forEach(test -> add(test, cells));
                row.outputs().forEach(output -> add(output, cells));
            }
        });
        call.table().otherwise().forEach(output -> add(output, cells));
    }

    private void addComparison(Expression.Comparison comparison, Scene scene) {
        add(comparison.left(), scene);
        add(comparison.right(), scene);
        if (onlySteps(comparison.left(), scene) && onlySteps(comparison.right(), scene)) {
            return;
        }
        Kind kind = comparison.left().type().kind();
        if (kind == Kind.CODE || kind == Kind.TEXT) {
            addSame(comparison.left(), comparison.right(), scene);
            addSame(comparison.right(), comparison.left(), scene);
        } else if (numeric) {
            addNumbers(comparison, scene);
        } else if (fact.type().is(Kind.DATE)) {
            addDates(comparison, scene);
        }
    }

    /** Whether something changes with the fact only where some condition does. */
    private boolean onlySteps(Expression expression, Scene scene) {
        if (!reads(expression, scene) || expression.type().is(Kind.BOOLEAN)) {
            return true;
        } else if (expression instanceof Expression.FactReference || scene.isTooLarge()) {
            return false;
        } else if (expression instanceof Expression.DefinitionReference reference) {
            return onlySteps(reference.definition().value(), scene.outside());
        } else if (expression instanceof Expression.Variable variable) {
            boolean[] steps = {true};
            scene.follow(variable, (standing, there) -> steps[0] = onlySteps(standing, there));
            return steps[0];
        } else if (expression instanceof Expression.If choice) {
            return onlySteps(choice.then(), scene) && onlySteps(choice.otherwise(), scene);
        } else if (expression instanceof Expression.TableCall call) {
            boolean[] steps = {true};
            outputs(call, scene, (output, cells) -> steps[0] &= onlySteps(output, cells));
            return steps[0];
        } else if (expression instanceof Expression.Filter filter) {
            return onlySteps(filter.list(), scene);
        }
        return expression.children().stream().allMatch(child -> onlySteps(child, scene));
    }

    /** What is asked for where a code or text is compared with something else. */
    private void addSame(Expression side, Expression other, Scene scene) {
        if (!reads(side, scene)) {
            return;
        }
        for (Object value : alternatives(other, scene)) {
            addAsked(side, value, scene);
        }
    }

    /** The texts that an expression may give, where it does not give the fact itself. */
    private List<Object> alternatives(Expression expression, Scene scene) {
        Object known = reads(expression, scene) ? null : scene.value(expression);
        if (known != null) {
            given |= scene.reads(expression, any -> true);
            return List.of(known);
        } else if (!reads(expression, scene) && !readsOthers(expression, scene)) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        if (scene.isTooLarge()) {
            exact = false;
        } else if (expression instanceof Expression.DefinitionReference reference) {
            values.addAll(alternatives(reference.definition().value(), scene.outside()));
        } else if (expression instanceof Expression.Variable variable) {
            scene.follow(variable, (standing, there) -> values.addAll(alternatives(standing, there)));
        } else if (expression instanceof Expression.If choice) {
            values.addAll(alternatives(choice.then(), scene));
            values.addAll(alternatives(choice.otherwise(), scene));
        } else if (expression instanceof Expression.TableCall call) {
            outputs(call, scene, (output, cells) -> values.addAll(alternatives(output, cells)));
        } else {
            exact = false;
        }
        return values;
    }

    private static void outputs(Expression.TableCall call, Scene scene, Scene.Reader reader) {
        Scene cells = scene.cells(call);
        call.table()
                .on(scene.bindings().asOf())
                .ifPresent(version ->
                        version.rows().forEach(row -> reader.read(row.outputs().get(call.output()), cells)));
        if (!call.table().otherwise().isEmpty()) {
            reader.read(call.table().otherwise().get(call.output()), cells);
        }
    }

    /** What is asked of a code or text wherever it may be the fact itself. */
    private void addAsked(Expression code, Object question, Scene scene) {
        if (!reads(code, scene)) {
            return;
        } else if (scene.isTooLarge()) {
            exact = false;
            return;
        }
        if (code instanceof Expression.FactReference) {
            asked.add(question);
        } else if (code instanceof Expression.DefinitionReference reference) {
            addAsked(reference.definition().value(), question, scene.outside());
        } else if (code instanceof Expression.Variable variable) {
            scene.follow(variable, (standing, there) -> addAsked(standing, question, there));
        } else if (code instanceof Expression.If choice) {
            add(choice.condition(), scene);
            addAsked(choice.then(), question, scene);
            addAsked(choice.otherwise(), question, scene);
        } else if (code instanceof Expression.TableCall call) {
            add(call, scene);
            outputs(call, scene, (output, cells) -> addAsked(output, question, cells));
        } else if (code instanceof Expression.AttributeOf attribute) {
            addAsked(attribute.code(), new Attribute(attribute.attribute()), scene);
        } else {
            exact = false;
        }
    }

    private void addNumbers(Expression.Comparison comparison, Scene scene) {
        Lines lines = new Lines(fact, others);
        List<Lines.Line> left = lines.of(comparison.left(), scene);
        List<Lines.Line> right = lines.of(comparison.right(), scene);
        for (Lines.Line one : left) {
            for (Lines.Line other : right) {
                Lines.Line difference = one.plus(other.negated());
                addRoot(difference, comparison.operator());
            }
        }
        exact &= lines.isComplete() && !lines.hasSteps();
    }

    private void addRoot(Lines.Line line, Relation relation) {
        if (line.isConstant()) {
            return;
        }
        BigDecimal root = line.intercept().negate().divide(line.slope(), Values.PRECISION);
        boolean hit = line.slope().multiply(root).add(line.intercept()).signum() == 0;
        boolean same = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
        boolean zeroIsLow = relation.holds(-1) == relation.holds(0);
        boolean rises = line.slope().signum() > 0;
        if (!hit || same || zeroIsLow == rises) {
            cuts.above(root);
        }
        if (!hit || same || zeroIsLow != rises) {
            cuts.below(root);
        }
    }

    private void addDates(Expression.Comparison comparison, Scene scene) {
        Slope slope = new Slope(fact);
        int left = slope.of(comparison.left(), scene);
        int right = slope.of(comparison.right(), scene);
        exact &= slope.isKnown() && left * right <= 0 && !readsOthers(comparison, scene);
        if (isInVain()) {
            return;
        } else if (comparison.left() instanceof Expression.FactReference && right == 0) {
            addDay(scene.value(comparison.right()));
            return;
        } else if (comparison.right() instanceof Expression.FactReference && left == 0) {
            addDay(scene.value(comparison.left()));
            return;
        }
        Days days = new Days(fact, comparison, scene);
        days.firstWhere(order -> order >= 0).ifPresent(this::cutAt);
        days.firstWhere(order -> order > 0).ifPresent(this::cutAt);
    }

    private void addDay(@Nullable Object day) {
        if (day instanceof LocalDate known) {
            cutAt(known);
            cutAt(known.plusDays(1));
        }
    }

    private void cutAt(LocalDate first) {
        cuts.below(BigDecimal.valueOf(first.toEpochDay()));
    }

    /** What days a fact may have, and how two sides of a comparison then compare. */
    private static final class Days {
        private final Fact fact;
        private final Expression.Comparison comparison;
        private final Scene scene;
        private final Map<String, Object> facts;
        private final Bindings bindings;

        Days(Fact fact, Expression.Comparison comparison, Scene scene) {
            this.fact = fact;
            this.comparison = comparison;
            this.scene = scene;
            Bindings given = scene.bindings();
            this.facts = new HashMap<>(given.facts());
            this.bindings = new Bindings(given.asOf(), facts, given.bounds(), given.missing());
        }

        private @Nullable Integer order(long day) {
            facts.put(fact.name(), LocalDate.ofEpochDay(day));
            Scene then = scene.given(bindings);
            Object left = then.value(comparison.left());
            Object right = then.value(comparison.right());
            return left == null || right == null ? null : (Integer) Values.compare(left, right);
        }

        /** The first day on which an order is as the earliest day does not have it; empty if the last has it too. */
        Optional<LocalDate> firstWhere(Predicate<Integer> test) {
            long before = Supposed.EARLIEST.toEpochDay();
            long after = Supposed.LATEST.toEpochDay();
            Integer early = order(before);
            Integer late = order(after);
            if (early == null || late == null || test.test(early) == test.test(late)) {
                return Optional.empty();
            }
            while (after - before > 1) {
                long middle = (before + after) / 2;
                Integer order = order(middle);
                if (order == null || test.test(order) == test.test(late)) {
                    after = middle;
                } else {
                    before = middle;
                }
            }
            return Optional.of(LocalDate.ofEpochDay(after));
        }
    }
}
