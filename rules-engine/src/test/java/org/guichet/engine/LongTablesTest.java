package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;
import org.junit.jupiter.api.Test;

/** Tables of many rows are decided as the reference interpreter says, whose reading of them RowIndexTest proves. */
class LongTablesTest {
    private static final List<String> POLICIES =
            List.of("unique", "first", "any", "collect sum", "collect min", "collect max", "collect count");
    private static final String TEXT = "{ fr: Texte, en: Text }";
    private static final String SECTORS = IntStream.range(0, 60)
            .mapToObj(code -> code + "," + (code < 6 ? "" : code / 6) + ",S\n")
            .collect(Collectors.joining("", "code,parent,label\n", ""));

    private final Random random = new Random(20_261_124);

    @Test
    void a_table_of_hundreds_of_rows_gives_what_the_interpreter_reads_in_it() {
        PackLibrary library = pack().library();
        EligibilityEngine engine = library.engine();
        CheckedProgramme programme = library.checkedPacks().get(0).programmes().get(0);
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (int i = 0; i < 2_000; i++) {
            Application application = application();
            Bindings bindings = library.applicationCheck().check(application);
            Oracle oracle = new Oracle(bindings);
            Decision decision = engine.decide("test/aid", application);
            assertThat(decision.findings())
                    .as("%s", application.facts())
                    .extracting(Finding::outcome)
                    .isEqualTo(
                            programme.criteria().stream().map(oracle::outcome).toList());
            decision.findings().forEach(finding -> outcomes.add(finding.outcome()));
        }
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN);
    }

    private Application application() {
        Application.Builder application = Application.builder().asOf(LocalDate.of(2026, 3, 1));
        if (random.nextInt(6) > 0) {
            application.fact("sector", String.valueOf(random.nextInt(60)));
        }
        if (random.nextInt(6) > 0) {
            application.fact("age", random.nextInt(12));
        }
        return application.build();
    }

    private TestPacks pack() {
        TestPacks pack = TestPacks.programme(IntStream.range(0, POLICIES.size())
                .mapToObj(this::criterion)
                .collect(Collectors.joining("", "criteria:\n", "")));
        IntStream.range(0, POLICIES.size()).forEach(table -> pack.file("tables/grid" + table + ".csv", rows(table)));
        return pack.file("facts.yaml", """
                facts:
                  sector: { type: code, list: sectors, label: $, question: $ }
                  age: { type: integer, unit: years, label: $, question: $ }
                """.replace("$", TEXT))
                .file("lists.yaml", """
                lists:
                  sectors:
                    title: $
                    file: tables/sectors.csv
                    columns: { code: code, parent: parent, label: { fr: label, en: label } }
                """.replace("$", TEXT))
                .file("tables/sectors.csv", SECTORS)
                .file(
                        "tables.yaml",
                        IntStream.range(0, POLICIES.size())
                                .mapToObj(LongTablesTest::table)
                                .collect(Collectors.joining("", "tables:\n", "")));
    }

    private String criterion(int table) {
        String most = POLICIES.get(table).equals("collect sum") ? "20" : "3";
        return """
                  c%d:
                    label: %s
                    require: grid%d(sector, age) > %s
                    cite: law
                """.formatted(table, TEXT, table, most).indent(2);
    }

    private static String table(int table) {
        return """
                grid%d:
                  label: $
                  hitPolicy: %s
                  inputs: { sector: { type: code, list: sectors, label: $ }, age: { type: integer, unit: years, label: $ } }
                  outputs: { rank: { type: number, label: $ } }
                  file: tables/grid%d.csv
                  otherwise: { rank: 0 }
                  cite: law
                """.formatted(table, POLICIES.get(table), table)
                .replace("$", TEXT)
                .indent(2);
    }

    /** Fine codes first, so that `unique` and `first` are decided for some, and whole branches at the end. */
    private String rows(int table) {
        StringBuilder rows = new StringBuilder("sector,age,rank\n");
        for (int row = 0; row < 300; row++) {
            int code = row < 280 ? 10 + random.nextInt(50) : random.nextInt(10);
            rows.append(code)
                    .append(',')
                    .append(age())
                    .append(',')
                    .append(random.nextInt(8))
                    .append('\n');
        }
        return rows.append("not(\"1\"),> 9,").append(table).append('\n').toString();
    }

    private String age() {
        return switch (random.nextInt(6)) {
            case 0 -> "< " + random.nextInt(4);
            case 1 -> random.nextInt(12) + ".0";
            case 2 -> "\"" + random.nextInt(12) + ", " + random.nextInt(12) + "\"";
            default -> String.valueOf(random.nextInt(12));
        };
    }
}
