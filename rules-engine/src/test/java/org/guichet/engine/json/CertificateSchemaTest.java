package org.guichet.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.Certificates;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.Trust;
import org.junit.jupiter.api.Test;

class CertificateSchemaTest {
    private static final PackLibrary LIBRARY = PackLibrary.inFolder(Path.of("../rule-packs/packs"), Trust.RULES);
    private static final Path APPLICATIONS = Path.of("../examples/applications");

    private static List<String> certificates(String application) throws IOException {
        EligibilityEngine engine = LIBRARY.engine();
        Application read =
                ApplicationReader.of(engine.vocabulary())
                        .read(Files.readString(APPLICATIONS.resolve(application)))
                        .toBuilder()
                        .asOf(LocalDate.of(2026, 3, 1))
                        .build();
        Certificates certificates = LIBRARY.certificates(read);
        List<String> texts = new ArrayList<>();
        for (Decision decision : engine.screen(read)) {
            texts.add(certificates.of(decision).text());
        }
        return texts;
    }

    @Test
    void certificates_fit_the_schema() throws IOException {
        for (String application : List.of("industrial-group.json", "industrial-project.json", "start-up.json")) {
            assertThat(certificates(application))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(text -> assertThat(SchemaValidation.json("certificate", text))
                            .as(text)
                            .isEmpty());
        }
    }

    @Test
    void a_slip_does_not_fit_the_schema() throws IOException {
        String text = certificates("start-up.json").stream()
                .filter(certificate -> certificate.contains("\"award\""))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(
                        text.replace("certificate/1", "certificate/2"),
                        text.replace("\"criteria\"", "\"findings\""),
                        text.replaceFirst("\"rule\":\"[a-z]+\"", "\"rule\":\"guess\""),
                        text.replaceFirst("\"place\":0", "\"place\":-1"),
                        text.replaceFirst("\"value\":", "\"unknown\":true,\"value\":"),
                        text.replaceFirst("\"step\":", "\"name\":"),
                        text.replaceFirst("\"outcome\":\"met\"", "\"outcome\":\"true\"")))
                .allSatisfy(slip -> assertThat(SchemaValidation.json("certificate", slip))
                        .as(slip)
                        .isNotEmpty());
    }
}
