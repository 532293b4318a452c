package org.guichet.engine.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.PackDocument;
import org.guichet.engine.syntax.PackHeader;
import org.semver4j.RangesList;
import org.semver4j.RangesListFactory;
import org.semver4j.Semver;

/** Checks which packs use which, and puts used packs before those that use them. */
final class UsesCheck {
    private final Map<String, PackDocument> byId = new LinkedHashMap<>();
    private final Set<String> ordered = new LinkedHashSet<>();
    private final Diagnostics diagnostics;

    UsesCheck(List<PackDocument> documents, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        for (PackDocument document : documents) {
            PackHeader header = document.header();
            if (byId.putIfAbsent(header.id().text(), document) != null) {
                diagnostics.report(
                        Code.G806,
                        header.id().at(),
                        "there are two packs `" + header.id().text() + "`");
            }
        }
    }

    /** The packs, used ones first. */
    List<PackDocument> inOrder() {
        byId.values().forEach(document -> {
            requireVersion(document.header());
            requireLanguages(document.header());
        });
        byId.keySet().stream().sorted().forEach(id -> place(id, new ArrayList<>()));
        return ordered.stream().map(byId::get).toList();
    }

    static boolean isLanguage(String word) {
        return word.matches("[a-z]{2}");
    }

    private void requireVersion(PackHeader header) {
        header.version()
                .filter(version -> !Semver.isValid(version.text()))
                .ifPresent(version -> diagnostics.report(
                        Code.G805,
                        version.position(),
                        "`" + version.text() + "` is not a semantic version",
                        "write it as in `1.2.0`"));
    }

    private void requireLanguages(PackHeader header) {
        for (Node.Scalar language : header.languages()) {
            if (!isLanguage(language.text())) {
                diagnostics.report(
                        Code.G204,
                        language.position(),
                        "`" + language.text() + "` is not a language",
                        "write it with two letters, as in `fr`");
            }
        }
    }

    private void place(String id, List<String> path) {
        if (ordered.contains(id)) {
            return;
        }
        PackHeader header = document(id).header();
        path.add(id);
        for (PackHeader.Use use : header.uses()) {
            String other = use.pack().text();
            if (path.contains(other)) {
                diagnostics.report(
                        Code.G804,
                        use.pack().at(),
                        "packs use each other: " + String.join(" → ", path.subList(path.indexOf(other), path.size()))
                                + " → " + other);
            } else if (isUsable(use)) {
                place(other, path);
            }
        }
        path.remove(path.size() - 1);
        ordered.add(id);
    }

    private PackDocument document(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow();
    }

    private boolean isUsable(PackHeader.Use use) {
        PackDocument used = byId.get(use.pack().text());
        if (used == null) {
            diagnostics.report(
                    Code.G802,
                    use.pack().at(),
                    "pack `" + use.pack().text() + "` is used and not there",
                    Suggestion.didYouMean(use.pack().text(), byId.keySet()));
            return false;
        }
        RangesList range = RangesListFactory.create(use.range().text());
        if (!use.range().text().matches("[\\^~<>=*xX0-9. |-]+") || range.get().isEmpty()) {
            diagnostics.report(
                    Code.G805,
                    use.range().position(),
                    "`" + use.range().text() + "` is not a range of versions",
                    "write it as in `^1.0`");
            return true;
        }
        used.header().version().map(Node.Scalar::text).filter(Semver::isValid).ifPresent(version -> {
            if (!new Semver(version).satisfies(range)) {
                diagnostics.report(
                        Code.G803,
                        use.range().position(),
                        "`" + use.range().text() + "` of `" + use.pack().text() + "` is used and " + version
                                + " is there");
            }
        });
        return true;
    }

    /** The packs that a pack uses, directly or through others, used ones first. */
    static List<String> transitive(PackDocument document, Map<String, CheckedPack> resolved) {
        Set<String> all = new LinkedHashSet<>();
        collect(document, resolved, new HashSet<>(), all);
        return List.copyOf(all);
    }

    private static void collect(
            PackDocument document, Map<String, CheckedPack> resolved, Set<String> passed, Set<String> all) {
        for (PackHeader.Use use : document.header().uses()) {
            String other = use.pack().text();
            CheckedPack used = resolved.get(other);
            if (used != null && passed.add(other)) {
                collect(used.document(), resolved, passed, all);
                all.add(other);
            }
        }
    }

    /** Whether every pack that a pack uses is resolved. */
    static boolean isComplete(PackDocument document, Map<String, CheckedPack> resolved) {
        return document.header().uses().stream()
                .allMatch(use -> resolved.containsKey(use.pack().text()));
    }
}
