package org.guichet.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.guichet.api.Diagnostic;
import org.guichet.engine.PackLibrary;

/** A pack of one small programme, {@code small/grant}, with the scenarios that a test writes. */
final class SmallPack {
    private static final Map<String, String> FILES = Map.of(
            "pack.yaml",
            """
            format: 1
            pack: small
            version: 1.0.0
            title: { en: Small pack }
            authority: { name: { en: Small authority } }
            languages: [en]
            """,
            "sources.yaml",
            """
            sources:
              page: { title: { en: The page }, quality: R }
            """,
            "facts.yaml",
            """
            facts:
              company.headcount: { type: integer, unit: persons, range: ">= 0", actionable: yes, label: { en: Headcount }, question: { en: "How many?" } }
              company.name: { type: text, label: { en: Name }, question: { en: "What name?" } }
              company.isNew: { type: boolean, label: { en: New }, question: { en: "Is it new?" } }
              company.createdOn: { type: date, label: { en: Creation }, question: { en: "When?" } }
              project.costs: { type: money, label: { en: Costs }, question: { en: "How much?" } }
              project.share: { type: percentage, label: { en: Share }, question: { en: "Which share?" } }
              aid.previous:
                type: list
                actionable: yes
                of:
                  grantedOn: { type: date, label: { en: Date } }
                  amount: { type: money, label: { en: Amount } }
                label: { en: Aids }
                question: { en: "Which aids?" }
            """,
            "parameters.yaml",
            """
            parameters:
              most:
                label: { en: Most persons }
                type: integer
                unit: persons
                values: { 2020-01-01: 50 }
                cite: page
            """,
            "definitions.yaml",
            """
            definitions:
              aid.total: { label: { en: Total aid }, type: money, value: sum(aid.previous.amount), cite: page }
              company.isNamedUnknown: { label: { en: Named unknown }, type: boolean, value: 'company.name = "unknown"', cite: page }
            """,
            "programmes/grant.yaml",
            """
            programme: grant
            title: { en: Small grant }
            purpose: { en: To test }
            nature: selective
            confidence: A
            criteria:
              small:
                label: { en: Small enterprise }
                require: company.headcount <= most
                cite: page
              notNew:
                label: { en: Not new }
                exclude: company.isNew
                cite: page
              interest:
                label: { en: Interest }
                delegate: { to: { en: A committee }, guidance: { en: Look at the file } }
                cite: page
            award:
              form: grant
              steps:
                base: { label: { en: Base }, value: project.costs }
                rate: { label: { en: Rate }, value: project.share }
                gross: { label: { en: Gross }, value: base * rate }
              amount: gross
              round: down to 1 EUR
              cite: page
            """);

    private final Path folder;

    SmallPack(Path folder) {
        this.folder = folder;
        FILES.forEach(this::with);
    }

    /** Adds a file. */
    SmallPack with(String path, String text) {
        Path file = folder.resolve("small").resolve(path);
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    PackLibrary library() {
        return PackLibrary.inFolder(folder);
    }

    ScenarioSet read() {
        return ScenarioReader.read(library(), "small");
    }

    /** Everything that is wrong, in words. */
    List<String> problems() {
        return read().diagnostics().stream().map(Diagnostic::toString).toList();
    }
}
