package org.guichet.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.api.Truth;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.expression.ExpressionReader.Purpose;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions mean, unknown facts included. */
class InterpreterTest {
    private static final SmallVocabulary VOCABULARY = new SmallVocabulary();
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    private static Expression read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        return new ExpressionReader(VOCABULARY, diagnostics, Purpose.TRIAL)
                .read(SmallVocabulary.source(text))
                .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
    }

    /** Facts as in {@code age 5; size small}; lists as in {@code aids 100|2024-01-01|micro|true / ?|…}. */
    private static Bindings facts(@Nullable String written, LocalDate asOf) {
        Map<String, Object> facts = new HashMap<>();
        for (String fact : written == null ? new String[0] : written.split("; ?")) {
            String[] parts = fact.split(" ", 2);
            facts.put(
                    parts[0],
                    parts[0].equals("aids")
                            ? rows(parts)
                            : value(VOCABULARY.fact(parts[0]).type(), parts[1]));
        }
        return new Bindings(asOf, facts);
    }

    private static Object value(Type type, String written) {
        return switch (type.kind()) {
            case BOOLEAN -> Boolean.valueOf(written);
            case DATE -> LocalDate.parse(written);
            case TEXT, CODE -> written;
            default -> new BigDecimal(written);
        };
    }

    private static Entries rows(String[] parts) {
        List<Entries.Entry> entries = new ArrayList<>();
        for (String row : parts.length < 2 ? new String[0] : parts[1].split(" / ")) {
            Map<String, Object> fields = new HashMap<>();
            String[] cells = row.split("\\|", -1);
            List<Type.Field> declared = VOCABULARY.fact("aids").type().fields();
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].equals("?")) {
                    fields.put(declared.get(i).name(), value(declared.get(i).type(), cells[i]));
                }
            }
            entries.add(new Entries.Entry(fields, Truth.TRUE));
        }
        return new Entries(entries);
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof Entries entries) {
            return String.join(
                    " ",
                    entries.entries().stream()
                            .map(entry -> shown(entry.value()) + (entry.present() == Truth.UNKNOWN ? "?" : ""))
                            .toList());
        }
        return value == null
                ? "unknown"
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String result(String text, @Nullable String facts) {
        return shown(new Interpreter(facts(facts, AS_OF)).value(read(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "true,true,true,true",
        "true,false,false,true",
        "true,?,?,true",
        "false,true,false,true",
        "false,false,false,false",
        "false,?,false,?",
        "?,true,?,true",
        "?,false,false,?",
        "?,?,?,?"
    })
    void and_and_or_follow_kleenes_tables(String a, String b, String and, String or) {
        String facts = (a.equals("?") ? "" : "isNew " + a + ";") + (b.equals("?") ? "" : "isFirst " + b);
        @Nullable String given = facts.isEmpty() ? null : facts;
        assertThat(result("isNew and isFirst", given)).isEqualTo(and.replace("?", "unknown"));
        assertThat(result("isNew or isFirst", given)).isEqualTo(or.replace("?", "unknown"));
        assertThat(result("not(not(isNew) or not(isFirst))", given)).isEqualTo(and.replace("?", "unknown"));
    }

    @ParameterizedTest
    @CsvSource({"isNew true,false", "isNew false,true", ",unknown"})
    void not_turns_what_is_known(@Nullable String facts, String expected) {
        assertThat(result("not(isNew)", facts)).isEqualTo(expected);
    }

    /** A count, the truths of the parts (t, f, u), and whether at least so many hold. */
    @ParameterizedTest
    @CsvSource({
        "1,t,TRUE",
        "1,f,FALSE",
        "1,u,UNKNOWN",
        "2,tt,TRUE",
        "2,tf,FALSE",
        "2,tu,UNKNOWN",
        "2,fu,FALSE",
        "2,uu,UNKNOWN",
        "2,ttu,TRUE",
        "2,tuu,UNKNOWN",
        "2,tfu,UNKNOWN",
        "2,tff,FALSE",
        "2,ffu,FALSE",
        "2,fuu,UNKNOWN",
        "3,ttu,UNKNOWN",
        "3,tfu,FALSE",
        "3,ttt,TRUE"
    })
    void at_least_counts_what_is_certain_and_what_is_possible(int count, String parts, Truth expected) {
        Map<String, Expression> conditions = Map.of(
                "t", new Expression.Literal(true, Type.BOOLEAN),
                "f", new Expression.Literal(false, Type.BOOLEAN),
                "u", read("isNew"));
        List<Expression> operands = Arrays.stream(parts.split(""))
                .map(part -> conditions.getOrDefault(part, conditions.get("u")))
                .map(Expression.class::cast)
                .toList();
        assertThat(new Interpreter(facts(null, AS_OF)).truth(new Expression.AtLeast(count, operands)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} where {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            # arithmetic
            headcount + 1; headcount 2.5; 3.5
            headcount + 1; ; unknown
            turnover * share; turnover 1000; 150.00
            turnover / headcount; ~turnover 1000; headcount 8~; 125
            turnover / headcount; ~turnover 1000; headcount 0~; unknown
            turnover / headcount; headcount 5; unknown
            headcount / 3 * 3; headcount 1; 0.9999999999999999999999999999999999
            0 * headcount; ; unknown
            -headcount; headcount 3; -3
            abs(headcount); headcount -3; 3
            floor(headcount); headcount -3.5; -4
            ceiling(headcount); headcount -3.5; -3
            floor(headcount); ; unknown
            # comparisons
            headcount = 2; headcount 2.00; true
            headcount != 2; headcount 2.00; false
            headcount < 2; headcount 2; false
            headcount <= 2; headcount 2; true
            headcount > 2; ; unknown
            headcount = headcount; ; unknown
            name = "x"; name x; true
            name != "x"; ; unknown
            size = "micro"; size small; false
            naf = "01"; naf 01.1; false
            createdOn < closedOn; ~createdOn 2020-01-01; closedOn 2020-01-02~; true
            createdOn = closedOn; createdOn 2020-01-01; unknown
            headcount in [1..3); headcount 3; false
            headcount in [1..3); headcount 1; true
            headcount in (1..3]; headcount 1; false
            headcount in (1..3]; ; unknown
            headcount between 1 and 3; headcount 3; true
            headcount in [1, 2, 3]; headcount 4; false
            # codes
            size in ["micro", "small"]; size small; true
            size in smallSizes; size large; false
            size in smallSizes; ; unknown
            naf in farming; naf 01.2; true
            naf in farming; naf 01.1; false
            naf in farming; naf A; unknown
            naf in farming; naf B; false
            project.commune.region = "84"; project.commune 69123; true
            project.commune.region = "84"; project.commune 99999; unknown
            project.commune.region = "84"; ; unknown
            # dates
            createdOn + duration("P1Y"); createdOn 2024-02-29; 2025-02-28
            createdOn - duration("P10D"); createdOn 2024-03-05; 2024-02-24
            createdOn - closedOn; ~createdOn 2024-03-05; closedOn 2024-02-24~; P10D
            (createdOn - closedOn).days; ~createdOn 2024-03-05; closedOn 2024-02-24~; 10
            createdOn.year * 10000 + createdOn.month * 100 + createdOn.day; createdOn 2024-03-05; 20240305
            years and months duration(createdOn, decision.date).years; createdOn 2018-03-01; 8
            years and months duration(createdOn, decision.date).years; createdOn 2018-03-02; 7
            years and months duration(createdOn, decision.date).months; createdOn 2018-03-02; 11
            years and months duration(createdOn, decision.date).years >= term; ; unknown
            # if, min, max
            if isNew then 1 else 2; isNew true; 1
            if isNew then 1 else 2; isNew false; 2
            if isNew then 1 else 2; ; unknown
            if isNew then 1 else 1.0; ; 1
            if isNew then headcount else headcount; headcount 5; 5
            if isNew then headcount else 0; isNew false; 0
            if isNew then headcount else 0; isNew true; unknown
            min(headcount, 5, 3); headcount 4; 3
            max(headcount, 5, 3); headcount 4; 5
            min(headcount, 5); ; unknown
            max(createdOn, closedOn); ~createdOn 2024-03-05; closedOn 2024-02-24~; 2024-03-05
            # parameters and definitions
            isBig; headcount 10; true
            isBig; headcount 9; false
            isBig; ; unknown
            perHead; ~turnover 10; headcount 4~; 2.5
            """)
    void an_expression_has_its_value_or_is_unknown(String text, @Nullable String facts, String expected) {
        assertThat(result(text, facts)).isEqualTo(expected);
    }

    /** Amounts 100 and 300, paid and not; then one whose amount, and one whose payment is unknown. */
    private static final String TWO = "aids 100|2024-01-01|micro|true / 300|2025-01-01|small|false";

    private static final String NO_AMOUNT = TWO + " / ?|2025-06-01|micro|true";
    private static final String NO_PAYMENT = TWO + " / 50|2025-06-01|micro|?";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            count(aids); 2; 3; 3; 0; unknown
            sum(aids.amount); 400; unknown; 450; 0; unknown
            min(aids.amount); 100; unknown; 50; unknown; unknown
            max(aids.grantedOn); 2025-01-01; 2025-06-01; 2025-06-01; unknown; unknown
            aids.amount; 100 300; 100 300 unknown; 100 300 50; ; unknown
            count(aids[isPaid]); 1; 2; unknown; 0; unknown
            sum(aids[isPaid].amount); 100; unknown; unknown; 0; unknown
            aids[isPaid].amount; 100; 100 unknown; 100 50?; ; unknown
            sum(aids[kind = "small"].amount); 300; 300; 300; 0; unknown
            count(aids[amount > 200]); 1; unknown; 1; 0; unknown
            sum(aids.amount[item > 200]); 300; unknown; 300; 0; unknown
            max(aids[isPaid].grantedOn); 2024-01-01; 2025-06-01; unknown; unknown; unknown
            some a in aids satisfies a.amount > 200; true; true; true; false; unknown
            some a in aids satisfies a.amount > 500; false; unknown; false; false; unknown
            every a in aids satisfies a.amount > 50; true; unknown; false; true; unknown
            every a in aids satisfies a.amount > 200; false; false; false; true; unknown
            some a in aids[isPaid] satisfies a.amount < 60; false; unknown; unknown; false; unknown
            some a in aids[isPaid] satisfies a.amount < 200; true; true; true; false; unknown
            every a in aids[isPaid] satisfies a.amount >= 100; true; unknown; unknown; true; unknown
            some a in aids, b in aids satisfies a.amount > b.amount; true; true; true; false; unknown
            every a in aids, b in aids satisfies a.amount = b.amount; false; false; false; true; unknown
            "small" in aids.kind; true; true; true; false; unknown
            """)
    void a_list_is_as_certain_as_its_records(
            String text,
            @Nullable String two,
            @Nullable String noAmount,
            @Nullable String noPayment,
            @Nullable String none,
            String unknown) {
        String shown = text.equals("\"small\" in aids.kind") ? "some a in aids satisfies a.kind in [\"small\"]" : text;
        assertThat(result(shown, TWO)).isEqualTo(two);
        assertThat(result(shown, NO_AMOUNT)).isEqualTo(noAmount);
        assertThat(result(shown, NO_PAYMENT)).isEqualTo(noPayment);
        assertThat(result(shown, "aids")).isEqualTo(none == null ? "" : none);
        assertThat(result(shown, null)).isEqualTo(unknown);
    }

    /** Rows: {@code < 5} gives 1,000, {@code [3..10)} 2,000, {@code >= term} (8) the cap of 200,000. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        // one row, two that agree on nothing, none, unknown
        "uniqueScale,1,1000",
        "uniqueScale,4,unknown",
        "uniqueScale,6,2000",
        "uniqueScale,8,unknown",
        "uniqueScale,20,200000",
        "uniqueScale,,unknown",
        "firstScale,4,1000",
        "firstScale,8,2000",
        "firstScale,10,200000",
        "firstScale,,unknown",
        "anyScale,1,1000",
        "anyScale,4,unknown",
        "anyScale,,unknown",
        "collectScale,1,1000",
        "collectScale,4,1000 2000",
        "collectScale,,1000? 2000? 200000?",
        "collectsumScale,4,3000",
        "collectsumScale,8,202000",
        "collectsumScale,,unknown",
        "collectminScale,4,1000",
        "collectmaxScale,4,2000",
        "collectmaxScale,,unknown",
        "collectcountScale,4,2",
        "collectcountScale,1,1",
        "collectcountScale,,unknown"
    })
    void a_table_gives_what_its_hit_policy_says(String table, @Nullable String age, String expected) {
        assertThat(result(table + "(age)", age == null ? null : "age " + age)).isEqualTo(expected);
    }

    /** First {@code micro, small} and new: 0.3; then all but {@code large}: 0.2; otherwise 0. */
    @ParameterizedTest
    @CsvSource({
        "micro,true,0.3,200000",
        "micro,false,0.2,500",
        "large,true,0,0",
        "large,,0,0",
        "micro,,unknown,unknown",
        ",false,unknown,unknown",
        ",true,unknown,unknown",
        ",,unknown,unknown"
    })
    void a_table_with_several_outputs_gives_each(
            @Nullable String size, @Nullable String isNew, String rate, String most) {
        String facts = (size == null ? "" : "size " + size + ";") + (isNew == null ? "" : "isNew " + isNew);
        assertThat(result("grid(size, isNew).rate", facts.isEmpty() ? null : facts))
                .isEqualTo(rate);
        assertThat(result("grid(size, isNew).most", facts.isEmpty() ? null : facts))
                .isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31,unknown,unknown", "2020-01-01,10,1000", "2029-12-31,10,1000", "2030-01-01,10,unknown"})
    void figures_and_tables_are_those_in_force_that_day(LocalDate asOf, String figure, String cell) {
        Interpreter interpreter = new Interpreter(facts("age 1", asOf));
        assertThat(shown(interpreter.value(read("minimum")))).isEqualTo(figure);
        assertThat(shown(interpreter.value(read("firstScale(age)")))).isEqualTo(cell);
    }

    @Test
    void the_date_of_the_decision_is_that_of_the_bindings() {
        assertThat(result("decision.date", null)).isEqualTo("2026-03-01");
        assertThat(new Interpreter(facts(null, AS_OF)).value(read("duration(\"P18M\")")))
                .isEqualTo(Period.of(1, 6, 0));
    }
}
