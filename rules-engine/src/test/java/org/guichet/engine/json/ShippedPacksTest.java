package org.guichet.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.EligibilityEngines;
import org.guichet.engine.Trust;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedPacksTest {
    private static final Path PACKS = Path.of("../rule-packs/packs");

    @TestFactory
    Stream<DynamicTest> every_file_of_the_shipped_packs_fits_its_schema() throws IOException {
        try (Stream<Path> files = Files.walk(PACKS)) {
            List<Path> yaml = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
            assertThat(yaml).hasSizeGreaterThan(30);
            return yaml.stream()
                    .map(file -> dynamicTest(
                            PACKS.relativize(file).toString(),
                            () -> assertThat(SchemaValidation.yaml(schemaOf(file), Files.readString(file)))
                                    .isEmpty()));
        }
    }

    private static String schemaOf(Path file) {
        return switch (String.valueOf(file.getName(file.getNameCount() - 2))) {
            case "programmes" -> "programme";
            case "scenarios" -> "scenarios";
            default -> String.valueOf(file.getFileName()).replace(".yaml", "");
        };
    }

    @Test
    void decisions_on_the_shipped_programmes_fit_the_schema_of_decisions() {
        EligibilityEngine engine = EligibilityEngines.fromFolder(PACKS, Trust.RULES);
        Application application = Application.builder()
                .fact("company.headcount", 42)
                .fact("company.turnover", "8000000 EUR")
                .fact("company.isAutonomous", true)
                .fact("company.sizeChangedLastYear", false)
                .fact("project.commune", "01004")
                .fact("project.eligibleCosts", "200000 EUR")
                .asOf(LocalDate.of(2026, 3, 1))
                .build();
        List<Decision> decisions = engine.screen(application);
        assertThat(decisions).hasSizeGreaterThanOrEqualTo(8);
        assertThat(decisions)
                .allSatisfy(decision -> assertThat(SchemaValidation.json(
                                "decision", DecisionWriter.compact().write(decision)))
                        .isEmpty());
    }
}
