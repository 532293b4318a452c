package org.guichet.engine.drl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Type.Kind;

/**
 * The codes of each list that a programme can tell from others. Where every comparison is with a constant, the codes
 * that no constant names are all alike, and a table of thirty thousand communes need not be written out.
 */
final class AskedCodes {
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<Object> seen = new HashSet<>();

    AskedCodes(CheckedProgramme programme) {
        for (CheckedCriterion criterion : programme.criteria()) {
            Stream.of(criterion.when(), criterion.condition(), criterion.unless())
                    .flatMap(Optional::stream)
                    .forEach(this::walk);
        }
    }

    /** Whether a code is unlike others. */
    boolean tells(String list, String code) {
        return open.contains(list) || asked.getOrDefault(list, Set.of()).contains(code);
    }

    private void walk(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            comparison(comparison);
        } else if (expression instanceof Expression.Membership membership) {
            Members members = Members.of(membership.set());
            members.certain().forEach(code -> ask(membership.set().list().name(), code));
            members.open().forEach(code -> ask(membership.set().list().name(), code));
        } else if (expression instanceof Expression.AttributeOf attribute) {
            tellAll(attribute.code().type());
        } else if (expression instanceof Expression.If choice) {
            tellAll(choice.type());
        } else if (expression instanceof Expression.DefinitionReference reference && seen.add(reference.definition())) {
            walk(reference.definition().value());
        } else if (expression instanceof Expression.TableCall call && seen.add(call.table())) {
            table(call.table());
        }
        expression.children().forEach(this::walk);
    }

    private void comparison(Expression.Comparison comparison) {
        if (comparison.right() instanceof Expression.Literal constant) {
            ask(comparison.left().type().qualifier(), constant.value());
        } else if (comparison.left() instanceof Expression.Literal constant) {
            ask(comparison.right().type().qualifier(), constant.value());
        } else {
            tellAll(comparison.left().type());
            tellAll(comparison.right().type());
        }
    }

    private void table(DecisionTable table) {
        table.outputs().forEach(output -> tellAll(output.type()));
        table.versions()
                .forEach(version -> version.rows().forEach(row -> {
                    row.tests().forEach(this::walk);
                    row.outputs().forEach(this::walk);
                }));
    }

    private void ask(String list, Object code) {
        asked.computeIfAbsent(list, fresh -> new HashSet<>()).add(code.toString());
    }

    private void tellAll(Type type) {
        if (type.is(Kind.CODE)) {
            open.add(type.qualifier());
        }
    }
}
