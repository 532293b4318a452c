package org.guichet.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.engine.vocabulary.CodeList;

/** What a code list says of each code, in few words: neighbours of which it says the same make one range. */
final class CodeRanges {
    private static final String INDENT = "            ";

    private final SortedMap<String, List<String>> ends = new TreeMap<>();

    /** @param value what is said of each code */
    CodeRanges(CodeList list, Function<String, String> value) {
        String last = null;
        for (String code : list.codes().stream().sorted().toList()) {
            String said = value.apply(code);
            List<String> known = ends.computeIfAbsent(said, fresh -> new ArrayList<>());
            if (said.equals(last)) {
                known.set(known.size() - 1, code);
            } else {
                known.addAll(List.of(code, code));
            }
            last = said;
        }
    }

    /** Lines of a function that give for each code what is said of it, save for one saying. */
    String lines(String unsaid) {
        return ends.keySet().stream()
                .filter(said -> !said.equals(unsaid))
                .map(this::line)
                .collect(Collectors.joining());
    }

    private String line(String said) {
        List<String> quoted =
                ends.getOrDefault(said, List.of()).stream().map(Written::quoted).toList();
        return "    if (within(code, asList(" + Layout.filled(quoted, INDENT) + "))) return " + said + ";\n";
    }
}
