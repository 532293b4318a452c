package org.guichet.engine.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.InformationConcept;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.expression.DecisionTable.HitPolicy;
import org.guichet.engine.expression.ExpressionReader.Purpose;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Parameter;
import org.guichet.engine.vocabulary.Translations;
import org.guichet.engine.vocabulary.Type;

/** Something of every kind that an expression may name. */
public final class SmallVocabulary implements Scope {
    private final Map<String, CodeList> lists = new LinkedHashMap<>();
    private final Map<String, CodeSet> sets = new LinkedHashMap<>();
    private final Map<String, Expression> values = new LinkedHashMap<>();
    private final Map<String, DecisionTable> tables = new LinkedHashMap<>();

    public SmallVocabulary() {
        codes();
        facts();
        parameter("minimum", Type.number("AWU"), new BigDecimal("10"));
        parameter("cap", Type.money("EUR"), new BigDecimal("200000"));
        parameter("share", Type.PERCENTAGE, new BigDecimal("0.15"));
        parameter("term", Type.integer("years"), new BigDecimal("8"));
        tables();
        define("isBig", Type.BOOLEAN, "headcount >= minimum");
        define("perHead", Type.money("EUR"), "turnover / headcount");
        values.put("broken", new Expression.DecisionDate());
    }

    private void codes() {
        list("sizes", Map.of(), code("micro", ""), code("small", ""), code("large", ""));
        list("forms", Map.of(), code("sa", ""), code("micro", ""));
        list("regions", Map.of(), code("84", ""), code("11", ""));
        list("naf", Map.of(), code("A", ""), code("01", "A"), code("01.1", "01"), code("01.2", "01"), code("B", ""));
        CodeList.Code lyon = new CodeList.Code("69123", label("Lyon"), null, Map.of("region", "84"));
        list("communes", Map.of("region", "regions"), lyon, code("99999", ""));
        set("smallSizes", "sizes", Set.of("micro", "small"), Set.of());
        set("farming", "naf", Set.of("A"), Set.of("01.1"));
    }

    private void facts() {
        fact("headcount", Type.number("AWU"));
        fact("age", Type.integer("years"));
        fact("turnover", Type.money("EUR"));
        fact("costs", Type.money("EUR"));
        fact("dollars", Type.money("USD"));
        fact("rate", Type.PERCENTAGE);
        fact("factor", Type.RATIO);
        fact("createdOn", Type.DATE);
        fact("closedOn", Type.DATE);
        fact("name", Type.TEXT);
        fact("isNew", Type.BOOLEAN);
        fact("isFirst", Type.BOOLEAN);
        fact("size", Type.code("sizes"));
        fact("form", Type.code("forms"));
        fact("naf", Type.code("naf"));
        fact("project.commune", Type.code("communes"));
        fact(
                "aids",
                Type.rows(List.of(
                        field("amount", Type.money("EUR")),
                        field("grantedOn", Type.DATE),
                        field("kind", Type.code("sizes")),
                        field("isPaid", Type.BOOLEAN))));
    }

    private void tables() {
        List<Type.Field> ageIn = List.of(field("age", Type.integer("years")));
        List<Type.Field> grantOut = List.of(field("grant", Type.money("EUR")));
        for (HitPolicy policy : HitPolicy.values()) {
            String name = policy.name().toLowerCase(java.util.Locale.ROOT).replace("_", "") + "Scale";
            table(
                    name,
                    policy,
                    ageIn,
                    grantOut,
                    List.of(List.of("< 5", "1000"), List.of("[3..10)", "2000"), List.of(">= term", "= cap")),
                    List.of());
        }
        table(
                "grid",
                HitPolicy.FIRST,
                List.of(field("size", Type.code("sizes")), field("isNew", Type.BOOLEAN)),
                List.of(field("rate", Type.PERCENTAGE), field("most", Type.money("EUR"))),
                List.of(
                        List.of("\"micro\",\"small\"", "true", "0.3", "= cap"),
                        List.of("not(\"large\")", "-", "0.2", "500")),
                List.of("0", "0"));
    }

    static Translations label(String text) {
        return new Translations(Map.of("fr", text));
    }

    public static Type.Field field(String name, Type type) {
        return new Type.Field(name, type, label(name), Optional.empty());
    }

    static CodeList.Code code(String code, String parent) {
        return new CodeList.Code(code, label(code), parent.isEmpty() ? null : parent, Map.of());
    }

    private void list(String name, Map<String, String> attributes, CodeList.Code... codes) {
        lists.put(name, new CodeList(name, label(name), List.of(codes), attributes, true));
    }

    private void set(String name, String list, Set<String> codes, Set<String> except) {
        sets.put(
                name,
                new CodeSet(
                        Optional.of(name),
                        Optional.of(label(name)),
                        list(list).orElseThrow(),
                        codes,
                        except,
                        List.of()));
    }

    private void fact(String name, Type type) {
        InformationConcept concept = new InformationConcept(
                name,
                type.word(),
                type.unit(),
                Optional.empty(),
                List.of(),
                label(name),
                label(name),
                Optional.empty(),
                Optional.empty(),
                "applicant",
                false);
        values.put(name, new Expression.FactReference(new Fact(name, type, Optional.empty(), concept)));
    }

    /** A figure in force from 2020 on. */
    private void parameter(String name, Type type, Object value) {
        List<Parameter.Value> dated = List.of(new Parameter.Value(LocalDate.of(2020, 1, 1), value, List.of()));
        values.put(
                name,
                new Expression.ParameterReference(
                        new Parameter("p", name, type, label(name), dated, Optional.empty())));
    }

    private void define(String name, Type type, String value) {
        Definition definition = new Definition("p", name, label(name), type, readAs(value, type), List.of());
        values.put(name, new Expression.DefinitionReference(definition));
    }

    private Expression readAs(String text, Type type) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Expression> read = new ExpressionReader(this, diagnostics, Purpose.RULE).read(source(text), type);
        return read.orElseThrow(() -> new AssertionError(diagnostics.sorted()));
    }

    private void table(
            String name,
            HitPolicy policy,
            List<Type.Field> inputs,
            List<Type.Field> outputs,
            List<List<String>> rows,
            List<String> otherwise) {
        tables.put(name, new TableSketch(this, inputs, outputs).table(name, policy, rows, otherwise));
    }

    static SourceText source(String text) {
        return new SourceText(text, new Position("f", 1, 1), true);
    }

    Fact fact(String name) {
        return values.get(name) instanceof Expression.FactReference reference
                ? reference.fact()
                : org.junit.jupiter.api.Assertions.fail(name);
    }

    @Override
    public Optional<Value> value(String name, Position use) {
        if (name.equals("broken") || name.equals("brokenTable")) {
            return Optional.of(new Value(Optional.empty()));
        }
        return Optional.ofNullable(values.get(name)).map(value -> new Value(Optional.of(value)));
    }

    @Override
    public Optional<CodeSet> set(String name) {
        return Optional.ofNullable(sets.get(name));
    }

    @Override
    public Optional<DecisionTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    @Override
    public Optional<CodeList> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    @Override
    public Collection<String> names() {
        Set<String> names = new java.util.TreeSet<>(values.keySet());
        names.addAll(sets.keySet());
        names.addAll(tables.keySet());
        return names;
    }
}
