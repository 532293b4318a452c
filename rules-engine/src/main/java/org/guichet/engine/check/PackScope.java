package org.guichet.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.CodeSet;

/** The names that expressions of a pack, or of one of its programmes, may use. */
final class PackScope implements Scope {
    private final Declarations declarations;
    private final Map<String, Pending<Definition>> local;

    PackScope(Declarations declarations) {
        this(declarations, Map.of());
    }

    private PackScope(Declarations declarations, Map<String, Pending<Definition>> local) {
        this.declarations = declarations;
        this.local = local;
    }

    /** A scope with further definitions. They are looked up when used, so more may be added to the map. */
    PackScope with(Map<String, Pending<Definition>> further) {
        Map<String, Pending<Definition>> all = new LinkedHashMap<>(local);
        all.putAll(further);
        return new PackScope(declarations, all);
    }

    @Override
    public Optional<Value> value(String name, Position use) {
        Optional<Pending<Definition>> definition =
                Optional.ofNullable(local.get(name)).or(() -> declarations.definition(name));
        if (definition.isPresent()) {
            return Optional.of(new Value(definition.get().get(use).map(Expression.DefinitionReference::new)));
        }
        return declarations
                .fact(name)
                .map(fact -> new Value(Optional.of(new Expression.FactReference(fact))))
                .or(() -> declarations
                        .parameter(name)
                        .map(parameter -> new Value(Optional.of(new Expression.ParameterReference(parameter)))));
    }

    @Override
    public Optional<CodeSet> set(String name) {
        return declarations.set(name);
    }

    @Override
    public Optional<DecisionTable> table(String name) {
        return declarations.table(name).flatMap(table -> table.get(Position.startOf("")));
    }

    @Override
    public Optional<CodeList> list(String name) {
        return declarations.list(name);
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(declarations.names());
        names.addAll(local.keySet());
        return names;
    }
}
