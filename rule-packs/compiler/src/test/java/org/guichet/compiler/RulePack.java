package org.guichet.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.Trust;

/** A small pack whose rules derive a few facts from a list of visits. */
public final class RulePack {
    private static final String PACK = """
            format: 1
            pack: visits
            version: 1.0.0
            title: { en: Visits }
            authority: { name: { en: Region } }
            languages: [en]
            """;
    private static final String SOURCES = """
            sources:
              law:
                title: { en: Test law }
                quality: R
            """;
    private static final String FACTS = """
            facts:
              visits:
                type: list
                of:
                  place: { type: text, label: { en: Place } }
                  day: { type: date, label: { en: Day } }
                  guests: { type: number, label: { en: Guests } }
                  kind: { type: code, list: kinds, label: { en: Kind } }
                label: { en: Visits }
                question: { en: "Which visits were there?" }
            """;
    private static final String LISTS = """
            lists:
              kinds:
                title: { en: Kinds }
                codes:
                  school: { en: School }
                  club: { en: Club }
            """;
    private static final String DERIVATIONS = """
            derivations:
              guests:
                label: { en: Guests of all visits }
                rules: [rules/guests.drl]
                reads: [visits]
                needs: [visits]
                gives:
                  guests.all:
                    type: number
                    label: { en: Guests }
                    shows: guests.counted
                  guests.counted:
                    type: list
                    of:
                      place: { type: text, label: { en: Place } }
                    label: { en: Visits that count }
                problems:
                  noPlace: { en: a place is needed }
                cite: { source: law }
            """;
    private static final String PROGRAMME = """
            programme: aid
            title: { en: Aid }
            purpose: { en: To try }
            nature: right
            confidence: A
            criteria:
              many:
                label: { en: Many guests }
                require: guests.all > 0
                cite: { source: law }
            """;

    private final Path packs;
    private final Path folder;

    private RulePack(Path packs) {
        this.packs = packs;
        this.folder = packs.resolve("visits");
    }

    /** The pack in a folder of packs, with those rules. */
    public static RulePack in(Path packs, String rules) {
        return new RulePack(packs)
                .file("pack.yaml", PACK)
                .file("sources.yaml", SOURCES)
                .file("facts.yaml", FACTS)
                .file("lists.yaml", LISTS)
                .file("derivations.yaml", DERIVATIONS)
                .file("programmes/aid.yaml", PROGRAMME)
                .file("rules/guests.drl", rules);
    }

    /** Writes a file of the pack. */
    public RulePack file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Writes something else in a file of the pack. */
    public RulePack replace(String path, String old, String changed) {
        try {
            return file(path, Files.readString(folder.resolve(path)).replace(old, changed));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The pack, read and checked. */
    public PackLibrary library(Trust trust) {
        return PackLibrary.inFolder(packs, trust);
    }

    /** DRL with everything that rules may import, then as given. */
    public static String rules(String rest) {
        return """
                package rules.visits
                import org.guichet.engine.facts.Derived
                import org.guichet.engine.facts.DerivedRow
                import org.guichet.engine.facts.Given
                import org.guichet.engine.facts.Missing
                import org.guichet.engine.facts.Problem
                import org.guichet.engine.facts.Quantity
                import org.guichet.engine.facts.Row
                import org.guichet.engine.facts.World
                """ + rest;
    }

    /** A rule that fires once for each visit. */
    public static String rule(String consequence) {
        return rules(
                "rule \"visit\"\nwhen\n    $row : Row( list == \"visits\" )\nthen\n    " + consequence + "\nend\n");
    }
}
