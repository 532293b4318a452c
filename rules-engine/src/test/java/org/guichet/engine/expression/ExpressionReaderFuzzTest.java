package org.guichet.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.guichet.api.Diagnostic;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.expression.ExpressionReader.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written, reading ends soon, in an expression or in problems within the text. */
class ExpressionReaderFuzzTest {
    private static final Scope SCOPE = new SmallVocabulary();
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final List<String> TOKENS = List.of(
            "headcount",
            "age",
            "turnover",
            "size",
            "naf",
            "aids",
            "aids.amount",
            "isNew",
            "createdOn",
            "name",
            "item",
            "a",
            "decision.date",
            "minimum",
            "cap",
            "farming",
            "firstScale(",
            "grid(",
            ".rate",
            ".years",
            ".",
            "nothing",
            "0",
            "1",
            "42",
            "-",
            "+",
            "*",
            "/",
            "**",
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "(",
            ")",
            "[",
            "]",
            "..",
            ",",
            "{",
            "}",
            ":",
            ";",
            "\"micro\"",
            "\"x",
            "\"",
            "\\",
            "and",
            "or",
            "not(",
            "not",
            "in",
            "between",
            "if",
            "then",
            "else",
            "some",
            "every",
            "for",
            "satisfies",
            "return",
            "min(",
            "max(",
            "sum(",
            "count(",
            "date(\"2020-02-30\")",
            "duration(\"P1Y\")",
            "years and months duration(",
            "null",
            "true",
            "false",
            "instance of",
            "function(x)",
            "@\"2020-01-01\"",
            "?",
            "é",
            "😀",
            "'",
            "\n",
            "\t",
            "//",
            "/*",
            "*/",
            "1e999",
            "#",
            "$",
            "%",
            "\u0000");
    private static final List<String> VALID = List.of(
            "headcount >= minimum and not(isNew) or size in [\"micro\", \"small\"]",
            "if naf in farming then min(turnover * share, cap) else firstScale(age)",
            "years and months duration(createdOn, decision.date).years >= term",
            "some a in aids satisfies a.amount > cap and a.kind in smallSizes",
            "every a in aids, b in aids satisfies a.amount = b.amount or a.kind != b.kind",
            "sum(aids[kind = \"micro\" and isPaid].amount) + 0 <= grid(size, isNew).most",
            "headcount between 0 and minimum and project.commune.region = \"84\"",
            "createdOn + duration(\"P3Y\") > date(\"2026-03-01\")",
            "turnover in (0..cap] and count(aids) > 0 and abs(-1) = 1");

    private static List<Diagnostic> read(String text, Purpose purpose) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Expression> read =
                new ExpressionReader(SCOPE, diagnostics, purpose).read(SmallVocabulary.source(text));
        List<Diagnostic> problems = diagnostics.sorted();
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.line()).as(text).isBetween(1, (int) lines);
            assertThat(problem.column()).as(text).isBetween(1, text.length() + 1);
        });
        boolean declaredWrongly = text.contains("broken");
        assertThat(read.isPresent() || diagnostics.hasErrors() || declaredWrongly)
                .as("something is said of: %s", text)
                .isTrue();
        return problems;
    }

    private static String soup(Random random) {
        StringBuilder soup = new StringBuilder();
        int length = 1 + random.nextInt(25);
        for (int i = 0; i < length; i++) {
            soup.append(TOKENS.get(random.nextInt(TOKENS.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return soup.toString();
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(VALID.get(random.nextInt(VALID.size())));
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(10)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(12))));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"RULE", "CELL"})
    void a_soup_of_tokens_is_read_soon_and_without_a_crash(Purpose purpose) {
        Random random = new Random(20260301L + purpose.name().length());
        for (int i = 0; i < 5_000; i++) {
            readSoon(soup(random), purpose);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"RULE", "CELL"})
    void a_mutated_expression_is_read_soon_and_without_a_crash(Purpose purpose) {
        Random random = new Random(20270301L + purpose.name().length());
        for (int i = 0; i < 5_000; i++) {
            readSoon(mutated(random), purpose);
        }
    }

    private static void readSoon(String text, Purpose purpose) {
        long start = System.nanoTime();
        try {
            read(text, purpose);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("reading `" + text + "`", e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(text).isLessThan(LONGEST);
    }

    @Test
    void soups_of_tokens_in_cells_are_read_soon_and_without_a_crash() {
        Random random = new Random(20280301L);
        Expression.Variable input = new Expression.Variable(
                "x", 0, new SmallVocabulary().fact("naf").type());
        for (int i = 0; i < 1_000; i++) {
            String text = soup(random);
            long start = System.nanoTime();
            try {
                new ExpressionReader(SCOPE, new Diagnostics(), Purpose.CELL)
                        .readTests(SmallVocabulary.source(text), input, List.of(input));
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("reading `" + text + "`", e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(text).isLessThan(LONGEST);
        }
    }

    /** Texts that are as long as an expression may be, or as deep. */
    static Stream<String> extremes() {
        List<String> texts = new ArrayList<>(List.of(
                "(".repeat(16) + "isNew" + ")".repeat(16),
                "(".repeat(1000) + "isNew" + ")".repeat(990),
                "[".repeat(1999),
                "(".repeat(16),
                ")".repeat(1000) + "(".repeat(990),
                "not(".repeat(16) + "isNew" + ")".repeat(16),
                "-".repeat(1990) + "headcount",
                "+ ".repeat(990) + "headcount",
                "((((((((((((((((headcount + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1) + 1)",
                "min(".repeat(16) + "0, 1" + ", headcount)".repeat(16),
                "aids" + "[isPaid]".repeat(240),
                "aids" + ".amount".repeat(280),
                "\"" + "(".repeat(1990) + "\"",
                "\"" + "\\".repeat(1997),
                "x".repeat(2000),
                "isNew ".repeat(330),
                "1".repeat(2000),
                "headcount" + " = headcount".repeat(160),
                "headcount" + " < headcount".repeat(160),
                "isNew" + " = isNew".repeat(240),
                "headcount" + " in [0..1]".repeat(150)));
        for (String operator :
                List.of(" and ", " or ", " + ", " * ", " / ", "-", "**", "=", "<", ",", "..", " in ", "[")) {
            String operand = operator.equals(" and ") || operator.equals(" or ") ? "isNew" : "1";
            texts.add(String.join(
                    operator, java.util.Collections.nCopies(1990 / (operand.length() + operator.length()), operand)));
            texts.add(String.join(operator, java.util.Collections.nCopies(190, operand)));
        }
        texts.add("if isNew then 0 else ".repeat(70) + "1");
        texts.add("if isNew then ".repeat(75) + "0" + " else 1".repeat(75));
        texts.add("if ".repeat(130) + "isNew" + " then isNew else isNew".repeat(70));
        texts.add("some a in aids satisfies ".repeat(75) + "a.isPaid");
        texts.add("for a in aids return ".repeat(90) + "a");
        texts.add("some " + "a in aids, ".repeat(170) + "b in aids satisfies isNew");
        texts.add("isNew and size in [\"micro\"] or ".repeat(60) + "isNew");
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void an_expression_of_the_greatest_length_or_depth_is_read_soon(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(text, Purpose.RULE), text);
    }
}
