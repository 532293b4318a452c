package org.guichet.examples.benchmarks.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws how the time for one company grows with the catalogue; both axes are logarithmic. */
final class GrowthPlot {
    private static final int LEFT = 80;
    private static final int TOP = 30;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;
    private static final int LEGEND = LEFT + WIDTH + 30;
    private static final double FIRST_SIZE = 200;
    private static final double LAST_SIZE = 12_000;
    private static final List<String> COLOURS =
            List.of("#8c6d1f", "#2e8b57", "#2f7fd0", "#d1491f", "#e08a2b", "#8e5bb5", "#7a7f87");

    private final Figures figures;
    private final int lowest;
    private final int highest;

    private GrowthPlot(Figures figures) {
        this.figures = figures;
        double[] logarithms = points(figures).values().stream()
                .mapToDouble(screening -> Math.log10(screening.microseconds()))
                .sorted()
                .toArray();
        lowest = (int) Math.floor(logarithms[0]);
        highest = Math.max(lowest + 1, (int) Math.ceil(logarithms[logarithms.length - 1]));
    }

    /** The drawing, as SVG. */
    static String of(Figures figures) {
        GrowthPlot plot = new GrowthPlot(figures);
        String series = Arrays.stream(Kind.values()).map(plot::series).collect(Collectors.joining());
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 450" font-family="sans-serif"
                font-size="13" fill="#57606a">
            <title>Microseconds for one company, by the size of the catalogue</title>
            <style>
            @media (prefers-color-scheme: dark) { text { fill: #adbac7; } }
            </style>
            %s%s<text x="320" y="440" text-anchor="middle">programmes in the catalogue</text>
            <text transform="translate(18 210) rotate(-90)" text-anchor="middle">µs for one company</text>
            </svg>
            """.formatted(plot.grid(), series);
    }

    private static Map<Case, Figures.Screening> points(Figures figures) {
        return figures.screenings().entrySet().stream()
                .filter(point -> point.getKey().facts() == Facts.UNKNOWN)
                .filter(point -> point.getKey().threads() == 1 && point.getKey().size() >= Catalogue.NATIONAL)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String grid() {
        String sizes = IntStream.of(Catalogue.NATIONAL, 1_000, 3_000, 10_000)
                .mapToObj(size -> line(x(size), TOP, x(size), TOP + HEIGHT, 0, 20, "middle", "%,d".formatted(size)))
                .collect(Collectors.joining());
        String times = IntStream.rangeClosed(lowest, highest)
                .mapToDouble(power -> Math.pow(10, power))
                .mapToObj(time -> line(LEFT + WIDTH, y(time), LEFT, y(time), -8, 4, "end", time(time)))
                .collect(Collectors.joining());
        return sizes + times;
    }

    private static String time(double microseconds) {
        return String.format(Locale.ROOT, microseconds < 1 ? "%s" : "%,.0f", microseconds);
    }

    /** A line of the grid, with a text near its end. */
    private static String line(
            double x1, double y1, double x2, double y2, int right, int down, String anchor, String text) {
        return String.format(Locale.ROOT, """
            <line stroke="#8b949e" stroke-opacity="0.35" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>
            <text x="%.1f" y="%.1f" text-anchor="%s">%s</text>
            """, x1, y1, x2, y2, x2 + right, y2 + down, anchor, text);
    }

    private String series(Kind kind) {
        List<Map.Entry<Case, Figures.Screening>> points = points(figures).entrySet().stream()
                .filter(point -> point.getKey().kind() == kind)
                .sorted(Comparator.comparing(point -> point.getKey().size()))
                .toList();
        return points.isEmpty() ? "" : group(kind, points);
    }

    private String group(Kind kind, List<Map.Entry<Case, Figures.Screening>> points) {
        String line = points.stream()
                .map(point -> place("%.1f,%.1f", point))
                .collect(Collectors.joining(" ", "<polyline fill=\"none\" stroke-width=\"2\" points=\"", "\"/>\n"));
        String dots = points.stream()
                .map(point -> place("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>%n", point))
                .collect(Collectors.joining());
        String colour = COLOURS.get(List.of(Kind.values()).indexOf(kind));
        return "<g stroke=\"%1$s\" fill=\"%1$s\">%n%2$s%3$s</g>%n".formatted(colour, line, dots) + legend(kind, colour);
    }

    private String place(String format, Map.Entry<Case, Figures.Screening> point) {
        return String.format(
                Locale.ROOT,
                format,
                x(point.getKey().size()),
                y(point.getValue().microseconds()));
    }

    private static String legend(Kind kind, String colour) {
        int y = TOP + 12 + 24 * List.of(Kind.values()).indexOf(kind);
        return "<circle cx=\"%d\" cy=\"%d\" r=\"5\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>%n"
                .formatted(LEGEND, y - 4, colour, LEGEND + 14, y, kind.title());
    }

    private static double x(double size) {
        return LEFT + WIDTH * Math.log(size / FIRST_SIZE) / Math.log(LAST_SIZE / FIRST_SIZE);
    }

    private double y(double microseconds) {
        return TOP + HEIGHT * (highest - Math.log10(microseconds)) / (highest - lowest);
    }
}
