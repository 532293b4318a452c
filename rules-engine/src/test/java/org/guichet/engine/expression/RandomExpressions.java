package org.guichet.engine.expression;

import java.util.List;
import java.util.Random;

/** Writes random well-typed expressions over {@link SmallVocabulary}. */
final class RandomExpressions {
    private final Random random;

    RandomExpressions(Random random) {
        this.random = random;
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A condition. */
    String condition(int depth) {
        if (depth <= 0) {
            return one("isNew", "isFirst", "isBig", "true", "false", "size in smallSizes", "naf in farming");
        }
        int next = depth - 1;
        return switch (random.nextInt(16)) {
            case 0, 1 -> "(" + condition(next) + " and " + condition(next) + ")";
            case 2, 3 -> "(" + condition(next) + " or " + condition(next) + ")";
            case 4 -> "not(" + condition(next) + ")";
            case 5 -> money(next) + " " + relation() + " " + money(next);
            case 6 -> count(next) + " " + relation() + " " + count(next);
            case 7 -> date(next) + " " + relation() + " " + date(next);
            case 8 -> "size " + one("=", "!=") + " \"" + one("micro", "small", "large") + "\"";
            case 9 -> "naf in [\"" + one("A", "01", "01.1", "B") + "\"]";
            case 10 -> count(next) + " in " + one("[", "(") + "2.." + count(next) + one("]", ")");
            case 11 -> one("some", "every") + " a in " + rows(next) + " satisfies " + inner("a", next);
            case 12 -> "(if " + condition(next) + " then " + condition(next) + " else " + condition(next) + ")";
            case 13 -> "project.commune.region = \"" + one("84", "11") + "\"";
            case 14 -> years() + " " + relation() + " term";
            default -> "(" + condition(next) + ") = (" + condition(next) + ")";
        };
    }

    private String relation() {
        return one("=", "!=", "<", "<=", ">", ">=");
    }

    private String inner(String row, int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> "(" + row + ".isPaid and " + condition(depth - 1) + ")";
            case 1 -> row + ".amount " + relation() + " " + money(depth - 1);
            case 2 -> row + ".kind in smallSizes";
            case 3 -> row + ".grantedOn " + relation() + " " + date(depth - 1);
            default -> "(" + row + ".isPaid or " + row + ".kind = size)";
        };
    }

    private String rows(int depth) {
        return depth <= 0 || random.nextBoolean() ? "aids" : "aids[" + inner("item", depth) + "]";
    }

    /** An amount. */
    String money(int depth) {
        if (depth <= 0) {
            return one("turnover", "costs", "cap", "perHead");
        }
        int next = depth - 1;
        return switch (random.nextInt(12)) {
            case 0 -> "(" + money(next) + one(" + ", " - ") + money(next) + ")";
            case 1 -> money(next) + " * " + one("share", "rate", "factor", "headcount");
            case 2 -> money(next) + " / " + one("headcount", "factor", "2");
            case 3 -> one("min", "max") + "(" + money(next) + ", " + money(next) + ")";
            case 4 -> "(if " + condition(next) + " then " + money(next) + " else " + money(next) + ")";
            case 5 -> one("sum", "min", "max") + "(" + rows(next) + ".amount)";
            case 6 ->
                one("uniqueScale", "firstScale", "anyScale", "collectsumScale", "collectminScale", "collectmaxScale")
                        + "(" + one("age", years(), "term") + ")";
            case 7 -> "grid(" + one("size", "\"micro\"", "\"large\"") + ", " + condition(next) + ").most";
            case 8 -> "sum(collectScale(age))";
            case 9 -> one("abs", "floor", "ceiling") + "(" + money(next) + ")";
            default -> money(0);
        };
    }

    /** A number of persons. */
    String count(int depth) {
        if (depth <= 0) {
            return one("headcount", "minimum");
        }
        return switch (random.nextInt(4)) {
            case 0 -> "(" + count(depth - 1) + one(" + ", " - ") + "1)";
            case 1 -> one("min", "max") + "(" + count(depth - 1) + ", 12)";
            case 2 -> "(if " + condition(depth - 1) + " then " + count(depth - 1) + " else 3)";
            default -> count(0);
        };
    }

    String years() {
        return "years and months duration(" + one("createdOn", "closedOn") + ", " + one("decision.date", "closedOn")
                + ").years";
    }

    /** A date. */
    String date(int depth) {
        if (depth <= 0) {
            return one("createdOn", "closedOn", "decision.date", "date(\"2024-02-29\")");
        }
        return switch (random.nextInt(4)) {
            case 0 -> date(depth - 1) + one(" + ", " - ") + one("duration(\"P1Y\")", "duration(\"P40D\")");
            case 1 -> one("min", "max") + "(" + date(depth - 1) + ", " + date(depth - 1) + ")";
            case 2 -> one("min", "max") + "(" + rows(depth - 1) + ".grantedOn)";
            default -> date(0);
        };
    }

    /** Something of any type whose values can be compared. */
    String any(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> money(depth);
            case 1 -> count(depth);
            case 2 -> date(depth);
            case 3 -> "count(" + rows(depth) + ")";
            default -> condition(depth);
        };
    }

    static List<String> facts() {
        return List.of(
                "headcount",
                "age",
                "turnover",
                "costs",
                "rate",
                "factor",
                "createdOn",
                "closedOn",
                "isNew",
                "isFirst",
                "size",
                "naf",
                "project.commune",
                "aids");
    }
}
