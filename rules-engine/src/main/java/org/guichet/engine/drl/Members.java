package org.guichet.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guichet.engine.vocabulary.CodeSet;

/**
 * The codes that belong to a set, looked up once and for all in the hierarchy of their list.
 *
 * @param certain the codes that belong to it
 * @param open the codes of which only a part belongs to it
 */
record Members(List<String> certain, List<String> open) {
    private static final int FEW = 12;

    Members {
        certain = List.copyOf(certain);
        open = List.copyOf(open);
    }

    static Members of(CodeSet set) {
        List<String> certain = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String code : set.list().codes()) {
            switch (set.membership(code)) {
                case TRUE -> certain.add(code);
                case UNKNOWN -> open.add(code);
                case FALSE -> {}
            }
        }
        return new Members(certain, open);
    }

    /** Whether they can be written where they are needed. */
    boolean areFew() {
        return open.isEmpty() && !certain.isEmpty() && certain.size() <= FEW;
    }

    /** Whether a pattern can enumerate them. */
    boolean fitPattern() {
        return areFew() && certain.stream().allMatch(Written::isPlain);
    }

    String enumerated() {
        return certain.stream().map(Written::quoted).collect(Collectors.joining(", "));
    }
}
