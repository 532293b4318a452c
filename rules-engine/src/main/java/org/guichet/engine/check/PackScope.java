package org.guichet.engine.check;

import java.util.ArrayList;
import java.util.Collection;
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
    private final List<Map<String, Pending<Definition>>> local;

    PackScope(Declarations declarations) {
        this(declarations, List.of());
    }

    private PackScope(Declarations declarations, List<Map<String, Pending<Definition>>> local) {
        this.declarations = declarations;
        this.local = local;
    }

    /** A scope with further definitions. They are looked up when used, so more may be added to the map. */
    PackScope with(Map<String, Pending<Definition>> further) {
        List<Map<String, Pending<Definition>>> all = new ArrayList<>(local);
        all.add(further);
        return new PackScope(declarations, all);
    }

    @Override
    public Optional<Value> value(String name, Position use) {
        Optional<Pending<Definition>> definition = local(name).or(() -> declarations.definition(name));
        if (definition.isPresent()) {
            return Optional.of(new Value(definition.get().get(use).map(Expression.DefinitionReference::new)));
        }
        return declarations
                .fact(name)
                .map(fact -> new Value(Optional.of(new Expression.FactReference(fact))))
                .or(() -> declarations
                        .parameter(name)
                        .map(parameter -> new Value(Optional.of(new Expression.ParameterReference(parameter)))))
                .or(() -> isSound(name, use) ? Optional.empty() : Optional.of(new Value(Optional.empty())));
    }

    /** Whether a name that stands for no value is a set or a table, or is not declared at all. */
    private boolean isSound(String name, Position use) {
        Optional<Pending<DecisionTable>> table = declarations.table(name);
        if (table.isPresent()) {
            return table.get().get(use).isPresent();
        }
        return declarations.set(name).isPresent() || !declarations.mayDeclare(name);
    }

    private Optional<Pending<Definition>> local(String name) {
        return local.stream()
                .filter(definitions -> definitions.containsKey(name))
                .map(definitions -> definitions.get(name))
                .findFirst();
    }

    @Override
    public Optional<CodeSet> set(String name) {
        return declarations.set(name);
    }

    @Override
    public Optional<DecisionTable> table(String name) {
        return table(name, Pending.NOWHERE);
    }

    @Override
    public Optional<DecisionTable> table(String name, Position use) {
        return declarations.table(name).flatMap(table -> table.get(use));
    }

    @Override
    public Optional<CodeList> list(String name) {
        return declarations.list(name);
    }

    @Override
    public boolean declares(String name) {
        return local(name).isPresent() || declarations.declares(name);
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(declarations.names());
        local.forEach(definitions -> names.addAll(definitions.keySet()));
        return names;
    }
}
