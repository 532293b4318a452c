package org.guichet.notice.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.notice.Notice;
import org.guichet.notice.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages in a browser, on a desk and on a phone, examined by axe-core. Skipped where there is no Chromium. */
class AccessibilityTest {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final List<Integer> WIDTHS = List.of(1280, 390);
    /** Tells the frame around it what axe-core finds, and whether the page is wider than the screen. */
    private static final String EXAMINE = """
            axe.run().then(function (found) {
              var lines = found.violations.map(function (violation) {
                return violation.id + " at " + violation.nodes.map(function (node) { return node.target; }).join(", ");
              });
              if (document.documentElement.scrollWidth > window.innerWidth) {
                lines.push("wider than the screen");
              }
              parent.postMessage({ frame: window.name, passed: found.passes.length, lines: lines }, "*");
            });
            """;

    private static final String COLLECT = """
            var report = document.getElementById("report");
            window.addEventListener("message", function (message) {
              var said = message.data;
              report.textContent += "\\n" + said.frame + " passed " + said.passed + said.lines
                  .map(function (line) { return "\\nVIOLATION " + said.frame + ": " + line; }).join("");
            });
            """;

    @Test
    void axe_finds_nothing_on_a_desk_and_on_a_phone(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<Chromium> chromium = Chromium.find();
        assumeTrue(chromium.isPresent(), "no Chromium on this machine: pages are not examined by axe-core");
        List<Notice> notices = Samples.full();
        Path frames = write(folder, notices);
        String report = chromium.get().open(frames, folder.resolve("profile"));
        for (int number = 0; number < notices.size(); number++) {
            for (int width : WIDTHS) {
                assertThat(report).containsPattern("notice " + number + " at " + width + " passed [1-9]");
            }
        }
        List<String> violations =
                report.lines().filter(line -> line.startsWith("VIOLATION")).toList();
        assertThat(violations).filteredOn(line -> !line.contains(" faint at ")).isEmpty();
        assertThat(violations)
                .as("what axe-core must find")
                .anyMatch(line -> line.contains("faint at 390: color-contrast"));
    }

    private static Path write(Path folder, List<Notice> notices) throws IOException {
        Files.writeString(folder.resolve("axe.js"), axe(), UTF_8);
        StringBuilder frames = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><title>Frames</title>"
                + "<pre id=\"report\"></pre><script>" + COLLECT + "</script>");
        for (int number = 0; number < notices.size(); number++) {
            frames.append(frames(folder, "notice " + number, NoticePage.write(notices.get(number))));
        }
        String faint = NoticePage.write(notices.get(0)).replace("color: #1b1f24", "color: #c0c0c0");
        frames.append(frames(folder, "faint", faint));
        return Files.writeString(folder.resolve("frames.html"), frames, UTF_8);
    }

    private static String frames(Path folder, String name, String html) throws IOException {
        String page = name.replace(' ', '-') + ".html";
        String scripts = "<script src=\"axe.js\"></script><script>" + EXAMINE + "</script></body>";
        Files.writeString(folder.resolve(page), html.replace("</body>", scripts), UTF_8);
        return WIDTHS.stream()
                .map(width -> "<iframe height=\"800\" width=\"%d\" name=\"%s at %d\" src=\"%s\"></iframe>"
                        .formatted(width, name, width, page))
                .collect(Collectors.joining());
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessibilityTest.class.getResourceAsStream(AXE)) {
            return new String(Objects.requireNonNull(script, AXE).readAllBytes(), UTF_8);
        }
    }
}
