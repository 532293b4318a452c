package org.guichet.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a condition holds, does not hold or stays open, or how a value was worked out: a tree whose parts explain the
 * sub-conditions and the derived values that the whole rests on.
 *
 * @param truth what the condition is; empty where a value is explained
 * @param value what was worked out; empty where a condition is explained and where the value is unknown
 * @param sentence the explanation in plain words, composed when asked for
 * @param facts the facts that this node reads itself, its parts excepted
 * @param parameters the figures that this node reads itself, its parts excepted
 * @param parts the explanations of what it is made of
 * @param citations the texts that this node rests on itself, beside those of its figures
 * @param table the records that it rests on, where rules put them together
 */
public record Explanation(
        Optional<Truth> truth,
        Optional<Object> value,
        Text sentence,
        List<FactUsed> facts,
        List<ParameterUsed> parameters,
        List<Explanation> parts,
        List<Citation> citations,
        Optional<Table> table) {

    public Explanation {
        Objects.requireNonNull(table, "table");
        citations = List.copyOf(citations);
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(sentence, "sentence");
        facts = List.copyOf(facts);
        parameters = List.copyOf(parameters);
        parts = List.copyOf(parts);
    }

    /** An explanation without citations of its own and without a table. */
    public Explanation(
            Optional<Truth> truth,
            Optional<Object> value,
            Text sentence,
            List<FactUsed> facts,
            List<ParameterUsed> parameters,
            List<Explanation> parts) {
        this(truth, value, sentence, facts, parameters, parts, List.of(), Optional.empty());
    }

    /** What it is about, without values. */
    @Override
    public String toString() {
        return "Explanation[truth=" + truth + ", facts=" + facts + ", parts=" + parts.size() + "]";
    }

    /**
     * A fact that a condition looked at.
     *
     * @param concept what the fact is, with its unit and origin
     * @param value its value; empty if unknown
     */
    public record FactUsed(InformationConcept concept, Optional<Object> value) {
        /** The name of the fact, without its value. */
        @Override
        public String toString() {
            return "FactUsed[" + concept.name() + (value.isPresent() ? "" : ", unknown") + "]";
        }
    }

    /**
     * A dated figure that a condition was held against.
     *
     * @param name its name in the packs
     * @param label what it is called
     * @param type the type of its value, as for facts
     * @param unit what it counts
     * @param value its value on the date of the decision; empty if none was in force
     * @param since the first day on which this value was in force
     * @param until the last day, if an end is stated or another value follows
     * @param citations the texts it rests on
     */
    public record ParameterUsed(
            String name,
            Text label,
            String type,
            Optional<String> unit,
            Optional<Object> value,
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            List<Citation> citations) {
        public ParameterUsed {
            citations = List.copyOf(citations);
        }
    }

    /**
     * Records that rules put together to come to a value, such as what each enterprise of a group adds to it.
     *
     * @param title what they are
     * @param columns the fields of the records
     * @param rows the records, each with a cell for every column
     */
    public record Table(Text title, List<InformationConcept.Field> columns, List<List<Cell>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** How large it is, without values. */
        @Override
        public String toString() {
            return "Table[" + rows.size() + " rows]";
        }
    }

    /**
     * A value in a table.
     *
     * @param value the value; empty if unknown
     * @param label what it is called, if it is a code
     */
    public record Cell(Optional<Object> value, Optional<Text> label) {
        /** Whether it is known, without the value. */
        @Override
        public String toString() {
            return value.isPresent() ? "Cell[known]" : "Cell[unknown]";
        }
    }
}
