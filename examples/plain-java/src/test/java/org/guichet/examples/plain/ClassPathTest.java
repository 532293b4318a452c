package org.guichet.examples.plain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an embedder gets on the class path. The build writes it to {@code target/class-path}. */
class ClassPathTest {
    private static final long LARGEST = 22_000_000;
    private static final String NEVER_USED =
            "(?i).*(mvel|xstream|saxon|ecj|javaparser|antlr-runtime-3|jackson-databind|spring).*";

    @Test
    void the_class_path_is_small() throws IOException {
        assertThat(classPath().mapToLong(ClassPathTest::size).sum()).isLessThan(LARGEST);
    }

    @Test
    void nothing_is_there_that_is_never_used() throws IOException {
        assertThat(libraries().map(ClassPathTest::name)).isNotEmpty().noneMatch(name -> name.matches(NEVER_USED));
    }

    @Test
    void the_README_lists_the_libraries() throws IOException {
        String list = libraries()
                .map(jar -> "%6d kB  %s%n".formatted(kilobytes(size(jar)), name(jar)))
                .sorted()
                .collect(joining());
        long total = libraries().mapToLong(ClassPathTest::size).sum();
        String found = list + "%6d kB  in all%n".formatted(kilobytes(total));

        assertThat(found).isEqualTo(Readme.block("class path", found));
    }

    private static Stream<Path> classPath() throws IOException {
        String written = Files.readString(Path.of("target", "class-path")).strip();
        return List.of(written.split(File.pathSeparator, -1)).stream().map(Path::of);
    }

    /** The jars of others; what is Guichet's own may be a folder yet. */
    private static Stream<Path> libraries() throws IOException {
        return classPath().filter(entry -> !entry.toString().matches(".*[/\\\\]target[/\\\\].*"));
    }

    private static String name(Path jar) {
        return String.valueOf(jar.getFileName());
    }

    private static long kilobytes(long bytes) {
        return (bytes + 500) / 1000;
    }

    private static long size(Path entry) {
        try (Stream<Path> files = Files.walk(entry)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
