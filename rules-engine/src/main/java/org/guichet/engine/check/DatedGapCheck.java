package org.guichet.engine.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.api.Window;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.syntax.PackDocument;
import org.guichet.engine.syntax.WrittenProgramme;
import org.guichet.engine.vocabulary.Parameter;

/** Reports figures and tables that have no value on some day on which a programme takes applications. */
final class DatedGapCheck {
    private final Diagnostics diagnostics;

    DatedGapCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(CheckedPack pack) {
        Map<String, Position> places = places(pack.document());
        for (CheckedProgramme programme : pack.programmes()) {
            String id = programme.programme().id();
            Position at = Objects.requireNonNull(places.get(id.substring(id.indexOf('/') + 1)));
            Declarations names = pack.declarations();
            for (CheckedCriterion criterion : programme.criteria()) {
                Window days = intersection(programme.programme().window(), criterion);
                Stream.of(criterion.when(), criterion.condition(), criterion.unless())
                        .flatMap(Optional::stream)
                        .forEach(expression -> new Walk(days, at, names).walk(expression));
            }
            programme.award().ifPresent(award -> {
                Walk walk = new Walk(programme.programme().window(), at, names);
                walk.walk(award.amount());
                award.ceiling().ifPresent(walk::walk);
                award.floor().ifPresent(walk::walk);
            });
        }
    }

    /** Where each programme is, by its name in the pack. */
    private static Map<String, Position> places(PackDocument document) {
        Map<String, Position> places = new HashMap<>();
        for (WrittenProgramme programme : document.programmes()) {
            places.putIfAbsent(programme.name().text(), programme.name().at());
        }
        return places;
    }

    private static Window intersection(Window window, CheckedCriterion criterion) {
        Optional<LocalDate> first = latest(window.opens(), criterion.from());
        Optional<LocalDate> last = earliest(window.closes(), criterion.until());
        boolean never = first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
        return never ? new Window(first, first) : new Window(first, last);
    }

    private static Optional<LocalDate> latest(Optional<LocalDate> a, Optional<LocalDate> b) {
        return Stream.of(a, b).flatMap(Optional::stream).max(LocalDate::compareTo);
    }

    private static Optional<LocalDate> earliest(Optional<LocalDate> a, Optional<LocalDate> b) {
        return Stream.of(a, b).flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    /** Everything that an expression needs on the days of a window. An end that is not stated is not checked. */
    private final class Walk {
        private final Window days;
        private final Position at;
        private final Declarations names;
        private final Set<Object> seen = new HashSet<>();

        Walk(Window days, Position at, Declarations names) {
            this.days = days;
            this.names = names;
            this.at = at;
        }

        void walk(Expression expression) {
            if (expression instanceof Expression.ParameterReference reference) {
                parameter(reference.parameter());
            } else if (expression instanceof Expression.DefinitionReference reference
                    && seen.add(reference.definition())) {
                walk(reference.definition().value());
            } else if (expression instanceof Expression.TableCall call && seen.add(call.table())) {
                table(call.table());
            }
            expression.children().forEach(this::walk);
        }

        private void parameter(Parameter parameter) {
            if (seen.add(parameter)
                    && !names.isBroken(parameter.name())
                    && !parameter.values().isEmpty()) {
                report(parameter.name(), parameter.values().get(0).since(), parameter.until());
            }
        }

        private void table(DecisionTable table) {
            if (!names.isBroken(table.name()) && !table.versions().isEmpty()) {
                report(table.name(), table.versions().get(0).since(), table.until());
            }
            table.versions()
                    .forEach(version -> version.rows().forEach(row -> {
                        row.tests().forEach(this::walk);
                        row.outputs().forEach(this::walk);
                    }));
        }

        private void report(String name, LocalDate since, Optional<LocalDate> until) {
            days.opens()
                    .filter(first -> first.isBefore(since))
                    .ifPresent(first -> diagnostics.report(
                            Code.G502,
                            at,
                            "`" + name + "` has no value from " + first + " to " + since.minusDays(1)
                                    + ", while the programme is open"));
            until.filter(last -> days.closes().filter(last::isBefore).isPresent())
                    .ifPresent(last -> diagnostics.report(
                            Code.G502,
                            at,
                            "`" + name + "` has no value from " + last.plusDays(1) + " to "
                                    + days.closes().orElseThrow() + ", while the programme is open"));
        }
    }
}
