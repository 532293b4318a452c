package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that take a CSV file as an administration publishes it. */
class OfficialFilesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);
    private static final String COMMUNES =
            "code,name\n01004,Ambérieu\n01148,Dortan\n69259,Vénissieux\n74087,Contamine\n";

    /** What a spreadsheet saves: a byte order mark, columns without a name, notes, some codes in quotes. */
    private static final String ANNEX = """
            \uFEFFRégion;Code INSEE;Commune;;Notes;Notes;
            84;01148;Dortan;x;"a; b";;
            84;"69259";Vénissieux;;;"dite ""Les Minguettes""\";
            84; 74087 ;Contamine-sur-Arve;;-;;
            ;;;;;;
            """;

    private static TestPacks pack(String communes, String annex) {
        return TestPacks.programme("""
                criteria:
                  inZone:
                    label: { fr: "En zone", en: "In a zone" }
                    require: aidMap(commune) = "c"
                    cite: law
                """)
                .file("facts.yaml", """
                facts:
                  commune:
                    type: code
                    list: communes
                    label: { fr: Commune, en: Commune }
                    question: { fr: "Quelle commune ?", en: "Which commune?" }
                """)
                .file("lists.yaml", """
                lists:
                  communes:
                    title: { fr: Communes, en: Communes }
                    file: tables/communes.csv
                    columns: { code: code, label: { fr: name, en: name } }
                  zones:
                    title: { fr: Zones, en: Zones }
                    codes: { c: { fr: c, en: c }, none: { fr: hors zone, en: outside } }
                """)
                .file("tables/communes.csv", communes)
                .file("tables.yaml", """
                tables:
                  aidMap:
                    label: { fr: Carte, en: Map }
                    hitPolicy: unique
                    inputs: { commune: { type: code, list: communes, label: { fr: Commune, en: Commune } } }
                    outputs: { zone: { type: code, list: zones, label: { fr: Zone, en: Zone } } }
                    versions:
                      2022-01-21:
                        file: tables/annex.csv
                        columns: { commune: Code INSEE, zone: { value: c } }
                    otherwise: { zone: none }
                    cite: law
                """)
                .file("tables/annex.csv", annex);
    }

    private static Verdict verdict(EligibilityEngine engine, String commune) {
        Application application =
                Application.builder().asOf(AS_OF).fact("commune", commune).build();
        return engine.verdicts(application).getOrDefault("test/aid", Verdict.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({"01148,ELIGIBLE", "69259,ELIGIBLE", "74087,ELIGIBLE", "01004,NOT_ELIGIBLE"})
    void an_annex_is_read_by_the_columns_that_the_table_names(String commune, Verdict verdict) {
        PackLibrary library = pack(COMMUNES, ANNEX).library();
        assertThat(library.diagnostics()).isEmpty();
        assertThat(verdict(library.engine(), commune)).isEqualTo(verdict);
    }

    @Test
    void a_leading_zero_that_a_spreadsheet_took_away_is_reported_at_its_cell() {
        PackLibrary library =
                pack(COMMUNES, "Commune;Code INSEE\nDortan;1148\n").library();
        assertThat(library.diagnostics())
                .extracting(Object::toString)
                .containsExactly("test/tables/annex.csv:2:8: error[G403]: `1148` is not a code of `communes`"
                        + " (did you mean `01148`? spreadsheets take leading zeros away)");
    }

    /** Comparing every row with every other took more than ten minutes. */
    @Test
    void an_annex_of_seven_thousand_communes_is_checked_at_once_and_a_commune_that_stands_twice_is_found() {
        TestPacks pack = pack("code,name\n" + communes(1), "Code INSEE,Nom\n" + communes(5) + "00005,Encore\n");
        assertTimeout(
                Duration.ofMinutes(1),
                () -> assertThat(pack.library().diagnostics())
                        .extracting(Object::toString)
                        .containsExactly(
                                "test/tables/annex.csv:7002:1: warning[G601]: lines 2 and 7002 of table `aidMap`"
                                        + " match the same case, and its hit policy is unique"));
    }

    /** Every so many of 35,000 communes, with their names. */
    private static String communes(int step) {
        return IntStream.rangeClosed(1, 35_000 / step)
                .mapToObj(each -> String.format("%05d,Commune %d\n", each * step, each))
                .collect(Collectors.joining());
    }
}
