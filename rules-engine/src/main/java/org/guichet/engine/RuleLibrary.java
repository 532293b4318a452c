package org.guichet.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.engine.check.CheckedPack;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.rulebase.DerivedRules;
import org.guichet.engine.rulebase.RuleText;
import org.guichet.engine.session.DerivationSession;
import org.guichet.engine.source.PackFiles;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Derivation;

/** The compiled rules of packs. Immutable. */
final class RuleLibrary {
    static final RuleLibrary EMPTY =
            new RuleLibrary(Map.of(), new DerivationSession(List.of(), type -> Optional.empty()));

    private final Map<Key, DerivedRules> rules;
    private final DerivationSession session;

    private RuleLibrary(Map<Key, DerivedRules> rules, DerivationSession session) {
        this.rules = rules;
        this.session = session;
    }

    private record Key(String pack, String derivation) {}

    /** The rules of packs, of which those that are here already need not be compiled again; problems are reported. */
    RuleLibrary of(List<CheckedPack> packs, boolean trusted, Diagnostics diagnostics) {
        Map<Key, DerivedRules> compiled = new HashMap<>();
        List<DerivedRules> inOrder = new ArrayList<>();
        for (CheckedPack pack : packs) {
            for (Derivation derivation : pack.declarations().ownDerivations()) {
                Key key = new Key(derivation.pack(), derivation.name());
                Optional.ofNullable(rules.get(key))
                        .or(() -> DerivedRules.of(derivation, texts(derivation, pack), trusted, diagnostics))
                        .ifPresent(found -> {
                            compiled.put(key, found);
                            inOrder.add(found);
                        });
            }
        }
        Map<String, Optional<CodeList>> lists = new ConcurrentHashMap<>();
        return new RuleLibrary(
                compiled,
                new DerivationSession(
                        inOrder,
                        type -> type.codeList()
                                .flatMap(name -> lists.computeIfAbsent(name, asked -> list(asked, packs)))));
    }

    private static Optional<CodeList> list(String name, List<CheckedPack> packs) {
        return packs.stream()
                .map(pack -> pack.declarations().list(name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The files of a derivation's rules. */
    static List<RuleText> texts(Derivation derivation, CheckedPack pack) {
        PackFiles files = pack.document().files();
        return derivation.rules().stream()
                .map(path -> new RuleText(
                        files.file(path), new String(files.content(path).orElseThrow(), StandardCharsets.UTF_8)))
                .toList();
    }

    DerivationSession session() {
        return session;
    }

    /** Writes the compiled rules below a folder of the class path. */
    void write(Path classes) {
        Path folder = classes.resolve(DerivedRules.COMPILED);
        try {
            Files.createDirectories(folder);
            for (DerivedRules each : rules.values()) {
                try (OutputStream file = Files.newOutputStream(folder.resolve(each.fileName()))) {
                    each.classes().write(file);
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
