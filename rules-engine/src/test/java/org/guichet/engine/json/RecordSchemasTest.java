package org.guichet.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guichet.api.Application;
import org.guichet.engine.record.DecisionLog;
import org.guichet.engine.record.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSchemasTest {
    private static final Application APPLICATION = Application.builder()
            .asOf(LocalDate.of(2026, 3, 1))
            .fact("company.headcount", 42)
            .fact("company.turnover", "8000000 EUR")
            .fact("aid.previous", List.of(Map.of("grantedOn", "2024-05-01", "amount", "1 EUR")))
            .build();
    private static final Receipt WHOLE = Receipt.of(Decisions.full(), APPLICATION);
    private static final Receipt HASHED = Receipt.withoutFacts(Decisions.full(), APPLICATION);

    @Test
    void receipts_fit_the_schema() {
        assertThat(SchemaValidation.json("receipt", WHOLE.text())).isEmpty();
        assertThat(SchemaValidation.json("receipt", HASHED.text())).isEmpty();
    }

    @Test
    void lines_of_a_log_fit_the_schema(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("log");
        new DecisionLog(file).append(WHOLE);
        new DecisionLog(file).append(HASHED);
        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(SchemaValidation.json("log-line", line)).isEmpty());
    }

    @Test
    void a_slip_does_not_fit_the_schemas() {
        assertThat(List.of(
                        WHOLE.text().replace("\"facts\"", "\"salt\""),
                        WHOLE.text().replace("\"asOf\":\"2026-03-01\",\"engine", "\"engine"),
                        WHOLE.text().replace("receipt/1", "receipt/2"),
                        HASHED.text().replace("\"digest\":\"", "\"digest\":\"x"),
                        HASHED.text().replace("\"salt\"", "\"decision\""),
                        HASHED.text().replaceFirst("\"salt\":\"..", "\"salt\":\"")))
                .allSatisfy(receipt -> {
                    assertThat(SchemaValidation.json("receipt", receipt)).isNotEmpty();
                    assertThat(SchemaValidation.json(
                                    "log-line",
                                    "{\"number\":1,\"previous\":\"" + "0".repeat(64) + "\",\"receipt\":" + receipt
                                            + "}"))
                            .isNotEmpty();
                });
        assertThat(SchemaValidation.json("log-line", "{\"number\":0}")).isNotEmpty();
        assertThat(HASHED.text().getBytes(UTF_8)).hasSizeLessThan(2_000);
    }
}
