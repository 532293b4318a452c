package org.guichet.examples.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CatalogueReportTest {
    private static final EngineCost ENGINE = new EngineCost(1.25, 5_000_000, 25_000_000, 25_100_000, 200_000);
    private static final Figures FIGURES = new Figures(screenings(), Map.of(264, ENGINE));

    @Test
    void each_target_stands_beside_its_figure() {
        assertThat(ReportText.of(FIGURES, "Today, here."))
                .contains("\n\nToday, here.\n\n")
                .contains("| verdicts against closures | at most 0.5 | 0.40 times | met |")
                .contains("| verdicts against generated Java | at most 2 | 2.50 times | **missed** |")
                .contains("| kie-dmn against verdicts | at least 400 | 600 times | met |")
                .contains("| growth of verdicts from 264 to 10,000 programmes | at most 12 | 11.00 times | met |")
                .contains("| building the engine from pack files | under 1.5 s | 1.25 s | met |")
                .contains("| heap that the engine retains | under 30 MB | 20.0 MB | met |")
                .contains("| throughput of 2 threads against 1 | at least 1.8 | 1.60 times | **missed** |")
                .contains("| growth of the heap over 200,000 screenings | flat (2 %) | +0.40 % | met |");
    }

    @Test
    void what_was_not_measured_is_said() {
        assertThat(ReportText.of(FIGURES, ""))
                .contains(
                        "| verdicts against bit masks, 10,000 programmes | at most 1 | not measured | not measured |");
    }

    @Test
    void times_and_bytes_of_each_contender_are_listed() {
        assertThat(ReportText.of(FIGURES, ""))
                .contains("| | 264, 0 to 4 unknown | 10,000, 0 to 4 unknown |\n|---|---:|---:|\n")
                .contains("| Java closures | 25.0 (2,000 B) |  |\n")
                .contains("| Guichet, verdicts | 10.0 (1,500 B) | 110.0 (2,000 B) |\n");
    }

    @Test
    void the_plot_is_well_formed_and_has_a_line_for_each_contender_that_was_timed() throws Exception {
        byte[] drawing = GrowthPlot.of(FIGURES).getBytes(StandardCharsets.UTF_8);
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawing))
                .getDocumentElement();

        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(4);
        assertThat(svg.getTextContent())
                .contains("Java closures", "10,000", "µs")
                .doesNotContain("bit masks");
    }

    @Test
    void what_an_engine_costs_comes_back_from_its_line() {
        assertThat(EngineCost.parse(ENGINE.line())).isEqualTo(ENGINE);
    }

    private static Map<Case, Figures.Screening> screenings() {
        Map<Case, Figures.Screening> screenings = new LinkedHashMap<>();
        screenings.put(new Case(Kind.CLOSURES, 264, Facts.UNKNOWN), new Figures.Screening(25, 2_000));
        screenings.put(new Case(Kind.STRAIGHT_LINE, 264, Facts.UNKNOWN), new Figures.Screening(4, 2_000));
        screenings.put(new Case(Kind.VERDICTS, 264, Facts.UNKNOWN), new Figures.Screening(10, 1_500));
        screenings.put(new Case(Kind.VERDICTS, 10_000, Facts.UNKNOWN), new Figures.Screening(110, 2_000));
        screenings.put(new Case(Kind.DMN, 264, Facts.UNKNOWN), new Figures.Screening(6_000, 2_000_000));
        screenings.put(new Case(Kind.VERDICTS, 264, Facts.UNKNOWN, 2), new Figures.Screening(12.5, 1_500));
        return screenings;
    }
}
