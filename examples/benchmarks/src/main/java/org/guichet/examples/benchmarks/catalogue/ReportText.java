package org.guichet.examples.benchmarks.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures as a page of Markdown. */
final class ReportText {
    private static final String PAGE = """
            # Screening a catalogue: what was measured

            %s

            | | target | measured | |
            |---|---|---|---|
            %s

            Microseconds for one company (median of the forks), and bytes allocated for it:

            %s

            A Drools session for one company that knows one programme alone: %s.
            """;

    private final Figures figures;

    private ReportText(Figures figures) {
        this.figures = figures;
    }

    /**
     * The page.
     *
     * @param circumstances when, on what and how it was measured
     */
    static String of(Figures figures, String circumstances) {
        return PAGE.formatted(
                circumstances,
                Targets.of(figures).stream().map(Target::row).collect(Collectors.joining("\n")),
                new ReportText(figures).table(),
                new ReportText(figures).oneSession());
    }

    private String table() {
        List<Case> columns = figures.screenings().keySet().stream()
                .filter(screened -> !screened.equals(Case.ONE_SESSION))
                .map(screened -> new Case(Kind.VERDICTS, screened.size(), screened.facts()))
                .distinct()
                .sorted(Comparator.comparing(Case::facts).reversed().thenComparing(Case::size))
                .toList();
        String head = columns.stream().map(ReportText::head).collect(Collectors.joining(" | ", "| | ", " |\n"));
        String line = "|---|" + "---:|".repeat(columns.size()) + "\n";
        return head
                + line
                + Arrays.stream(Kind.values()).map(kind -> row(kind, columns)).collect(Collectors.joining("\n"));
    }

    private static String head(Case column) {
        return "%,d, %s".formatted(column.size(), column.facts() == Facts.KNOWN ? "all known" : "0 to 4 unknown");
    }

    private String row(Kind kind, List<Case> columns) {
        return columns.stream()
                .map(column -> cell(new Case(kind, column.size(), column.facts())))
                .collect(Collectors.joining(" | ", "| " + kind.title() + " | ", " |"));
    }

    private String cell(Case screened) {
        return measured(screened, "%,.1f (%,.0f B)").orElse("");
    }

    private String oneSession() {
        return measured(Case.ONE_SESSION, "%,.1f µs, %,.0f B").orElse("not measured");
    }

    private Optional<String> measured(Case screened, String format) {
        return Optional.ofNullable(figures.screenings().get(screened))
                .map(screening -> String.format(Locale.ROOT, format, screening.microseconds(), screening.bytes()));
    }
}
