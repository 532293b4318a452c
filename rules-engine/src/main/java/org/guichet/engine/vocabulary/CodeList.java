package org.guichet.engine.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Text;
import org.jspecify.annotations.Nullable;

/** A closed list of codes, each with its label, its parent where the list is a hierarchy, and attributes. */
public final class CodeList {
    private final String name;
    private final Text title;
    private final Map<String, Code> codes;
    private final Map<String, String> attributeLists;
    private final boolean official;
    private final Map<String, List<String>> children = new HashMap<>();

    /**
     * Holds codes.
     *
     * @param attributeLists the name of the code list of each attribute
     * @param official whether its codes mean something to people, and not to packs alone
     */
    public CodeList(
            String name, Text title, Collection<Code> codes, Map<String, String> attributeLists, boolean official) {
        this.official = official;
        this.name = name;
        this.title = title;
        Map<String, Code> byCode = new LinkedHashMap<>();
        for (Code code : codes) {
            byCode.put(code.code, code);
            if (code.parent != null) {
                children.computeIfAbsent(code.parent, parent -> new ArrayList<>())
                        .add(code.code);
            }
        }
        this.codes = Collections.unmodifiableMap(byCode);
        this.attributeLists = Map.copyOf(attributeLists);
    }

    /**
     * One code.
     *
     * @param parent the code it belongs to, or null
     * @param attributes the values of its attributes, by name; an absent one is unknown
     */
    public record Code(String code, Text label, @Nullable String parent, Map<String, String> attributes) {}

    public String name() {
        return name;
    }

    public Text title() {
        return title;
    }

    /** Whether its codes mean something to people, and not to packs alone. */
    public boolean isOfficial() {
        return official;
    }

    public boolean contains(String code) {
        return codes.containsKey(code);
    }

    /** Whether a code is certainly not in the list. A list that could not be read has no codes, and may hold any. */
    public boolean lacks(String code) {
        return !codes.isEmpty() && !contains(code);
    }

    public Collection<String> codes() {
        return codes.keySet();
    }

    public @Nullable String parent(String code) {
        Code known = codes.get(code);
        return known == null ? null : known.parent;
    }

    /** The codes that belong to that one directly. */
    public List<String> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** Every code and what it is called, in order. */
    public Map<String, Text> labels() {
        Map<String, Text> labels = new LinkedHashMap<>();
        codes.forEach((code, known) -> labels.put(code, known.label));
        return Collections.unmodifiableMap(labels);
    }

    /** What a code is called. */
    public Optional<Text> label(String code) {
        return Optional.ofNullable(codes.get(code)).map(Code::label);
    }

    /** The code list of an attribute's values, if there is such an attribute. */
    public Optional<String> attributeList(String attribute) {
        return Optional.ofNullable(attributeLists.get(attribute));
    }

    public Collection<String> attributes() {
        return attributeLists.keySet();
    }

    /** The attribute of a code; null if the list leaves it open. */
    public @Nullable String attribute(String code, String attribute) {
        Code known = codes.get(code);
        return known == null ? null : known.attributes.get(attribute);
    }
}
