package org.guichet.engine.expression;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.engine.vocabulary.Fact;

/** What expressions read, through definitions and tables, in the order in which they do. Thread-safe. */
public final class Reads {
    /** By identity: equal expressions would take longer to find than to read. */
    private final Map<Expression, Read> expressions = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Map<Definition, Read> definitions = new ConcurrentHashMap<>();
    private final Map<DecisionTable, Read> tables = new ConcurrentHashMap<>();

    /**
     * What something reads.
     *
     * @param facts the facts
     * @param definitions the definitions
     * @param variables whether it has variables: what they stand for is not part of this
     */
    public record Read(Set<Fact> facts, Set<Definition> definitions, boolean variables) {}

    /** What an expression reads. */
    public Read of(Expression expression) {
        Read known = expressions.get(expression);
        if (known == null) {
            Gathering gathering = new Gathering();
            gathering.add(expression);
            known = gathering.read();
            expressions.put(expression, known);
        }
        return known;
    }

    /** What a definition reads. */
    public Read of(Definition definition) {
        Read known = definitions.get(definition);
        if (known == null) {
            known = of(definition.value());
            definitions.put(definition, known);
        }
        return known;
    }

    /** What the cells of a table read, its inputs excepted. */
    public Read of(DecisionTable table) {
        Read known = tables.get(table);
        if (known == null) {
            Gathering gathering = new Gathering();
            for (DecisionTable.Version version : table.versions()) {
                for (DecisionTable.Row row : version.rows()) {
                    row.tests().forEach(gathering::add);
                    row.outputs().forEach(gathering::add);
                }
            }
            table.otherwise().forEach(gathering::add);
            known = gathering.read();
            tables.put(table, known);
        }
        return known;
    }

    private final class Gathering {
        private final Set<Fact> facts = new LinkedHashSet<>();
        private final Set<Definition> read = new LinkedHashSet<>();
        private boolean variables;

        void add(Expression expression) {
            if (expression instanceof Expression.FactReference reference) {
                facts.add(reference.fact());
            } else if (expression instanceof Expression.Variable) {
                variables = true;
            } else if (expression instanceof Expression.DefinitionReference reference) {
                read.add(reference.definition());
                add(of(reference.definition()));
            } else if (expression instanceof Expression.TableCall call) {
                add(of(call.table()));
            }
            expression.children().forEach(this::add);
        }

        private void add(Read other) {
            facts.addAll(other.facts);
            read.addAll(other.definitions);
        }

        Read read() {
            return new Read(Collections.unmodifiableSet(facts), Collections.unmodifiableSet(read), variables);
        }
    }
}
