package org.guichet.engine.json;

import java.util.HashSet;
import java.util.Set;

/**
 * The names that packs declare, and the groups they stand in.
 *
 * @param declared the dotted names
 * @param groups every proper prefix of a declared name, up to a dot
 */
record FactNames(Set<String> declared, Set<String> groups) {
    /** No names at all: those in the records of a list are checked with their list. */
    static final FactNames NONE = of(Set.of());

    FactNames {
        declared = Set.copyOf(declared);
        groups = Set.copyOf(groups);
    }

    static FactNames of(Set<String> declared) {
        Set<String> groups = new HashSet<>();
        for (String name : declared) {
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                groups.add(name.substring(0, dot));
            }
        }
        return new FactNames(declared, groups);
    }

    boolean isDeclared(String name) {
        return declared.contains(name);
    }

    boolean isGroup(String name) {
        return groups.contains(name);
    }
}
