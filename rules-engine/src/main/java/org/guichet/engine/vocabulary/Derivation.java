package org.guichet.engine.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichet.api.Text;

/**
 * Facts that a pack's DRL rules derive from others.
 *
 * @param pack the pack that declares it
 * @param name its name
 * @param label what it is about
 * @param rules the paths of its DRL files in the pack
 * @param reads the facts of the application that the rules are given
 * @param needs those of them without which nothing is derived: the rules are asked if one of them is known
 * @param figures the figures that the rules are given
 * @param gives the facts that they derive
 * @param problems the messages of what the rules find cannot be, by name
 */
public record Derivation(
        String pack,
        String name,
        Text label,
        List<String> rules,
        List<Fact> reads,
        List<Fact> needs,
        List<Parameter> figures,
        List<Fact> gives,
        Map<String, Text> problems) {

    public Derivation {
        rules = List.copyOf(rules);
        reads = List.copyOf(reads);
        needs = List.copyOf(needs);
        figures = List.copyOf(figures);
        gives = List.copyOf(gives);
        problems = Map.copyOf(problems);
    }

    /** The lists that the rules are given record by record. */
    public List<Fact> lists() {
        return reads.stream().filter(fact -> fact.type().isList()).toList();
    }

    /** The lists that are read or given, with their fields, by name. */
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Stream.concat(reads.stream(), gives.stream())
                .filter(fact -> fact.type().isList())
                .forEach(fact -> fields.put(
                        fact.name(),
                        fact.type().fields().stream().map(Type.Field::name).toList()));
        return fields;
    }

    /** The names of the single facts and the figures that are read, and of the lists. */
    public List<String> readNames() {
        List<String> names = new ArrayList<>();
        reads.forEach(fact -> names.add(fact.name()));
        figures.forEach(figure -> names.add(figure.name()));
        return names;
    }
}
