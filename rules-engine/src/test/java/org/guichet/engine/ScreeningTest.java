package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Verdict;
import org.guichet.engine.source.PackFiles;
import org.junit.jupiter.api.Test;

/** Screening and the rules of each programme, which do their work in different ways, say the same. */
class ScreeningTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int CODES = 5_000;
    private static final int PROGRAMMES = 200;

    private final Random random = new Random(264);
    private final Map<String, String> files = new TreeMap<>();

    private EligibilityEngine catalogue(int programmes) {
        files.put("pack.yaml", TestPacks.HEADER);
        files.put("sources.yaml", """
                sources:
                  law: { title: { fr: Loi, en: Law }, quality: R }
                """);
        files.put(
                "facts.yaml",
                "facts:\n" + fact("region", "code\n    list: regions") + fact("rural", "boolean")
                        + fact("staff", "number\n    unit: AWU"));
        files.put(
                "lists.yaml",
                "lists:\n  regions:\n    title: { fr: Régions, en: Regions }\n    codes:\n"
                        + IntStream.range(0, CODES)
                                .mapToObj(code ->
                                        "      R" + code + ": { fr: Lieu " + code + ", en: Place " + code + " }\n")
                                .collect(Collectors.joining()));
        for (int i = 0; i < programmes; i++) {
            String name = "p%03d".formatted(i);
            files.put("programmes/" + name + ".yaml", programme(name));
        }
        return new PackLibrary(List.of(PackFiles.ofTexts("test", files))).engine();
    }

    private static String fact(String name, String type) {
        return """
                  %s:
                    type: %s
                    label: { fr: Fait, en: Fact }
                    question: { fr: "Lequel ?", en: "Which?" }
                """.formatted(name, type);
    }

    private String programme(String name) {
        StringBuilder text = new StringBuilder("""
                programme: %s
                title: { fr: Aide, en: Aid }
                purpose: { fr: Essayer, en: To try }
                nature: %s
                confidence: A
                """.formatted(name, random.nextBoolean() ? "right" : "selective"));
        if (random.nextBoolean()) {
            int opens = random.nextInt(40);
            text.append("window: { opens: %s, closes: %s }%n".formatted(day(opens), day(opens + random.nextInt(20))));
        }
        text.append("criteria:\n");
        for (int i = 0; i <= random.nextInt(4); i++) {
            text.append(criterion("c" + i));
        }
        return text.toString();
    }

    private String criterion(String name) {
        String dates = random.nextInt(4) == 0 ? "    validity: { from: " + day(random.nextInt(40)) + " }\n" : "";
        String when = random.nextInt(3) == 0 ? "    when: " + condition() + "\n" : "";
        String body = switch (random.nextInt(5)) {
            case 0 ->
                "    delegate:\n      to: { fr: Le jury, en: The jury }\n      guidance: { fr: Juger., en: Judge. }\n";
            case 1 -> "    exclude: " + condition() + "\n    unless: " + condition() + "\n";
            default -> "    require: " + condition() + "\n";
        };
        return "  " + name + ":\n    label: { fr: Critère, en: Criterion }\n" + dates + when + body + "    cite: law\n";
    }

    private String condition() {
        return switch (random.nextInt(4)) {
            case 0 -> "rural";
            case 1 -> "staff < " + (1 + random.nextInt(5));
            case 2 -> "region in [\"R" + random.nextInt(3) + "\", \"R" + random.nextInt(5) + "\"]";
            default -> "region = \"R" + random.nextInt(4) + "\" or rural";
        };
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    private Application application() {
        Application.Builder builder = Application.builder().asOf(day(random.nextInt(62) - 1));
        if (random.nextInt(3) > 0) {
            builder.fact("region", "R" + random.nextInt(5));
        }
        if (random.nextInt(3) > 0) {
            builder.fact("rural", random.nextBoolean());
        }
        if (random.nextInt(3) > 0) {
            builder.fact("staff", BigDecimal.valueOf(random.nextInt(6)));
        }
        return builder.build();
    }

    @Test
    void the_verdicts_the_screening_and_the_rules_of_each_programme_say_the_same() {
        EligibilityEngine engine = catalogue(PROGRAMMES);
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        for (int i = 0; i < 100; i++) {
            Application application = application();
            Map<String, Verdict> verdicts = engine.verdicts(application);
            List<Decision> decisions = engine.screen(application);
            assertThat(decisions).hasSize(PROGRAMMES);
            for (Decision screened : decisions) {
                String id = screened.programme().id();
                Decision decided = engine.decide(id, application);
                assertThat(screened).as("%s, %s", id, application.facts()).isEqualTo(decided);
                assertThat(verdicts).as("%s, %s", id, application.facts()).containsEntry(id, decided.verdict());
                seen.add(decided.verdict());
            }
        }
        assertThat(seen).containsExactly(Verdict.values());
    }

    @Test
    void more_codes_than_are_remembered_are_screened_all_the_same() {
        EligibilityEngine engine = catalogue(3);
        for (int round = 0; round < 2; round++) {
            for (int code = 0; code < CODES; code++) {
                Application application = Application.builder()
                        .asOf(FIRST)
                        .fact("region", "R" + code)
                        .fact("rural", code % 2 == 0)
                        .build();
                engine.verdicts(application)
                        .forEach((programme, verdict) -> assertThat(verdict)
                                .as("%s, %s", programme, application.facts())
                                .isEqualTo(engine.decide(programme, application).verdict()));
            }
        }
    }

    @Test
    void more_periods_than_are_remembered_are_screened_all_the_same() {
        int days = 600;
        TestPacks packs = TestPacks.programme("criteria: { c: { label: { fr: C, en: C }, require: true, cite: law } }");
        for (int i = 0; i < days; i++) {
            packs = packs.file("programmes/d" + i + ".yaml", """
                    programme: d%1$d
                    title: { fr: Aide, en: Aid }
                    purpose: { fr: Essayer, en: To try }
                    nature: right
                    confidence: A
                    window: { opens: %2$s, closes: %2$s }
                    criteria: { c: { label: { fr: C, en: C }, require: true, cite: law } }
                    """.formatted(i, day(i)));
        }
        EligibilityEngine engine = packs.library().engine();
        for (int i = 0; i < 2 * days; i++) {
            int number = i % days;
            Map<String, Verdict> verdicts =
                    engine.verdicts(Application.builder().asOf(day(number)).build());
            assertThat(verdicts).containsEntry("test/d" + number, Verdict.ELIGIBLE);
            assertThat(verdicts.values())
                    .filteredOn(verdict -> verdict != Verdict.CLOSED)
                    .hasSize(2);
        }
    }

    @Test
    void the_verdicts_are_a_map_in_the_order_of_the_names_that_nobody_can_change() {
        EligibilityEngine engine = catalogue(130);
        Map<String, Verdict> verdicts = engine.verdicts(application());
        assertThat(verdicts).hasSize(130).isEqualTo(new TreeMap<>(verdicts));
        assertThat(new ArrayList<>(verdicts.keySet())).isSorted().contains("test/p129");
        assertThat(verdicts.get("test/p129")).isNotNull();
        assertThat(verdicts.get("test/other")).isNull();
        assertThat(verdicts).containsKey("test/p000").doesNotContainKey("test/other");
        Map<String, Verdict> each = new TreeMap<>();
        verdicts.forEach(each::put);
        assertThat(each).isEqualTo(verdicts);
        assertThatThrownBy(() -> verdicts.put("test/p000", Verdict.ELIGIBLE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> verdicts.entrySet().iterator().next().setValue(Verdict.ELIGIBLE))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_engine_without_programmes_has_no_verdicts() {
        assertThat(catalogue(0).verdicts(Application.builder().asOf(FIRST).build()))
                .isEmpty();
    }
}
