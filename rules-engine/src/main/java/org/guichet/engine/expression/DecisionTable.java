package org.guichet.engine.expression;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Citation;
import org.guichet.api.Text;
import org.guichet.engine.vocabulary.Type;
import org.jspecify.annotations.Nullable;

/**
 * A decision table (DMN 1.5, section 8), in dated versions.
 *
 * @param owner the pack that declares it
 * @param name its name
 * @param label what it is called
 * @param hitPolicy what it gives where several rows match
 * @param inputs its inputs; cells see them as variables of the same depth as their place
 * @param outputs its outputs, with the types of their cells
 * @param versions its rows from a date on, the earliest first
 * @param until the last day of the last version, if stated
 * @param otherwise what each output is where no row matches; empty if that is unknown
 * @param citations the texts it rests on
 */
public record DecisionTable(
        String owner,
        String name,
        Text label,
        HitPolicy hitPolicy,
        List<Type.Field> inputs,
        List<Type.Field> outputs,
        List<Version> versions,
        Optional<LocalDate> until,
        List<Expression> otherwise,
        List<Citation> citations) {

    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        versions = List.copyOf(versions);
        otherwise = List.copyOf(otherwise);
        citations = List.copyOf(citations);
    }

    /** DMN's hit policies, as far as they are supported. */
    public enum HitPolicy {
        UNIQUE,
        FIRST,
        ANY,
        COLLECT,
        COLLECT_SUM,
        COLLECT_MIN,
        COLLECT_MAX,
        COLLECT_COUNT;

        /** Whether every matching row counts, and not one. */
        public boolean collects() {
            return compareTo(COLLECT) >= 0;
        }
    }

    /** The rows in force from a date on. */
    public static final class Version {
        private final LocalDate since;
        private final List<Row> rows;
        private final RowIndex index;

        public Version(LocalDate since, List<Row> rows) {
            this.since = since;
            this.rows = List.copyOf(rows);
            this.index = new RowIndex(this.rows);
        }

        public LocalDate since() {
            return since;
        }

        public List<Row> rows() {
            return rows;
        }

        /** Where to look for the rows that match. */
        public RowIndex index() {
            return index;
        }
    }

    /**
     * A row.
     *
     * @param line its line in the file
     * @param tests a condition on each input, over a variable at the input's place
     * @param outputs a value for each output
     */
    public record Row(int line, List<Expression> tests, List<Expression> outputs) {
        public Row {
            tests = List.copyOf(tests);
            outputs = List.copyOf(outputs);
        }
    }

    /** The rows in force on a day, if any. */
    public Optional<Version> on(LocalDate date) {
        if (until.isPresent() && date.isAfter(until.get())) {
            return Optional.empty();
        }
        Version found = null;
        for (Version version : versions) {
            if (!version.since.isAfter(date)) {
                found = version;
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DecisionTable that && name.equals(that.name) && owner.equals(that.owner);
    }

    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + name.hashCode();
    }
}
