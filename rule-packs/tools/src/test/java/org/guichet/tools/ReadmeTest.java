package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README of the project says of the command line is what it does. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern COMMAND = Pattern.compile(
            "<!-- run -->\\n```sh\\nrule-packs/guichet (.*)\\n```\\n\\n```text\\n(.*?)\\n {2}…\\n```", Pattern.DOTALL);

    @Test
    void the_command_of_the_README_prints_what_the_README_shows() throws IOException {
        Matcher readme = COMMAND.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(readme.find()).isTrue();
        List<String> arguments = new ArrayList<>();
        for (String argument : readme.group(1).split(" ", -1)) {
            arguments.add(argument.startsWith("examples/") ? ROOT + "/" + argument : argument);
        }
        arguments.addAll(List.of("--packs", "../packs"));
        Run run = new Run.Setting().run(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith(readme.group(2).replace('\u00A0', ' '));
    }
}
