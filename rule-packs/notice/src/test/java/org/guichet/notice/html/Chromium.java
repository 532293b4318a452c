package org.guichet.notice.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, if the machine has one. */
record Chromium(String program) {
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/chromium-headless-shell");

    static Optional<Chromium> find() {
        return PLACES.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .map(Chromium::new);
    }

    /** What a page has become once its scripts have run. */
    String open(Path page, Path profile) throws IOException, InterruptedException {
        Path out = profile.resolveSibling("dom.html");
        Path err = profile.resolveSibling("chromium.log");
        List<String> command = new ArrayList<>(List.of(program));
        Stream.of(
                        "headless",
                        "no-sandbox",
                        "disable-gpu",
                        "disable-quic",
                        "no-first-run",
                        "disable-background-networking",
                        "disable-component-update",
                        "disable-sync",
                        "virtual-time-budget=60000",
                        "user-data-dir=" + profile,
                        "dump-dom")
                .forEach(option -> command.add("--" + option));
        command.add(page.toUri().toString());
        Process chromium = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!chromium.waitFor(2, TimeUnit.MINUTES)) {
            chromium.destroyForcibly();
            throw new IOException("chromium did not end");
        }
        return Files.readString(out, UTF_8);
    }
}
