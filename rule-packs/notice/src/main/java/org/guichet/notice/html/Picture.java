package org.guichet.notice.html;

import java.util.List;
import java.util.stream.IntStream;
import org.guichet.api.Outcome;
import org.guichet.notice.Notice.Glance;

/**
 * The criteria as a picture: a tile for each, with a colour and a sign.
 *
 * @param tiles the tiles, in the order of the groups
 * @param columns how many stand in a row
 */
record Picture(List<Tile> tiles, int columns) {
    private static final int MOST_COLUMNS = 12;
    /** How wide and high a tile is. */
    static final int SIZE = 28;

    private static final int GAP = 6;

    /**
     * A tile.
     *
     * @param x where it begins
     * @param y where it begins
     * @param outcome what became of the criterion
     */
    record Tile(int x, int y, Outcome outcome) {}

    static Picture of(Glance glance) {
        List<Outcome> outcomes = glance.groups().stream()
                .flatMap(group -> group.marks().stream().map(mark -> group.outcome()))
                .toList();
        int columns = columns(outcomes.size());
        List<Tile> tiles = IntStream.range(0, outcomes.size())
                .mapToObj(place -> tile(place % columns, place / columns, outcomes.get(place)))
                .toList();
        return new Picture(tiles, columns);
    }

    /** So many that the rows are of one length, save the last. */
    private static int columns(int tiles) {
        int rows = Math.max(1, divided(tiles, MOST_COLUMNS));
        return Math.max(1, divided(tiles, rows));
    }

    /** Rounded up. */
    private static int divided(int number, int by) {
        return (number + by - 1) / by;
    }

    private static Tile tile(int column, int row, Outcome outcome) {
        int step = SIZE + GAP;
        return new Tile(column * step, row * step, outcome);
    }

    int width() {
        return columns * (SIZE + GAP) - GAP;
    }

    int height() {
        return Math.max(1, divided(tiles.size(), columns)) * (SIZE + GAP) - GAP;
    }

    /** The colour of an outcome, dark enough for a white sign. */
    static String colour(Outcome outcome) {
        return switch (outcome) {
            case MET -> "#1b7a3d";
            case NOT_MET -> "#b3261e";
            case UNKNOWN -> "#8a5a00";
            case DELEGATED -> "#1a4f8b";
            case WAIVED, NOT_APPLICABLE -> "#5f6670";
        };
    }

    /** Whether the criteria of an outcome are named at a glance: what is met or not tested is told further down. */
    static boolean isNamed(Outcome outcome) {
        return switch (outcome) {
            case NOT_MET, UNKNOWN, DELEGATED -> true;
            case MET, WAIVED, NOT_APPLICABLE -> false;
        };
    }

    /** The sign of an outcome, drawn in a tile: a tick, a cross, a question mark, an arrow, a dash. */
    static String sign(Outcome outcome) {
        return switch (outcome) {
            case MET -> "M7 14.5l5 5 9-11";
            case NOT_MET -> "M8 8l12 12M20 8L8 20";
            case UNKNOWN -> "M9.5 11a4.5 4.5 0 1 1 6.3 4.1c-1.2.6-1.8 1.2-1.8 2.6M14 21.4v.2";
            case DELEGATED -> "M6.5 14h14M15 8.5l5.5 5.5-5.5 5.5";
            case WAIVED, NOT_APPLICABLE -> "M9 14h10";
        };
    }
}
