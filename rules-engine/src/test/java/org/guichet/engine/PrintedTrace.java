package org.guichet.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.api.Award;
import org.guichet.api.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Works out an award again from its printed steps alone, as a reader with a pencil would: it knows the words for the
 * operations in one language, how figures are written, and nothing of packs, expressions or applications. A figure that
 * is printed rounded may only be used where the line that works it out stands above.
 */
final class PrintedTrace {
    private static final MathContext PENCIL = new MathContext(60);
    /** As the amounts of awards are: what differs behind the twenty-eighth digit is the same amount. */
    private static final MathContext SAME_AMOUNT = new MathContext(28, RoundingMode.HALF_EVEN);

    private static final int SHOWN_DECIMALS = 6;

    private final Language language;
    /** What was worked out, by what is printed of it: a name with its value, and the value. */
    private final Map<String, BigDecimal> known = new HashMap<>();

    private PrintedTrace(Language language) {
        this.language = language;
    }

    /**
     * The words of a language.
     *
     * @param colon what stands between a name and its value
     * @param semicolon what stands between the items of a list
     * @param smallest what stands before the items of which the smallest counts
     * @param largest what stands before the items of which the largest counts
     * @param aggregates what stands before a list that is summed up, and before any other of which a number is taken
     * @param choice what stands before a choice
     * @param figure a figure with its unit, whose digits are the group {@code number}
     * @param group what parts the digits of a figure in groups
     * @param point what stands before its decimals
     * @param ceiling an amount against a ceiling
     * @param floor an amount against a floor
     * @param rounding how an amount is rounded
     * @param down the word for a rounding to the lower multiple
     * @param up the word for a rounding to the upper multiple
     */
    private record Language(
            String colon,
            String semicolon,
            String smallest,
            String largest,
            List<String> aggregates,
            String choice,
            Pattern figure,
            String group,
            String point,
            Pattern ceiling,
            Pattern floor,
            Pattern rounding,
            String down,
            String up) {
        static Language of(Locale locale) {
            return locale.equals(Locale.FRENCH) ? FRENCH : ENGLISH;
        }

        private static final Language ENGLISH = new Language(
                ": ",
                "; ",
                "the smallest of: ",
                "the largest of: ",
                List.of("the sum of ", "the number of ", "the smallest ", "the largest "),
                "if ",
                Pattern.compile(
                        "(?<about>≈ )?(?:EUR )?(?<number>-?[\\d,]+(?:\\.\\d+)?)(?<percent>%)?(?: (?:AWU|FTE|years?|months?|days?|persons?|jobs?))?"),
                ",",
                ".",
                Pattern.compile(
                        "(?<before>.+?) is (?:not )?more than the ceiling, (?<bound>.+?)(?:: the ceiling is taken)?"),
                Pattern.compile(
                        "(?<before>.+?) is (?:not )?less than the floor, (?<bound>.+?)(?:: the floor is taken)?"),
                Pattern.compile(
                        "(?<before>.+?), rounded (?<how>.+?) multiple of (?<multiple>[^(:]+)(?: \\(.+\\))?: (?<after>.+)"),
                "down",
                "up");
        private static final Language FRENCH = new Language(
                " : ",
                " ; ",
                "le plus petit de : ",
                "le plus grand de : ",
                List.of("la somme de : ", "le nombre de : ", "le plus petit de : ", "le plus grand de : "),
                "si ",
                Pattern.compile(
                        "(?<about>≈ )?(?<number>-?\\d[\\d\u202F]*(?:,\\d+)?)(?: (?:(?<percent>%)|€|UTA|ETP|ans?|mois|jours?|personnes?|emplois?))?"),
                "\u202F",
                ",",
                Pattern.compile(
                        "(?<before>.+?) (?:ne )?dépasse (?:pas )?le plafond, (?<bound>.+?)(?: : le plafond est retenu)?"),
                Pattern.compile(
                        "(?<before>.+?) (?:n'est pas|est) sous le plancher, (?<bound>.+?)(?: : le plancher est retenu)?"),
                Pattern.compile(
                        "(?<before>.+?), arrondi au multiple (?<how>inférieur|supérieur|)(?: )?de (?<multiple>[^(:]+?)(?: le plus proche.+\\))? : (?<after>.+)"),
                "inférieur",
                "supérieur");
    }

    /** What does not say how a number is worked out of numbers, such as an entry of a table. */
    private static final class NoArithmetic extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoArithmetic(String printed) {
            super(printed);
        }
    }

    /** The amount of an award. */
    static BigDecimal amount(Award award, Locale locale) {
        PrintedTrace trace = new PrintedTrace(Language.of(locale));
        BigDecimal last = BigDecimal.ZERO;
        for (Award.Step step : award.steps()) {
            last = trace.read(step.explanation(), locale);
        }
        return last;
    }

    /** What a line works out, those below it first. */
    private BigDecimal read(Explanation line, Locale locale) {
        line.parts().forEach(part -> read(part, locale));
        boolean isCalculation = line.truth().isEmpty();
        return isCalculation ? workOut(line.sentence().in(locale)) : BigDecimal.ZERO;
    }

    private BigDecimal workOut(String sentence) {
        try {
            return result(sentence.replace('\u00A0', ' ').replaceFirst("\\.$", ""));
        } catch (NoArithmetic | ArithmeticException | AssertionError failed) {
            throw new AssertionError(sentence, failed);
        }
    }

    private BigDecimal result(String line) {
        Matcher rounding = language.rounding.matcher(line);
        Matcher ceiling = language.ceiling.matcher(line);
        Matcher floor = language.floor.matcher(line);
        if (rounding.matches()) {
            return rounded(rounding);
        } else if (ceiling.matches()) {
            return remembered(ceiling.group("before")).min(bound(ceiling.group("bound")));
        } else if (floor.matches()) {
            return remembered(floor.group("before")).max(bound(floor.group("bound")));
        }
        return calculation(line);
    }

    private BigDecimal rounded(Matcher line) {
        BigDecimal multiple = figure(line.group("multiple"));
        String how = line.group("how");
        RoundingMode mode = how.contains(language.down)
                ? RoundingMode.DOWN
                : how.contains(language.up) ? RoundingMode.UP : RoundingMode.HALF_UP;
        BigDecimal before = remembered(line.group("before")).round(SAME_AMOUNT);
        BigDecimal after = before.divide(multiple, 0, mode).multiply(multiple);
        assertShown(line.group("after"), after);
        return after;
    }

    /** A bound is told before its name. */
    private BigDecimal bound(String printed) {
        int end = printed.length();
        for (int place : List.of(printed.indexOf(" ("), printed.indexOf(", "))) {
            end = place < 0 ? end : Math.min(end, place);
        }
        return remembered(printed.substring(0, end));
    }

    /** {@code name: formula = value}, of which the name or the value may be missing. */
    private BigDecimal calculation(String line) {
        int colon = isOperation(line) ? -1 : outside(line, language.colon).orElse(-1);
        String name = colon < 0 ? "" : line.substring(0, colon);
        String rest = colon < 0 ? line : line.substring(colon + language.colon.length());
        int equals = last(rest, " = ");
        String formula = equals < 0 ? rest : rest.substring(0, equals);
        String value = equals < 0 ? "" : rest.substring(equals + 3).replaceFirst(", .*", "");
        BigDecimal result;
        try {
            result = value(formula);
        } catch (NoArithmetic other) {
            boolean isEntry = isFigure(value) && !formula.startsWith(language.choice);
            if (!isEntry) {
                // No number, or a choice that is made in a line of its own.
                return BigDecimal.ZERO;
            }
            if (hasOperation(formula)) {
                throw other;
            }
            result = figure(value);
        }
        if (!value.isEmpty()) {
            assertShown(value, result);
        }
        String shown = value.isEmpty() ? formula.replaceFirst(".* \\(([^()]+)\\)$", "$1") : value;
        known.put(shown, result);
        known.put(key(name, shown), result);
        return result;
    }

    private static String key(String name, String shown) {
        return name.toLowerCase(Locale.ROOT) + " (" + shown + ")";
    }

    private boolean isOperation(String text) {
        return text.startsWith(language.smallest)
                || text.startsWith(language.largest)
                || text.startsWith(language.choice)
                || language.aggregates.stream().anyMatch(text::startsWith);
    }

    private static boolean hasOperation(String formula) {
        return List.of(" + ", " − ", " × ", " ÷ ").stream()
                .anyMatch(sign -> outside(formula, sign).isPresent());
    }

    private BigDecimal value(String formula) {
        if (formula.startsWith(language.choice)) {
            throw new NoArithmetic(formula);
        }
        for (String extreme : List.of(language.smallest, language.largest)) {
            List<String> items = formula.startsWith(extreme)
                    ? split(formula.substring(extreme.length()), language.semicolon)
                    : List.of();
            if (items.size() > 1) {
                List<BigDecimal> values =
                        items.stream().map(this::value).sorted().toList();
                return extreme.equals(language.smallest) ? values.get(0) : values.get(values.size() - 1);
            }
        }
        int sign = Math.max(last(formula, " + "), last(formula, " − "));
        sign = sign < 0 ? Math.max(last(formula, " × "), last(formula, " ÷ ")) : sign;
        if (sign >= 0) {
            BigDecimal left = value(formula.substring(0, sign));
            BigDecimal right = value(formula.substring(sign + 3));
            return switch (formula.charAt(sign + 1)) {
                case '+' -> left.add(right);
                case '−' -> left.subtract(right);
                case '×' -> left.multiply(right);
                default -> left.divide(right, PENCIL);
            };
        }
        return operand(formula);
    }

    private BigDecimal operand(String printed) {
        if (isFigure(printed)) {
            return figure(printed);
        }
        int open = opening(printed);
        if (open < 0) {
            throw new NoArithmetic(printed);
        }
        String inside = printed.substring(open + 1, printed.length() - 1);
        if (open == 0) {
            return value(inside);
        }
        if (language.aggregates.stream().anyMatch(printed::startsWith)) {
            return value(inside);
        }
        BigDecimal before = known.get(key(printed.substring(0, open - 1), inside));
        return before == null ? figure(inside) : before;
    }

    /** Where the bracket opens that the text ends with; less than 0 if it ends with none. */
    private static int opening(String text) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0 && text.endsWith(")"); i--) {
            depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** A figure that is printed without a name: as it was worked out, if it was. */
    private BigDecimal remembered(String printed) {
        BigDecimal before = known.get(printed);
        return before == null ? figure(printed) : before;
    }

    private boolean isFigure(String printed) {
        return language.figure.matcher(printed).matches();
    }

    private BigDecimal figure(String printed) {
        Matcher figure = language.figure.matcher(printed);
        if (!figure.matches()) {
            throw new NoArithmetic(printed);
        }
        if (figure.group("about") != null) {
            throw new AssertionError("rounded, and never worked out: " + printed);
        }
        BigDecimal number = number(figure);
        return figure.group("percent") == null ? number : number.movePointLeft(2);
    }

    private BigDecimal number(Matcher figure) {
        return new BigDecimal(figure.group("number").replace(language.group, "").replace(language.point, "."));
    }

    private void assertShown(String printed, BigDecimal value) {
        Matcher figure = language.figure.matcher(printed);
        if (!figure.matches()) {
            throw new AssertionError("no figure: " + printed);
        }
        BigDecimal number = figure.group("percent") == null
                ? number(figure)
                : number(figure).movePointLeft(2);
        boolean about = figure.group("about") != null;
        int decimals = figure.group("percent") == null ? SHOWN_DECIMALS : SHOWN_DECIMALS + 2;
        BigDecimal shown = about ? value.setScale(decimals, RoundingMode.HALF_UP) : value.round(SAME_AMOUNT);
        if (shown.compareTo(about ? number : number.round(SAME_AMOUNT)) != 0) {
            throw new AssertionError("printed " + printed + ", worked out " + value.toPlainString());
        }
    }

    /** Where a text stands first outside of brackets. */
    private static Optional<Integer> outside(String text, String sought) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (depth == 0 && text.startsWith(sought, i)) {
                return Optional.of(i);
            }
            depth += c == '(' || c == '“' || c == '«' ? 1 : c == ')' || c == '”' || c == '»' ? -1 : 0;
        }
        return Optional.empty();
    }

    /** Where a text stands last outside of brackets; less than 0 if it does not. */
    private static int last(String text, String sought) {
        int place = -1;
        int from = 0;
        for (Optional<Integer> next = outside(text, sought);
                next.isPresent();
                next = outside(text.substring(from), sought)) {
            place = from + next.get();
            from = place + sought.length();
        }
        return place;
    }

    private static List<String> split(String text, String separator) {
        List<String> items = new ArrayList<>();
        @Nullable String rest = text;
        while (rest != null) {
            Optional<Integer> end = outside(rest, separator);
            items.add(rest.substring(0, end.orElse(rest.length())));
            rest = end.isEmpty() ? null : rest.substring(end.get() + separator.length());
        }
        return items;
    }
}
