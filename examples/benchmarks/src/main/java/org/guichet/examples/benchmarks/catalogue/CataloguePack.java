package org.guichet.examples.benchmarks.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.api.Window;

/** Writes a catalogue as the files of a pack. */
final class CataloguePack {
    static final String NAME = "catalogue";

    private static final String HEADER = """
            # Made up for measuring, shaped like a national catalogue.
            format: 1
            pack: catalogue
            version: 1.0.0
            title: { fr: Catalogue d'exemple, en: Example catalogue }
            authority: { name: { fr: État d'exemple, en: Example State } }
            languages: [fr, en]
            """;
    private static final String SOURCES = """
            sources:
              rules:
                title: { fr: Règlement d'exemple, en: Example rules }
                quality: S
            """;
    private static final String FACTS = """
            facts:
              company.employees:
                type: integer
                unit: employees
                range: ">= 0"
                label: { fr: Salariés, en: Employees }
                question: { fr: "Combien de salariés y a-t-il ?", en: "How many employees are there?" }
            """;
    private static final String CODE_FACT = """
              %s:
                type: code
                list: %s
                label: { fr: %s, en: %s }
                question: { fr: "Quel est ce code ?", en: "Which code is it?" }
            """;
    private static final String SECTOR_LIST = """
              sectors:
                title: { fr: Activités, en: Activities }
                file: tables/naf.csv
                columns: { code: code, parent: parent, label: { fr: label_fr, en: label_en } }
            """;
    private static final String SECTOR_SET = """
              %s:
                label: { fr: activités visées, en: eligible activities }
                list: sectors
                codes: %s
                cite: rules
            """;
    private static final String PARAMETER = """
              employees.limit%1$d:
                label: { fr: Limite de %1$d salariés, en: Limit of %1$d employees }
                type: integer
                unit: employees
                values: { 2000-01-01: %1$d }
                cite: rules
            """;
    private static final String PROGRAMME = """
            programme: %1$s
            title: { fr: Aide %1$s, en: Aid %1$s }
            purpose: { fr: Aider les entreprises., en: To aid enterprises. }
            nature: right
            confidence: B
            %2$scriteria:
            """;
    private static final String CRITERION = """
              %s:
                label: { fr: %s, en: %s }
                require: %s
                cite: rules
            """;

    private final List<Entry> entries;
    private final Map<List<String>, String> sectorSets = new LinkedHashMap<>();

    private CataloguePack(List<Entry> entries) {
        this.entries = entries;
        requirements(Requirement.OneOf.class)
                .filter(requirement -> requirement.field() == Field.SECTOR)
                .forEach(requirement ->
                        sectorSets.putIfAbsent(requirement.codes(), "sectors%04d".formatted(sectorSets.size() + 1)));
    }

    /** Writes a folder of packs, in which the catalogue is the only one. */
    static void write(List<Entry> entries, Path folder) throws IOException {
        new CataloguePack(entries).write(folder.resolve(NAME));
    }

    private void write(Path pack) throws IOException {
        Files.createDirectories(pack.resolve("programmes"));
        Files.createDirectories(pack.resolve("tables"));
        Files.writeString(pack.resolve("pack.yaml"), HEADER);
        Files.writeString(pack.resolve("sources.yaml"), SOURCES);
        Files.writeString(pack.resolve("facts.yaml"), facts());
        Files.writeString(pack.resolve("lists.yaml"), lists());
        Files.writeString(pack.resolve("parameters.yaml"), parameters());
        try (InputStream table = Objects.requireNonNull(CataloguePack.class.getResourceAsStream(Codes.SECTOR_TABLE))) {
            Files.copy(table, pack.resolve("tables/naf.csv"));
        }
        for (Entry entry : entries) {
            Files.writeString(pack.resolve("programmes/" + entry.id() + ".yaml"), programme(entry));
        }
    }

    private static String facts() {
        return FACTS
                + CODE_FACT.formatted(Field.REGION.fact(), "regions", "Région", "Region")
                + CODE_FACT.formatted(Field.SECTOR.fact(), "sectors", "Activité", "Activity")
                + CODE_FACT.formatted(Field.LEGAL_FORM.fact(), "legalForms", "Forme juridique", "Legal form")
                + CODE_FACT.formatted(Field.OBJECTIVE.fact(), "objectives", "Objectif", "Objective");
    }

    private String lists() {
        StringBuilder lists = new StringBuilder("lists:\n" + SECTOR_LIST);
        lists.append(list("regions", "Régions", "Regions", Codes.REGIONS));
        lists.append(list("legalForms", "Formes juridiques", "Legal forms", Codes.LEGAL_FORMS));
        lists.append(list("objectives", "Objectifs", "Objectives", Codes.OBJECTIVES));
        lists.append("sets:\n");
        sectorSets.forEach((codes, name) -> lists.append(SECTOR_SET.formatted(name, quoted(codes))));
        return lists.toString();
    }

    private static String list(String name, String french, String english, List<String> codes) {
        return "  %s:\n    title: { fr: %s, en: %s }\n    codes:\n".formatted(name, french, english)
                + codes.stream()
                        .map("      \"%1$s\": { fr: \"Code %1$s\", en: \"Code %1$s\" }\n"::formatted)
                        .collect(Collectors.joining());
    }

    private String parameters() {
        return requirements(Requirement.Employees.class)
                .flatMap(employees -> Stream.of(employees.atLeast(), employees.atMost()))
                .filter(limit -> limit > 0 && limit < Requirement.Employees.NO_LIMIT)
                .distinct()
                .sorted()
                .map(PARAMETER::formatted)
                .collect(Collectors.joining("", "parameters:\n", ""));
    }

    private <T extends Requirement> Stream<T> requirements(Class<T> kind) {
        return entries.stream()
                .flatMap(entry -> entry.requirements().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private String programme(Entry entry) {
        return entry.requirements().stream()
                .map(this::criterion)
                .collect(Collectors.joining("", PROGRAMME.formatted(entry.id(), window(entry.window())), ""));
    }

    private static String window(Window window) {
        return window.equals(Window.ALWAYS)
                ? ""
                : "window: { opens: %s, closes: %s }\n".formatted(day(window.opens()), day(window.closes()));
    }

    private static String day(Optional<LocalDate> day) {
        return day.orElseThrow().toString();
    }

    private String criterion(Requirement requirement) {
        return switch (requirement.field()) {
            case REGION -> CRITERION.formatted("region", "Dans la région", "In the region", condition(requirement));
            case SECTOR -> CRITERION.formatted("sector", "Activité visée", "Eligible activity", condition(requirement));
            case EMPLOYEES -> CRITERION.formatted("size", "Effectif admis", "Accepted size", condition(requirement));
            case LEGAL_FORM ->
                CRITERION.formatted("legalForm", "Forme admise", "Accepted form", condition(requirement));
            case OBJECTIVE -> CRITERION.formatted("objective", "Objectif visé", "Objective", condition(requirement));
        };
    }

    private String condition(Requirement requirement) {
        if (requirement instanceof Requirement.Employees employees) {
            return bounds(employees);
        }
        Requirement.OneOf oneOf = (Requirement.OneOf) requirement;
        String codes = oneOf.field() == Field.SECTOR ? sectorSets.get(oneOf.codes()) : quoted(oneOf.codes());
        return oneOf.field().fact() + " in " + codes;
    }

    private static String bounds(Requirement.Employees employees) {
        List<String> bounds = new ArrayList<>();
        if (employees.atLeast() > 0) {
            bounds.add("company.employees >= employees.limit" + employees.atLeast());
        }
        if (employees.atMost() < Requirement.Employees.NO_LIMIT) {
            bounds.add("company.employees <= employees.limit" + employees.atMost());
        }
        return String.join(" and ", bounds);
    }

    private static String quoted(List<String> codes) {
        return codes.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }
}
