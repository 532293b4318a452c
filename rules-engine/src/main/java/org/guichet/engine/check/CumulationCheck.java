package org.guichet.engine.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.PackDocument;
import org.guichet.engine.syntax.WrittenCumulation;
import org.guichet.engine.syntax.WrittenProgramme;

/**
 * Checks that the programmes exist which rules of cumulation name. A rule may name a programme of a pack that is not
 * installed, since it binds wherever both are; of a pack that is there, it may not name one that is not.
 */
final class CumulationCheck {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)?");
    private static final Pattern PROGRAMME_FILE = Pattern.compile("programmes/(.*)\\.yaml");

    private final Map<String, Set<String>> programmes = new HashMap<>();
    private final Diagnostics diagnostics;

    CumulationCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(List<CheckedPack> packs) {
        packs.forEach(pack -> programmes.put(id(pack), programmes(pack.document())));
        packs.forEach(pack -> pack.document().programmes().forEach(programme -> check(programme, id(pack))));
    }

    private static String id(CheckedPack pack) {
        return pack.info().reference().id();
    }

    /** The full names of a pack's programmes, those included whose files cannot be read. */
    private static Set<String> programmes(PackDocument document) {
        String pack = document.header().id().text() + "/";
        Set<String> names = new TreeSet<>();
        document.programmes()
                .forEach(programme -> names.add(pack + programme.name().text()));
        document.unread().stream()
                .map(PROGRAMME_FILE::matcher)
                .filter(file -> file.matches())
                .forEach(file -> names.add(pack + file.group(1)));
        return names;
    }

    private void check(WrittenProgramme programme, String pack) {
        String self = pack + "/" + programme.name().text();
        programme.cumulation().stream()
                .flatMap(rule -> rule.programmes().stream())
                .forEach(other -> check(other, self, pack));
    }

    private void check(Node.Scalar other, String self, String pack) {
        String name = WrittenCumulation.fullName(pack, other);
        Set<String> known = programmes.get(name.substring(0, name.indexOf('/')));
        if (!NAME.matcher(other.text()).matches()) {
            diagnostics.report(
                    Code.G205,
                    other.position(),
                    "`" + other.text() + "` is not the name of a programme",
                    "write it as in `ara-relocation/find-skills`, or without its pack if that is this one");
        } else if (name.equals(self)) {
            diagnostics.report(Code.G204, other.position(), "`" + other.text() + "` is this programme itself");
        } else if (known != null && !known.contains(name)) {
            diagnostics.report(
                    Code.G308, other.position(), "unknown programme `" + other.text() + "`", meant(other, name, known));
        }
    }

    /** A programme of that name in another pack, or one of nearly that name in the same. */
    private Optional<String> meant(Node.Scalar other, String name, Set<String> known) {
        return programmes.values().stream()
                .flatMap(Set::stream)
                .filter(installed -> installed.endsWith("/" + other.text()))
                .min(Comparator.naturalOrder())
                .or(() -> Suggestion.nearest(name, known)
                        .map(nearest ->
                                other.text().contains("/") ? nearest : nearest.substring(name.indexOf('/') + 1)))
                .map(meant -> "did you mean `" + meant + "`?");
    }
}
