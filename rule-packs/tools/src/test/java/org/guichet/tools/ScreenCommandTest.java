package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenCommandTest {
    private static final String SHOP = "{\"asOf\": \"2026-03-01\", \"shop\": {\"area\": 80, \"isChain\": false,"
            + " \"works\": [{\"paidOn\": \"2026-01-10\", \"amount\": \"1000 EUR\"}]}}";

    private static Run screen(String input, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "screen";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Run.Setting().input(input).on("packs", all);
    }

    @Test
    void the_most_favourable_programmes_stand_first() throws IOException {
        Run run = screen(SHOP, "--application", "-", "--lang", "fr");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        Golden.assertPage("screen.fr", run.out());
    }

    @Test
    void what_is_open_or_refused_says_why_in_a_line() throws IOException {
        Golden.assertPage(
                "screen-open.en",
                screen(
                                "{\"asOf\": \"2026-03-01\", \"shop\": {\"isChain\": true, \"isLastOfItsKind\": false}}",
                                "--application",
                                "-")
                        .out());
    }

    @Test
    void one_application_as_json() {
        Run run = screen(SHOP, "--application", "-", "--format", "json");
        var programmes = Json.list(Json.read(run.out()), "programmes");
        assertThat(programmes)
                .extracting(programme -> programme.get("programme") + " " + programme.get("verdict"))
                .containsExactly(
                        "village/shop-front eligible", "village/art-prize admissible", "village/winter-aid closed");
    }

    private static Run portfolio(String facts, String... arguments) {
        List<String> all = new ArrayList<>(List.of("screen", "--application", "-", "--color", "never"));
        all.addAll(List.of(arguments));
        return new Run.Setting()
                .input("{\"asOf\": \"2026-03-01\", \"shop\": {\"isOpen\": true, \"works\": \"50000 EUR\"}" + facts
                        + "}")
                .onTerminal()
                .on("portfolio", all.toArray(String[]::new));
    }

    @Test
    void an_applicant_sees_what_may_be_had_together_and_what_not() throws IOException {
        String had = ", \"aid\": {\"had\": \"4000 EUR\"}";
        Golden.assertPage("portfolio.en", portfolio(had, "--lang", "en").out());
        Golden.assertPage("portfolio.fr", portfolio(had, "--lang", "fr").out());
    }

    @Test
    void a_room_that_is_not_known_says_what_is_missing() throws IOException {
        Golden.assertPage(
                "portfolio-room-unknown.en", portfolio("", "--lang", "en").out());
    }

    @Test
    void a_portfolio_as_json() {
        var json = Json.read(portfolio(", \"aid\": {\"had\": \"4000 EUR\"}", "--format", "json")
                .out());
        assertThat(Json.list(json, "programmes"))
                .extracting(programme -> programme.get("programme"))
                .containsExactly("market/stall", "market/awning", "show/lantern", "market/loan", "market/prize");
        assertThat(Json.list(json, "programmes").get(2)).containsEntry("demonstration", "true");
        assertThat(String.valueOf(Json.list(json, "programmes").get(0).get("reason")))
                .contains("Amount: EUR", "25,000");
        assertThat(Json.list(json, "conflicts"))
                .extracting(conflict -> conflict.get("programmes") + " " + conflict.get("costs"))
                .containsExactly("[market/stall, market/awning] same", "[market/stall, market/prize] any");
        assertThat(Json.list(json, "conflicts").get(0).toString()).contains("art. 3", "A cost receives one");
        var small = Json.list(json, "regimes").get(1);
        assertThat(small)
                .containsEntry("regime", "rules/smallAid")
                .containsEntry("total", "37500 EUR")
                .containsEntry("together", "25000 EUR");
        assertThat(String.valueOf(small.get("room"))).contains("amount=26000 EUR");
        assertThat(String.valueOf(json.get("combination")))
                .contains("totalIfGranted=62500 EUR", "reason=grant-equivalent-unknown", "reason=demonstration");
    }

    @Test
    void a_room_that_is_missing_is_missing_in_the_json_too() {
        String out = portfolio("", "--format", "json").out();
        var small = Json.list(Json.read(out), "regimes").get(1);
        assertThat(small).doesNotContainKey("together");
        assertThat(String.valueOf(small.get("room")))
                .contains("missing=[aid.had]")
                .doesNotContain("amount");
    }

    @Test
    void the_start_up_of_the_examples_sees_what_excludes_what() {
        Run run = new Run.Setting()
                .run("screen", "--application", "../../examples/applications/start-up.json", "--packs", "../packs");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("ELIGIBLE: ", "Up to EUR ", "if granted")
                .containsPattern("no State-aid rules are stated for \\d+ programme")
                .containsPattern("not determined yet: \\d+, see above")
                .contains("Young innovative enterprise (JEI) and Young university enterprise (JEU)");
    }

    @Test
    void a_total_says_for_how_many_programmes_an_authority_still_decides() {
        String had = ", \"aid\": {\"had\": \"4000 EUR\"}";
        assertThat(portfolio(had, "--lang", "en").out().replaceAll("\\s+", " "))
                .contains("if everything is granted (1 of 2 still for an authority to decide, which may give less or"
                        + " nothing):");
        var json = Json.read(portfolio(had, "--format", "json").out());
        assertThat(String.valueOf(json.get("combination"))).contains("stillToDecide=[market/prize]");
        assertThat(screen(SHOP, "--application", "-").out())
                .contains("Up to EUR 250 in all:")
                .doesNotContain("authority to decide");
    }

    @Test
    void an_aid_that_exceeds_the_room_says_of_which_rules_how_much_is_left_and_what_it_would_take() {
        assertThat(portfolio(", \"aid\": {\"had\": \"24000 EUR\"}", "--lang", "en")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("by itself more than the room left under Small aid (EUR 6,000): Stall aid (it would take"
                        + " EUR 25,000); Awning aid (it would take EUR 12,500)");
    }

    @Test
    void a_programme_without_state_aid_rules_is_named_even_if_no_other_has_any() {
        assertThat(screen(SHOP, "--application", "-").out().replaceAll("\\s+", " "))
                .contains("no State-aid rules are stated for 1 programme with a known amount, and no ceiling that may"
                        + " apply is checked: Shop-front aid");
    }

    @Test
    void the_facts_that_most_programmes_wait_for_are_named_first_and_not_too_many() {
        String[] arguments = {
            "screen", "--application", "../../examples/applications/industrial-group.json", "--packs", "../packs"
        };
        String out = new Run.Setting().run(arguments).out().replaceAll("\\s+", " ");
        assertThat(out)
                .contains("[fr-startup/jec] missing: Average number of employees in the year; End of the financial"
                        + " year examined; ")
                .containsPattern("\\[fr-startup/jec\\] missing: ([^;\\[]+; ){4}[^;\\[]+ \\(and 7 more\\)")
                .contains("All that a programme misses: guichet decide PROGRAMME --application FILE");
    }

    @Test
    void the_unanswered_fact_that_decides_most_stands_at_the_end() {
        String[] startUp = {
            "screen", "--application", "../../examples/applications/start-up.json", "--packs", "../packs"
        };
        assertThat(new Run.Setting().run(startUp).out()).endsWith("""

                        What decides most: Partners of the project, on which 2 programmes turn.
                        To be asked only what matters: guichet ask --application FILE
                        """);
        assertThat(screen(SHOP, "--application", "-").out()).doesNotContain("What decides most", "guichet ask");
    }

    @Test
    void several_facts_that_decide_as_much_are_all_named() {
        String[] group = {
            "screen", "--application", "../../examples/applications/industrial-group.json", "--packs", "../packs"
        };
        assertThat(new Run.Setting().run(group).out().replaceAll("\\s+", " "))
                .contains("What decides most, for 3 programmes each: Continuous holding of the capital; Origin of the"
                        + " activity; Entity that has a capital; Shareholders; Average number of employees in the year"
                        + " (and 1 more).");
    }

    @Test
    void what_decides_most_is_in_the_json_too() {
        var json = Json.read(screen("{\"asOf\": \"2026-03-01\"}", "--application", "-", "--format", "json")
                .out());
        assertThat(Json.list(json, "decisive"))
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .containsEntry("fact", "shop.area")
                        .containsEntry("effect", "verdict")
                        .containsEntry("programmes", List.of("village/art-prize", "village/shop-front")));
    }

    @Test
    void a_demonstration_is_said_to_be_one_wherever_it_is_shown() {
        assertThat(portfolio("", "--lang", "en").out()).contains("Lantern aid [show/lantern] (demonstration)");
        assertThat(Run.on("portfolio", "packs").out())
                .contains("Demonstration: these rules are an example")
                .contains("Lantern aid [show/lantern] (demonstration)");
        String[] decide = {"decide", "lantern", "--application", "-"};
        Run.Setting setting = new Run.Setting().input("{\"asOf\": \"2026-03-01\"}");
        assertThat(setting.on("portfolio", decide).out()).contains("\nDemonstration: these rules are an example");
    }

    @Test
    void a_bad_line_among_many_tells_its_problems_and_stops_nothing() {
        Run run = screen(
                SHOP + "\n\n{\"shop\": {\"area\": -1}}\nnot json\n" + SHOP, "--applications", "-", "--format", "jsonl");
        assertThat(run.exitCode()).isEqualTo(ExitCode.APPLICATIONS_REFUSED);
        List<String> lines = run.lines();
        assertThat(lines).extracting(line -> Json.read(line).get("line")).containsExactly("1", "3", "4", "5");
        assertThat(lines.get(1)).contains("\"code\":\"A203\"").contains("$.shop.area");
        assertThat(lines.get(2)).contains("\"code\":\"A101\"");
        assertThat(lines.get(3).replace("\"line\":5", "\"line\":1")).isEqualTo(lines.get(0));
    }

    @Test
    void many_sound_lines_give_as_many_lines(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("many.jsonl"), (SHOP + "\n").repeat(200));
        Run run = screen("", "--applications", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("}\n");
        assertThat(run.lines()).hasSize(200);
        assertThat(Json.read(run.lines().get(199))).containsEntry("line", "200");
    }

    @Test
    void a_line_that_is_too_long_is_refused_and_the_next_one_is_not() {
        String endless = "{\"shop.area\": \"" + "9".repeat(2_000_000) + "\"}";
        Run run = screen(endless + "\n" + SHOP + "\n", "--applications", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.APPLICATIONS_REFUSED);
        assertThat(run.lines().get(0)).contains("A105");
        assertThat(run.lines().get(1)).contains("\"verdict\":\"eligible\"");
    }

    @Test
    void the_date_of_today_is_told_once_for_many_lines() {
        Run run = screen("{}\n{}\n", "--applications", "-");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).contains("\"asOf\":\"" + Run.TODAY + "\""));
    }

    @Test
    void one_and_many_exclude_each_other() {
        Run run = screen("", "--application", "-", "--applications", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("mutually exclusive");
        assertThat(screen("").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(screen("").err()).contains("say what to screen");
    }

    @Test
    void many_applications_are_not_printed_as_text() {
        Run run = screen(SHOP, "--applications", "-", "--format", "text");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("guichet screen: screen --applications prints jsonl\n");
    }

    @Test
    void a_thousand_lines_keep_their_order_with_refused_and_blank_ones_between() {
        StringBuilder input = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int line = 1; line <= 1000; line++) {
            String facts = line % 7 == 0 ? "not json" : line % 5 == 0 ? " " : shop(line);
            input.append(facts).append('\n');
            if (!facts.isBlank()) {
                expected.add(line + (line % 7 == 0 ? " refused" : " decided"));
            }
        }
        Run run = screen(input.toString(), "--applications", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.APPLICATIONS_REFUSED);
        assertThat(run.lines())
                .map(Json::read)
                .map(line -> line.get("line") + (line.containsKey("problems") ? " refused" : " decided"))
                .isEqualTo(expected);
    }

    private static String shop(int area) {
        return SHOP.replace("80", String.valueOf(area));
    }

    @Test
    void verdicts_alone_are_those_of_the_decisions() {
        String input = SHOP + "\n{\"asOf\": \"2026-03-01\"}\n" + shop(9999) + "\n";
        List<String> full = screen(input, "--applications", "-").lines();
        List<String> verdicts =
                screen(input, "--applications", "-", "--verdicts").lines();
        assertThat(verdicts.get(0))
                .isEqualTo("{\"line\":1,\"asOf\":\"2026-03-01\",\"verdicts\":{\"eligible\":[\"village/shop-front\"],"
                        + "\"admissible\":[\"village/art-prize\"],\"undetermined\":[]}}");
        assertThat(verdicts)
                .map(ScreenCommandTest::verdicts)
                .isEqualTo(full.stream().map(ScreenCommandTest::verdictsInFull).toList());
    }

    private static Object verdicts(String line) {
        return Json.read(line).getOrDefault("verdicts", "none");
    }

    private static Object verdictsInFull(String line) {
        Map<String, List<Object>> groups = new LinkedHashMap<>();
        List.of("eligible", "admissible", "undetermined").forEach(verdict -> groups.put(verdict, new ArrayList<>()));
        for (Map<String, Object> decision : Json.list(Json.read(line), "programmes")) {
            groups.getOrDefault(decision.get("verdict"), new ArrayList<>()).add(decision.get("programme"));
        }
        return groups;
    }

    @Test
    void verdicts_alone_tell_problems_too() {
        Run run = screen("{\"shop\": {\"area\": -1}}\n", "--applications", "-", "--verdicts");
        assertThat(run.exitCode()).isEqualTo(ExitCode.APPLICATIONS_REFUSED);
        assertThat(run.lines()).singleElement().asString().contains("\"line\":1", "A203");
    }

    @Test
    void any_character_may_be_refused() {
        List<String> lines = screen("{\"café 😀\": 1}\n{\"half \\ud800\": 1}\n", "--applications", "-")
                .lines();
        assertThat(lines.get(0)).contains("`café 😀`");
        assertThat(lines.get(1)).contains("`half \\uD800`");
    }

    @Test
    void verdicts_alone_are_for_many_applications() {
        Run run = screen(SHOP, "--application", "-", "--verdicts");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("guichet screen: --verdicts goes with --applications\n");
        assertThat(screen(SHOP, "--applications", "-", "--verdicts", "--format", "json")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_pipe_is_read_like_a_file(@TempDir Path folder) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(isMade(pipe), "there are no named pipes here");
        Thread writer = new Thread(() -> write(pipe, (SHOP + "\n").repeat(500)));
        writer.start();
        assertThat(screen("", "--applications", pipe.toString()).lines()).hasSize(500);
        writer.join();
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
