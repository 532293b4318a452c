package org.guichet.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.guichet.api.Diagnostic;
import org.guichet.engine.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** Whatever bytes come in, a reader returns, and with nothing only if it says why. */
class HostileInputTest {
    private static final String SIGNS = ":-?,[]{}#&*!|>'\"%@`\t\n\r \\~<=+0aé\u0000\u2028;";
    private static final String YAML = """
            %YAML 1.1
            ---
            facts: &a
              x: { type: code, "list": [a, 'b', *a] }
              text: |2-
                 un
                deux
              other: !!str >+
                trois
            ? - key
            : "\\u00e9\\x41\\n"
            """;

    @Test
    void yaml_in_disorder_is_read_or_refused() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            byte[] content = disordered(YAML, random);
            Diagnostics diagnostics = new Diagnostics();
            boolean isRead = YamlReader.read("f", content, diagnostics).isPresent();
            assertReported(isRead, diagnostics, content);
        }
    }

    @Test
    void csv_in_disorder_is_read_or_refused() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            byte[] content = disordered("a;b,\"c\"\n1,\"2\n\",\"\"\"\"\n\n4,5,6\r\n", random);
            Diagnostics diagnostics = new Diagnostics();
            boolean isRead = CsvReader.read("f", content, diagnostics).isPresent();
            assertReported(isRead, diagnostics, content);
        }
    }

    private static void assertReported(boolean isRead, Diagnostics diagnostics, byte[] content) {
        String input = new String(content, StandardCharsets.UTF_8);
        assertThat(isRead || diagnostics.hasErrors()).as(input).isTrue();
        long lines = input.lines().count() + 1;
        for (Diagnostic problem : diagnostics.sorted()) {
            assertThat(problem.line()).as(input).isBetween(1, (int) lines);
            assertThat(problem.column()).as(input).isBetween(1, input.length() + 1);
        }
    }

    private static byte[] disordered(String text, Random random) {
        StringBuilder disordered = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int place = random.nextInt(disordered.length());
            String sign = SIGNS.substring(random.nextInt(SIGNS.length())).substring(0, 1);
            disordered.replace(place, place + random.nextInt(3), sign);
        }
        byte[] bytes = disordered.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
