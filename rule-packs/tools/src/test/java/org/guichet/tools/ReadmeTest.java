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
import org.junit.jupiter.api.io.TempDir;

/** What the README of the project says of the command line is what it does. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern COMMAND = Pattern.compile(
            "<!-- (?:run|shown) -->\\n```sh\\nrule-packs/guichet (.*?)\\n```\\n\\n```text\\n(.*?)\\n {2}…\\n```",
            Pattern.DOTALL);
    private static final Pattern CERTIFICATE = Pattern.compile(
            "<!-- certificate -->\\n```sh\\nrule-packs/guichet (.*?)\\nrule-packs/guichet (.*?)\\n```\\n\\n"
                    + "```text\\n(.*?)\\n {2}…\\n```.*?```text\\n(.*?)\\n {2}…\\n```",
            Pattern.DOTALL);
    private static final String EXCERPT = "…\n";

    @Test
    void the_commands_of_the_README_print_what_the_README_shows() throws IOException {
        Matcher readme = COMMAND.matcher(Files.readString(ROOT.resolve("README.md")));
        int commands = 0;
        for (; readme.find(); commands++) {
            Run run = run(readme.group(1));
            String shown = readme.group(2).replace('\u00A0', ' ');
            assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
            if (shown.startsWith(EXCERPT)) {
                assertThat(run.out()).contains(shown.substring(EXCERPT.length()));
            } else {
                assertThat(run.out()).startsWith(shown);
            }
        }
        assertThat(commands).isEqualTo(9);
    }

    @Test
    void the_certificate_of_the_README_holds_and_fails_as_the_README_says(@TempDir Path folder) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md")).replace('\u00A0', ' ');
        Matcher shown = CERTIFICATE.matcher(readme);
        assertThat(shown.find()).isTrue();
        Path certificate = folder.resolve("certificate.json");
        run(shown.group(1).replace("certificate.json", certificate.toString()));
        String verify = shown.group(2).replace("certificate.json", certificate.toString());
        assertThat(run(verify).out()).startsWith(shown.group(3));
        String fact = "\"subject\":\"exercise.researchCosts\",\"value\":";
        String text = Files.readString(certificate);
        Files.writeString(certificate, text.replaceFirst(fact + "310000", fact + "7"));
        Run refused = run(verify);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.RECORD_DIFFERS);
        assertThat(refused.out()).startsWith(shown.group(4));
    }

    private static Run run(String command) {
        List<String> arguments = new ArrayList<>();
        for (String argument : command.split(" ", -1)) {
            arguments.add(argument.startsWith("examples/") ? ROOT + "/" + argument : argument);
        }
        arguments.addAll(List.of("--packs", "../packs"));
        return new Run.Setting().run(arguments.toArray(String[]::new));
    }
}
