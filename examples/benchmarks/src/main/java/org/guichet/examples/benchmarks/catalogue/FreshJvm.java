package org.guichet.examples.benchmarks.catalogue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A JVM of its own, with what a user of the library has on the class path: none of the rivals. */
final class FreshJvm {
    private static final List<String> RIVALS = List.of(
            "drools-alphanetwork",
            "drools-commands",
            "drools-drl",
            "drools-ecj",
            "drools-engine",
            "drools-io",
            "drools-tms",
            "drools-wiring-dynamic",
            "efesto-",
            "kie-dmn-backend",
            "kie-dmn-core",
            "kie-dmn-model",
            "kie-dmn-xsd");

    private FreshJvm() {}

    /** What an engine costs there. */
    static EngineCost probe(Path packs, int screenings) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(System.getProperty("java.class.path")),
                        EngineProbe.class.getName(),
                        packs.toString(),
                        String.valueOf(screenings))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the engine of " + packs + " could not be measured");
        }
        return EngineCost.parse(printed);
    }

    private static String classPath(String whole) {
        return Arrays.stream(whole.split(File.pathSeparator, -1))
                .filter(entry ->
                        RIVALS.stream().noneMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
