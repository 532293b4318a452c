package org.guichet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JavadocExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);
    private static final Path MAIN = Path.of("src/main/java/org/guichet/api");
    private static final Path SNIPPETS = Path.of("src/test/java/org/guichet/api/Snippets.java");

    @Test
    void every_example_in_the_javadoc_is_compiled() throws IOException {
        String compiled = withoutIndentation(Files.readString(SNIPPETS));
        List<String> examples = examples();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        assertThat(examples).allSatisfy(example -> assertThat(compiled).contains(example));
    }

    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(MAIN)) {
            for (Path file : files.toList()) {
                Matcher matcher = EXAMPLE.matcher(Files.readString(file));
                while (matcher.find()) {
                    examples.add(withoutIndentation(matcher.group(1).replaceAll("(?m)^ \\* ?", "")));
                }
            }
        }
        return examples;
    }

    private static String withoutIndentation(String code) {
        return code.replaceAll("(?m)^\\s+", "");
    }
}
