package org.guichet.engine.expression;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.engine.vocabulary.Fact;

/** What expressions read, through definitions and tables, in the order in which they do. Thread-safe. */
public final class Reads {
    private final Map<Definition, Read> definitions = new ConcurrentHashMap<>();
    private final Map<DecisionTable, Read> tables = new ConcurrentHashMap<>();

    /**
     * What something reads.
     *
     * @param facts the facts
     * @param definitions the definitions
     */
    public record Read(Set<Fact> facts, Set<Definition> definitions) {
        private Read() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        private void add(Read other) {
            facts.addAll(other.facts);
            definitions.addAll(other.definitions);
        }

        private Read unmodifiable() {
            return new Read(Collections.unmodifiableSet(facts), Collections.unmodifiableSet(definitions));
        }
    }

    /** What an expression reads. */
    public Read of(Expression expression) {
        Read read = new Read();
        add(expression, read);
        return read.unmodifiable();
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
            Read read = new Read();
            for (DecisionTable.Version version : table.versions()) {
                for (DecisionTable.Row row : version.rows()) {
                    row.tests().forEach(test -> add(test, read));
                    row.outputs().forEach(output -> add(output, read));
                }
            }
            table.otherwise().forEach(output -> add(output, read));
            known = read.unmodifiable();
            tables.put(table, known);
        }
        return known;
    }

    private void add(Expression expression, Read read) {
        if (expression instanceof Expression.FactReference reference) {
            read.facts.add(reference.fact());
        } else if (expression instanceof Expression.DefinitionReference reference) {
            read.definitions.add(reference.definition());
            read.add(of(reference.definition()));
        } else if (expression instanceof Expression.TableCall call) {
            read.add(of(call.table()));
        }
        expression.children().forEach(child -> add(child, read));
    }
}
