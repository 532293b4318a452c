package org.guichet.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.syntax.Name;
import org.guichet.engine.syntax.PackDocument;
import org.guichet.engine.syntax.PackHeader;
import org.guichet.engine.syntax.WrittenDefinition;
import org.guichet.engine.syntax.WrittenFact;
import org.guichet.engine.syntax.WrittenParameter;
import org.guichet.engine.syntax.WrittenProgramme;
import org.guichet.engine.syntax.WrittenRegime;
import org.guichet.engine.syntax.WrittenSet;
import org.guichet.engine.syntax.WrittenTable;

/**
 * Reports names that no expression and no rule uses, in packs that have programmes and that no other pack uses: what a
 * vocabulary is good for shows in other packs.
 */
final class UnusedCheck {
    private final Diagnostics diagnostics;

    UnusedCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(List<CheckedPack> packs) {
        Set<String> usedPacks = packs.stream()
                .flatMap(pack -> pack.document().header().uses().stream())
                .map(PackHeader.Use::pack)
                .map(Name::text)
                .collect(Collectors.toSet());
        packs.stream()
                .filter(pack -> !pack.programmes().isEmpty())
                .filter(pack -> !usedPacks.contains(pack.info().reference().id()))
                .forEach(this::check);
    }

    private void check(CheckedPack pack) {
        Set<String> used = new HashSet<>();
        expressions(pack).forEach(expression -> collect(expression, used));
        pack.document()
                .programmes()
                .forEach(programme -> programme.regime().ifPresent(regime -> used.add(regime.text())));
        pack.document().derivations().stream()
                .flatMap(derivation -> derivation.reads().stream())
                .forEach(read -> used.add(read.text()));
        declared(pack.document())
                .filter(name -> !used.contains(name.text()))
                .forEach(name ->
                        diagnostics.report(Code.G310, name.at(), "`" + name.text() + "` is declared and not used"));
    }

    private static Stream<Name> declared(PackDocument document) {
        return Stream.of(
                        document.facts().stream().map(WrittenFact::name),
                        document.parameters().stream().map(WrittenParameter::name),
                        document.sets().stream().map(WrittenSet::name),
                        document.tables().stream().map(WrittenTable::name),
                        document.definitions().stream().map(WrittenDefinition::name),
                        document.regimes().stream().map(WrittenRegime::name),
                        document.programmes().stream()
                                .map(WrittenProgramme::definitions)
                                .flatMap(List::stream)
                                .map(WrittenDefinition::name))
                .flatMap(names -> names);
    }

    private static Stream<Expression> expressions(CheckedPack pack) {
        Stream<Expression> definitions = pack.declarations().definitions.values().stream()
                .map(definition -> definition.get(Pending.NOWHERE))
                .flatMap(Optional::stream)
                .map(Definition::value);
        Stream<Expression> cells = pack.declarations().tables.values().stream()
                .map(table -> table.get(Pending.NOWHERE))
                .flatMap(Optional::stream)
                .flatMap(UnusedCheck::cells);
        Stream<Expression> programmes = pack.programmes().stream().flatMap(UnusedCheck::expressions);
        Stream<Expression> rooms = pack.declarations().ownRegimes().stream()
                .map(CheckedRegime::room)
                .flatMap(Optional::stream);
        return Stream.of(definitions, cells, programmes, rooms).flatMap(expressions -> expressions);
    }

    private static Stream<Expression> cells(DecisionTable table) {
        return table.versions().stream()
                .flatMap(version -> version.rows().stream())
                .flatMap(row -> Stream.concat(row.tests().stream(), row.outputs().stream()));
    }

    private static Stream<Expression> expressions(CheckedProgramme programme) {
        Stream<Expression> criteria = programme.criteria().stream()
                .flatMap(criterion -> Stream.of(criterion.when(), criterion.condition(), criterion.unless()))
                .flatMap(Optional::stream);
        Stream<Expression> award = programme.award().stream()
                .flatMap(formula -> Stream.concat(
                        formula.steps().stream().map(Definition::value),
                        Stream.of(Optional.of(formula.amount()), formula.ceiling(), formula.floor())
                                .flatMap(Optional::stream)));
        return Stream.concat(criteria, award);
    }

    private static void collect(Expression expression, Set<String> used) {
        if (expression instanceof Expression.FactReference reference) {
            used.add(reference.fact().name());
        } else if (expression instanceof Expression.ParameterReference reference) {
            used.add(reference.parameter().name());
        } else if (expression instanceof Expression.DefinitionReference reference) {
            Definition definition = reference.definition();
            if (used.add(definition.name())) {
                collect(definition.value(), used);
            }
        } else if (expression instanceof Expression.Membership membership) {
            membership.set().name().ifPresent(used::add);
        } else if (expression instanceof Expression.TableCall call) {
            used.add(call.table().name());
        }
        expression.children().forEach(child -> collect(child, used));
    }
}
