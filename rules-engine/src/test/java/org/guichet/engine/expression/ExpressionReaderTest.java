package org.guichet.engine.expression;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.expression.ExpressionReader.Purpose;
import org.guichet.engine.vocabulary.Type;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What expressions are read as, and what is reported where. */
class ExpressionReaderTest {
    private static final Scope SCOPE = new SmallVocabulary();
    private static final String ARROW = "  =>  ";

    private static String problems(Diagnostics diagnostics) {
        return diagnostics.sorted().stream()
                .map(problem -> problem.column() + " " + problem.code() + " " + problem.message()
                        + problem.suggestion().map(help -> " (" + help + ")").orElse(""))
                .collect(Collectors.joining("; "));
    }

    private static String outcome(Optional<Expression> read, Diagnostics diagnostics) {
        String typed = read.map(expression -> Sketch.of(expression.type()) + ": " + Sketch.of(expression))
                .orElse("");
        String reported = problems(diagnostics);
        return typed.isEmpty() || reported.isEmpty() ? typed + reported : typed + "; " + reported;
    }

    private static String expression(String text) {
        Diagnostics diagnostics = new Diagnostics();
        ExpressionReader reader = new ExpressionReader(SCOPE, diagnostics, Purpose.RULE);
        return outcome(reader.read(SmallVocabulary.source(text)), diagnostics);
    }

    /** A cell behind the name of a fact that has the type of its input. */
    private static String cell(String line) {
        String[] input = line.split(": ", 2);
        Expression.Variable variable = new Expression.Variable("x", 0, type(input[0]));
        Diagnostics diagnostics = new Diagnostics();
        ExpressionReader reader = new ExpressionReader(SCOPE, diagnostics, Purpose.CELL);
        return outcome(reader.readTests(SmallVocabulary.source(input[1]), variable, List.of(variable)), diagnostics);
    }

    /** An expression behind the name of a fact whose type it must have. */
    private static String fitted(String line) {
        String[] input = line.split(": ", 2);
        Diagnostics diagnostics = new Diagnostics();
        ExpressionReader reader = new ExpressionReader(SCOPE, diagnostics, Purpose.RULE);
        return outcome(reader.read(SmallVocabulary.source(input[1]), type(input[0])), diagnostics);
    }

    private static Type type(String fact) {
        return SCOPE.value(fact, Position.startOf("f"))
                .flatMap(Scope.Value::expression)
                .orElseThrow()
                .type();
    }

    /** Lines of an input, an arrow and what is made of it; {@code -Dguichet.record=true} writes the latter. */
    private static Stream<DynamicTest> lines(String name, UnaryOperator<String> outcome) throws IOException {
        Path file = Path.of("src", "test", "resources", "expressions", name);
        List<String> lines = Files.readAllLines(file, UTF_8);
        if (Boolean.getBoolean("guichet.record")) {
            List<String> recorded = lines.stream()
                    .map(line -> isCase(line) ? input(line) + ARROW + outcome.apply(input(line)) : line)
                    .toList();
            Files.write(file, recorded, UTF_8);
            return Stream.empty();
        }
        return lines.stream()
                .filter(ExpressionReaderTest::isCase)
                .map(line -> dynamicTest(
                        input(line),
                        () -> assertThat(input(line) + ARROW + outcome.apply(input(line)))
                                .isEqualTo(line)));
    }

    private static boolean isCase(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static String input(String line) {
        return line.split(ARROW, 2)[0];
    }

    @TestFactory
    Stream<DynamicTest> an_expression_is_read_as_what_it_says() throws IOException {
        return lines("expressions.txt", ExpressionReaderTest::expression);
    }

    @TestFactory
    Stream<DynamicTest> a_cell_is_read_as_a_test_of_its_input() throws IOException {
        return lines("cells.txt", ExpressionReaderTest::cell);
    }

    @TestFactory
    Stream<DynamicTest> an_expression_must_be_of_the_type_that_is_expected() throws IOException {
        return lines("fitted.txt", ExpressionReaderTest::fitted);
    }

    @Test
    void equal_texts_are_read_as_equal_expressions() {
        String text = "size in [\"micro\"] and sum(aids[kind = \"micro\"].amount) < cap and grid(size, isNew).rate > 0";
        Diagnostics diagnostics = new Diagnostics();
        ExpressionReader reader = new ExpressionReader(SCOPE, diagnostics, Purpose.RULE);
        Optional<Expression> first = reader.read(SmallVocabulary.source(text));
        assertThat(first).isPresent().isEqualTo(reader.read(SmallVocabulary.source(text + " ")));
    }
}
