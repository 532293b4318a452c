package org.guichet.tools;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Programme;
import org.guichet.engine.diagnostic.Suggestion;

/** Finds programmes by the names that people type: in full, or without the pack where that is unambiguous. */
final class ProgrammeNames {
    private final List<Programme> programmes;

    ProgrammeNames(EligibilityEngine engine) {
        programmes = engine.packs().stream()
                .flatMap(pack -> pack.programmes().stream())
                .toList();
    }

    /** The full name of a programme. */
    String find(String typed) {
        List<String> found = programmes.stream()
                .map(Programme::id)
                .filter(id -> id.equals(typed) || shortName(id).equals(typed))
                .toList();
        if (found.size() != 1) {
            throw new UnusableException(found.isEmpty() ? unknown(typed) : ambiguous(typed, found));
        }
        return found.get(0);
    }

    private String unknown(String typed) {
        Set<String> names = new LinkedHashSet<>();
        programmes.forEach(programme -> names.add(programme.id()));
        programmes.forEach(programme -> names.add(shortName(programme.id())));
        return "no programme `" + typed + "` is installed ("
                + Suggestion.didYouMean(typed, names).orElse("`guichet packs` lists them") + ")";
    }

    private static String ambiguous(String typed, List<String> found) {
        return "several packs have a programme `" + typed + "`: say which, "
                + found.stream().map(id -> "`" + id + "`").collect(Collectors.joining(" or "));
    }

    private static String shortName(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
