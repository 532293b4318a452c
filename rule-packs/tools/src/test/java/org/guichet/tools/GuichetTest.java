package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuichetTest {
    private static final String COLOUR = "\u001B[";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "decide",
                "explain",
                "notice",
                "screen",
                "ask",
                "test",
                "packs",
                "eval",
                "calendar",
                "what-if",
                "drl",
                "replay",
                "verify",
                "log",
                "log verify"
            })
    void the_help_of_every_command_teaches(String command) {
        Run run = new Run.Setting().run((command + " --help").split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("Usage: guichet " + command, "Exit codes:", "   2   scenarios do not hold", "  64   ")
                .contains("Examples:\n  ", "    guichet " + command)
                .doesNotContain("null");
        assertThat(run.out().lines().filter(line -> line.startsWith("    guichet")))
                .hasSize(2);
    }

    @Test
    void help_is_in_the_language_that_is_asked_for() {
        assertThat(new Run.Setting().run("--lang", "fr", "decide", "--help").out())
                .contains("Codes de sortie :", "Exemples");
        assertThat(new Run.Setting().with("LANG", "fr_FR.UTF-8").run("--help").out())
                .contains("Commandes");
    }

    @Test
    void both_languages_have_the_same_help_texts() {
        assertThat(keys("fr")).isEqualTo(keys("en"));
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(
                ResourceBundle.getBundle("org.guichet.tools.Help_" + language).keySet());
    }

    @Test
    void the_language_is_that_of_the_locale_and_else_french() {
        assertThat(check(new Run.Setting())).startsWith("0 errors");
        assertThat(check(new Run.Setting().with("LC_ALL", "fr_FR.UTF-8"))).startsWith("0 erreur");
        assertThat(check(new Run.Setting().with("LANG", ""))).startsWith("0 erreur");
        assertThat(check(new Run.Setting().with("LANG", "C.UTF-8"))).startsWith("0 erreur");
    }

    private static String check(Run.Setting setting) {
        return setting.on("packs", "check").out();
    }

    @Test
    void colour_is_for_terminals_only() {
        assertThat(check(new Run.Setting())).doesNotContain(COLOUR);
        assertThat(check(new Run.Setting().onTerminal())).contains(COLOUR);
    }

    @Test
    void no_color_is_honoured() {
        assertThat(check(new Run.Setting().onTerminal().with("NO_COLOR", "1"))).doesNotContain(COLOUR);
    }

    @Test
    void colour_may_be_forced_or_forbidden() {
        assertThat(new Run.Setting().on("packs", "check", "--color", "always").out())
                .contains(COLOUR);
        assertThat(new Run.Setting()
                        .onTerminal()
                        .on("packs", "check", "--color", "never")
                        .out())
                .doesNotContain(COLOUR);
    }

    @Test
    void the_version_is_told() {
        Run run = new Run.Setting().run("--version");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith("guichet ");
    }

    @Test
    void no_command_is_a_question_of_usage() {
        Run run = new Run.Setting().run();
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: guichet");
    }

    @Test
    void an_unknown_command_is_suggested_in_one_line() {
        Run run = new Run.Setting().run("decid");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err().lines()).singleElement().asString().contains("did you mean `decide`?");
    }

    @Test
    void an_unknown_format_is_refused() {
        assertThat(Run.on("packs", "packs", "--format", "xml").exitCode()).isEqualTo(ExitCode.USAGE);
        Run run = Run.on("packs", "packs", "--format", "sarif");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("guichet packs: packs prints text or json\n");
    }

    @Test
    void a_stack_trace_is_shown_only_when_asked_for() {
        assertThat(Run.on("nowhere", "check").err()).doesNotContain("\tat ");
        assertThat(Run.on("nowhere", "check", "--verbose").err()).contains("\tat ");
    }
}
