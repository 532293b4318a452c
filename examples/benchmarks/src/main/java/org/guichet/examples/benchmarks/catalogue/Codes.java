package org.guichet.examples.benchmarks.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The code lists of the catalogue. The sectors are the real French classification. */
final class Codes {
    static final String SECTOR_TABLE = "/packs/fr-enterprise/tables/naf-rev2.csv";

    static final List<String> REGIONS = List.of(
            "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94");
    static final List<String> LEGAL_FORMS = List.of(
            "association",
            "civilCompany",
            "cooperative",
            "foundation",
            "jointStock",
            "limitedLiability",
            "mutual",
            "partnership",
            "publicBody",
            "soleTrader");
    static final List<String> OBJECTIVES = List.of(
            "creation",
            "digital",
            "energy",
            "export",
            "finance",
            "hiring",
            "innovation",
            "investment",
            "recovery",
            "training");

    private static final Map<String, String> SECTOR_PARENTS = sectorParents();
    private static final List<String> SECTORS = SECTOR_PARENTS.keySet().stream()
            .filter(code -> code.length() == "01.11Z".length())
            .toList();

    private Codes() {}

    /** The finest codes of a field: what a company may have. */
    static List<String> of(Field field) {
        return switch (field) {
            case REGION -> REGIONS;
            case SECTOR -> SECTORS;
            case LEGAL_FORM -> LEGAL_FORMS;
            case OBJECTIVE -> OBJECTIVES;
            case EMPLOYEES -> throw new IllegalArgumentException("a number has no codes");
        };
    }

    /** The sections of the classification, such as {@code C}. */
    static List<String> sections() {
        return sectorsOfLength(1);
    }

    /** The divisions of the classification, such as {@code 62}. */
    static List<String> divisions() {
        return sectorsOfLength(2);
    }

    /** The finest codes that a requirement accepts. */
    static List<String> accepted(Requirement.OneOf requirement) {
        return of(requirement.field()).stream()
                .filter(code -> ancestry(code).anyMatch(requirement.codes()::contains))
                .toList();
    }

    /** The section of a sector. */
    static String section(String sector) {
        return ancestry(sector).filter(code -> code.length() == 1).findFirst().orElseThrow();
    }

    /** The division of a sector. */
    static String division(String sector) {
        return sector.substring(0, 2);
    }

    /** The place of a company's code among the finest codes of its field. */
    static Map<String, Integer> places(Field field) {
        List<String> codes = of(field);
        Map<String, Integer> places = new LinkedHashMap<>();
        IntStream.range(0, codes.size()).forEach(place -> places.put(codes.get(place), place));
        return places;
    }

    private static Stream<String> ancestry(String code) {
        return Stream.iterate(code, above -> !above.isEmpty(), above -> SECTOR_PARENTS.getOrDefault(above, ""));
    }

    private static List<String> sectorsOfLength(int length) {
        return SECTOR_PARENTS.keySet().stream()
                .filter(code -> code.length() == length)
                .toList();
    }

    private static Map<String, String> sectorParents() {
        Map<String, String> parents = new LinkedHashMap<>();
        for (String row : rows()) {
            String[] columns = row.split(",", 3);
            parents.put(columns[0], columns[1]);
        }
        return parents;
    }

    private static List<String> rows() {
        try (InputStream table = Objects.requireNonNull(Codes.class.getResourceAsStream(SECTOR_TABLE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
