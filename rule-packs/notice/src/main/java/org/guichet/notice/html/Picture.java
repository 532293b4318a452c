package org.guichet.notice.html;

import java.util.List;
import java.util.stream.IntStream;
import org.guichet.api.Outcome;
import org.guichet.notice.Notice.Glance;

/**
 * The criteria as a picture: a tile for each, with a colour and a sign.
 *
 * @param tiles the tiles, in the order of the groups
 */
record Picture(List<Tile> tiles) {
    private static final int COLUMNS = 12;
    private static final int SIZE = 28;
    private static final int GAP = 6;

    /**
     * A tile.
     *
     * @param x where it begins
     * @param y where it begins
     * @param style what it looks like: a class of the style sheet
     * @param sign the path of its sign
     */
    record Tile(int x, int y, String style, String sign) {}

    static Picture of(Glance glance) {
        List<Outcome> outcomes = glance.groups().stream()
                .flatMap(group -> group.marks().stream().map(mark -> group.outcome()))
                .toList();
        return new Picture(IntStream.range(0, outcomes.size())
                .mapToObj(place -> tile(place, outcomes.get(place)))
                .toList());
    }

    private static Tile tile(int place, Outcome outcome) {
        int step = SIZE + GAP;
        return new Tile(place % COLUMNS * step, place / COLUMNS * step, style(outcome), sign(outcome));
    }

    int width() {
        return Math.max(1, Math.min(tiles.size(), COLUMNS)) * (SIZE + GAP) - GAP;
    }

    int height() {
        int rows = Math.max(1, (tiles.size() + COLUMNS - 1) / COLUMNS);
        return rows * (SIZE + GAP) - GAP;
    }

    int size() {
        return SIZE;
    }

    /** The class of the style sheet that an outcome has. */
    static String style(Outcome outcome) {
        return switch (outcome) {
            case MET -> "met";
            case NOT_MET -> "not-met";
            case UNKNOWN -> "unknown";
            case DELEGATED -> "delegated";
            case WAIVED, NOT_APPLICABLE -> "untested";
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
