package org.guichet.engine;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.api.Money;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Parameter;
import org.guichet.engine.vocabulary.Type;

/** The packs that the library ships, read from their folder, and random applications to them. */
final class ShippedPacks {
    private static final PackLibrary LIBRARY = PackLibrary.inFolder(Path.of("..", "rule-packs", "packs"), Trust.RULES);

    private final Set<LocalDate> dates = new LinkedHashSet<>();
    private final Set<BigDecimal> numbers = new LinkedHashSet<>();
    private final Set<Object> seen = new LinkedHashSet<>();

    private ShippedPacks() {
        numbers.addAll(Stream.of("0", "0.5", "1", "10", "49", "50", "250", "1000", "100000", "1000000")
                .map(BigDecimal::new)
                .toList());
        dates.addAll(List.of(
                LocalDate.of(1950, 1, 1),
                LocalDate.of(1966, 3, 1),
                LocalDate.of(1985, 6, 30),
                LocalDate.of(2026, 3, 1)));
        for (CheckedProgramme programme : programmes()) {
            programme.programme().window().opens().ifPresent(this::addDate);
            programme.programme().window().closes().ifPresent(this::addDate);
            for (CheckedCriterion criterion : programme.criteria()) {
                Stream.of(criterion.when(), criterion.condition(), criterion.unless())
                        .flatMap(Optional::stream)
                        .forEach(this::walk);
            }
            programme.award().ifPresent(award -> walk(award.amount()));
        }
    }

    static PackLibrary library() {
        return LIBRARY;
    }

    static List<CheckedProgramme> programmes() {
        return LIBRARY.checkedPacks().stream()
                .flatMap(pack -> pack.programmes().stream())
                .toList();
    }

    /** Applications whose values lie on and beside the figures of the packs. */
    static RandomApplications applications(Random random) {
        ShippedPacks packs = new ShippedPacks();
        return new RandomApplications(random, LIBRARY.checkedPacks(), packs::valuesOf);
    }

    /** The dates on which something changes, with the days before and after. */
    static List<LocalDate> dates() {
        return List.copyOf(new ShippedPacks().dates);
    }

    private void addDate(LocalDate date) {
        dates.addAll(List.of(date.minusDays(1), date, date.plusDays(1)));
    }

    private void addValue(Object value) {
        if (value instanceof LocalDate date) {
            addDate(date);
        } else if (value instanceof BigDecimal number) {
            numbers.addAll(List.of(number.subtract(new BigDecimal("0.01")), number, number.add(BigDecimal.ONE)));
        }
    }

    private void walk(Expression expression) {
        if (expression instanceof Expression.ParameterReference reference && seen.add(reference.parameter())) {
            reference.parameter().until().ifPresent(this::addDate);
            for (Parameter.Value value : reference.parameter().values()) {
                addDate(value.since());
                addValue(value.value());
            }
        } else if (expression instanceof Expression.Literal literal) {
            addValue(literal.value());
        } else if (expression instanceof Expression.DefinitionReference reference) {
            walk(reference.definition());
        } else if (expression instanceof Expression.TableCall call && seen.add(call.table())) {
            call.table()
                    .versions()
                    .forEach(version -> version.rows().forEach(row -> {
                        row.tests().forEach(this::walk);
                        row.outputs().forEach(this::walk);
                    }));
        }
        expression.children().forEach(this::walk);
    }

    private void walk(Definition definition) {
        if (seen.add(definition)) {
            walk(definition.value());
        }
    }

    private List<?> valuesOf(Type type) {
        List<BigDecimal> positive =
                numbers.stream().filter(number -> number.signum() >= 0).toList();
        return switch (type.kind()) {
            case INTEGER -> whole(positive);
            case NUMBER -> positive;
            case PERCENTAGE ->
                Stream.concat(
                                positive.stream().filter(number -> number.compareTo(BigDecimal.ONE) <= 0),
                                Stream.of(new BigDecimal("0.2")))
                        .toList();
            case MONEY -> positive.stream().map(Money::euros).toList();
            case DATE -> List.copyOf(dates);
            default -> List.of("text");
        };
    }

    private static List<BigDecimal> whole(Collection<BigDecimal> numbers) {
        List<BigDecimal> whole = new ArrayList<>();
        numbers.forEach(number -> whole.add(number.setScale(0, java.math.RoundingMode.FLOOR)));
        return whole;
    }
}
