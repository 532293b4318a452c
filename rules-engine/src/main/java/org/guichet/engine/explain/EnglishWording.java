package org.guichet.engine.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Criterion;
import org.guichet.api.Outcome;
import org.guichet.api.Truth;
import org.guichet.api.Verdict;
import org.guichet.engine.expression.Expression.Comparison.Relation;
import org.guichet.engine.expression.Expression.PartOf.Part;
import org.guichet.engine.expression.Expression.Rounded.Manner;
import org.guichet.engine.vocabulary.Type;

/** English. */
final class EnglishWording implements Wording {
    static final EnglishWording INSTANCE = new EnglishWording();

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Map<String, String> SINGULAR =
            Map.of("years", "year", "months", "month", "days", "day", "persons", "person", "jobs", "job");

    private EnglishWording() {}

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public String number(BigDecimal value) {
        return Decimals.isYear(value) ? Decimals.shown(value).toPlainString() : counted(value);
    }

    @Override
    public String amount(BigDecimal value) {
        return Decimals.mark(value) + Decimals.grouped(Decimals.cents(Decimals.shown(value)), ",", ".");
    }

    @Override
    public String counted(BigDecimal value) {
        return Decimals.mark(value) + Decimals.grouped(Decimals.shown(value), ",", ".");
    }

    @Override
    public String unit(String unit) {
        return unit;
    }

    @Override
    public String type(Type type) {
        return type.describe();
    }

    @Override
    public String quantity(BigDecimal value, String unit) {
        boolean one = value.abs().compareTo(BigDecimal.ONE) == 0;
        return counted(value) + "\u00A0" + (one ? SINGULAR.getOrDefault(unit, unit) : unit);
    }

    @Override
    public String money(BigDecimal value, String currency) {
        return Decimals.mark(value)
                + currency
                + "\u00A0"
                + Decimals.grouped(Decimals.cents(Decimals.shown(value)), ",", ".");
    }

    @Override
    public String percentage(BigDecimal ratio) {
        return counted(ratio.movePointRight(2)) + "%";
    }

    @Override
    public String date(LocalDate date) {
        return DATE.format(date).replace(' ', '\u00A0');
    }

    @Override
    public String months(long months) {
        if (months % 12 == 0) {
            return quantity(BigDecimal.valueOf(months / 12), "years");
        }
        String rest = quantity(BigDecimal.valueOf(months % 12), "months");
        return months / 12 == 0 ? rest : quantity(BigDecimal.valueOf(months / 12), "years") + " and " + rest;
    }

    @Override
    public String days(long days) {
        return quantity(BigDecimal.valueOf(days), "days");
    }

    @Override
    public String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    @Override
    public String unknown() {
        return "not known";
    }

    @Override
    public String atLeastSo(String least) {
        return "unknown, at least " + least;
    }

    @Override
    public String atMostSo(String most) {
        return "unknown, at most " + most;
    }

    @Override
    public String between(String least, String most) {
        return "unknown, between " + least + " and " + most;
    }

    @Override
    public String labelled(String label, String value) {
        return label + ": " + value;
    }

    @Override
    public String inForceSince(LocalDate since) {
        return "in force since " + date(since);
    }

    @Override
    public String source() {
        return "; ";
    }

    @Override
    public String noFigureInForce(LocalDate on) {
        return "no figure in force on " + date(on);
    }

    @Override
    public String tableNotInForce(LocalDate on) {
        return "the table is not in force on " + date(on);
    }

    @Override
    public String decisionDate() {
        return "date of the decision";
    }

    @Override
    public String related(Relation relation, String right, Measure measure) {
        boolean date = measure != Measure.AMOUNT;
        return switch (relation) {
            case LESS -> (date ? "before " : "less than ") + right;
            case AT_MOST -> (date ? "on or before " : "at most ") + right;
            case MORE -> (date ? "after " : "more than ") + right;
            case AT_LEAST -> (date ? "on or after " : "at least ") + right;
            case EQUAL -> right;
            case NOT_EQUAL -> "other than " + right;
        };
    }

    @Override
    public String quoted(String text) {
        return "“" + text + "”";
    }

    @Override
    public String comparison(Truth truth, String subject, String value, String related, boolean date) {
        return switch (truth) {
            case TRUE -> subject + ": " + value + ", which is " + related + ".";
            case FALSE -> subject + ": " + value + (date ? ", and not " : ", which is not ") + related + ".";
            case UNKNOWN -> subject + ": not known; it remains to be seen whether it is " + related + ".";
        };
    }

    @Override
    public String equality(Truth truth, String subject, String value, String right, boolean negated) {
        return switch (truth) {
            case UNKNOWN ->
                subject + ": not known; it remains to be seen whether it is " + (negated ? "other than " : "") + right
                        + ".";
            case TRUE -> subject + ": " + value + (negated ? ", which is other than " + right : "") + ".";
            case FALSE ->
                subject + ": " + value + (negated ? ", and something else is asked" : ", and not " + right) + ".";
        };
    }

    @Override
    public String incomparable(String subject, String value, String right) {
        return subject + ": " + value + "; it cannot be compared with " + right + ".";
    }

    @Override
    public String membership(Truth truth, String subject, String value, String set) {
        return switch (truth) {
            case TRUE -> subject + ": " + value + ", which belongs to: " + set + ".";
            case FALSE -> subject + ": " + value + ", which does not belong to: " + set + ".";
            case UNKNOWN -> subject + ": " + value + "; it remains to be seen whether it belongs to: " + set + ".";
        };
    }

    @Override
    public String workedOut(String value, String formula) {
        return value + ", that is " + formula;
    }

    @Override
    public String oneOf(List<String> codes) {
        return String.join(", ", codes);
    }

    @Override
    public String all(Truth truth) {
        return switch (truth) {
            case TRUE -> "All of these conditions hold.";
            case FALSE -> "Not all of these conditions hold.";
            case UNKNOWN -> "Whether all of these conditions hold is not known yet.";
        };
    }

    @Override
    public String any(Truth truth) {
        return switch (truth) {
            case TRUE -> "At least one of these conditions holds.";
            case FALSE -> "None of these conditions holds.";
            case UNKNOWN -> "Whether one of these conditions holds is not known yet.";
        };
    }

    @Override
    public String atLeast(int count, Truth truth) {
        return switch (truth) {
            case TRUE -> "At least " + count + " of these conditions hold.";
            case FALSE -> "Fewer than " + count + " of these conditions hold.";
            case UNKNOWN -> "Whether at least " + count + " of these conditions hold is not known yet.";
        };
    }

    @Override
    public String some(Truth truth, String list, String condition) {
        return switch (truth) {
            case TRUE -> list + ": at least one meets the condition " + quoted(condition) + ".";
            case FALSE -> list + ": none meets the condition " + quoted(condition) + ".";
            case UNKNOWN -> list + ": it is not known yet whether one meets the condition " + quoted(condition) + ".";
        };
    }

    @Override
    public String every(Truth truth, String list, String condition) {
        return switch (truth) {
            case TRUE -> list + ": each meets the condition " + quoted(condition) + ".";
            case FALSE -> list + ": at least one does not meet the condition " + quoted(condition) + ".";
            case UNKNOWN -> list + ": it is not known yet whether each meets the condition " + quoted(condition) + ".";
        };
    }

    @Override
    public String recordsKept(int kept, int open, int left) {
        return kept
                + (kept == 1 ? " record kept" : " records kept")
                + (open == 0 ? "" : ", " + open + " still open")
                + (left == 0 ? "" : ", " + left + " left out");
    }

    @Override
    public String stillOpen() {
        return "Still open";
    }

    @Override
    public String none() {
        return "none";
    }

    @Override
    public String item(int number) {
        return "no. " + number;
    }

    @Override
    public String listItem() {
        return "item";
    }

    @Override
    public String chosen(Truth first) {
        return first == Truth.UNKNOWN
                ? "Which case counts is not known yet."
                : "Which case counts follows from the first condition.";
    }

    @Override
    public String ifThenElse(String condition, String then, String otherwise) {
        return "if " + condition + ", " + then + ", otherwise " + otherwise;
    }

    @Override
    public String smallest(List<String> operands) {
        return "the smallest of: " + String.join("; ", operands);
    }

    @Override
    public String largest(List<String> operands) {
        return "the largest of: " + String.join("; ", operands);
    }

    @Override
    public String rounded(Manner manner, String operand) {
        return switch (manner) {
            case ABS -> "the absolute value of " + operand;
            case FLOOR -> operand + " rounded down to a whole number";
            case CEILING -> operand + " rounded up to a whole number";
        };
    }

    @Override
    public String sum(String list) {
        return "the sum of " + list;
    }

    @Override
    public String count(String list) {
        return "the number of " + list;
    }

    @Override
    public String smallestOf(String list) {
        return "the smallest " + list;
    }

    @Override
    public String largestOf(String list) {
        return "the largest " + list;
    }

    @Override
    public String where(String list, String condition) {
        return list + " (those that meet " + quoted(condition) + ")";
    }

    @Override
    public String quantified(boolean every, String list, String condition) {
        return (every ? "each of " : "at least one of ") + list + " meets " + quoted(condition);
    }

    @Override
    public String fieldOf(String field, String list) {
        return field + " of " + list;
    }

    @Override
    public String elapsed(String from, String to) {
        return "the time from " + from + " to " + to;
    }

    @Override
    public String part(Part part, String whole) {
        return switch (part) {
            case YEAR -> "the year of " + whole;
            case MONTH -> "the month of " + whole;
            case DAY -> "the day of " + whole;
            case YEARS -> "the whole years of " + whole;
            case MONTHS -> "the months beyond whole years of " + whole;
            case DAYS -> "the days of " + whole;
        };
    }

    @Override
    public String attribute(String attribute, String of) {
        return "according to " + of;
    }

    @Override
    public String table(String label, List<String> inputs) {
        return label + " (" + String.join("; ", inputs) + ")";
    }

    @Override
    public String tableRows(List<Integer> lines) {
        return lines.isEmpty() ? "no line of the table applies" : "line " + joined(lines) + " of the table";
    }

    @Override
    public String open(String formula) {
        return formula.contains(unknown()) ? formula : formula + " (" + unknown() + ")";
    }

    private static String joined(List<Integer> lines) {
        return String.join(" or ", lines.stream().map(String::valueOf).toList());
    }

    @Override
    public String divisionByZero() {
        return "a division by zero has no result";
    }

    @Override
    public String and() {
        return " and ";
    }

    @Override
    public String or() {
        return " or ";
    }

    @Override
    public String negated(String condition) {
        return "not (" + condition + ")";
    }

    @Override
    public String outcome(Criterion.Kind kind, Outcome outcome) {
        boolean exclusion = kind == Criterion.Kind.EXCLUSION;
        return switch (outcome) {
            case MET -> exclusion ? "exclusion does not apply" : "met";
            case NOT_MET -> exclusion ? "exclusion applies" : "not met";
            case UNKNOWN -> "not known yet";
            case DELEGATED -> "to be judged";
            case WAIVED -> "not tested";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    @Override
    public String exceptionApplies(boolean applies) {
        return applies ? "The exception applies." : "The exception does not apply.";
    }

    @Override
    public String toJudge(String who, String guidance) {
        return "The judgement lies with: " + who + ". " + guidance;
    }

    @Override
    public String waived(String because) {
        return because;
    }

    @Override
    public String missing(List<String> facts) {
        return Wording.closed("Still to be known: " + String.join("; ", facts));
    }

    @Override
    public String amount() {
        return "Amount";
    }

    @Override
    public String ceiling() {
        return "Ceiling";
    }

    @Override
    public String floor() {
        return "Floor";
    }

    @Override
    public String rounding() {
        return "Rounding";
    }

    @Override
    public String ceilingApplied(boolean applied, String before, String ceiling) {
        return applied
                ? before + " is more than the ceiling, " + ceiling + ": the ceiling is taken."
                : before + " is not more than the ceiling, " + ceiling + ".";
    }

    @Override
    public String floorApplied(boolean below, boolean raised, String before, String floor) {
        if (!below) {
            return before + " is not less than the floor, " + floor + ".";
        }
        return before + " is less than the floor, " + floor + (raised ? ": the floor is taken." : ": nothing is paid.");
    }

    @Override
    public String roundingApplied(String before, RoundingMode mode, String multiple, String after) {
        String rounded = switch (mode) {
            case DOWN -> "rounded down to a multiple of " + multiple;
            case UP -> "rounded up to a multiple of " + multiple;
            default -> "rounded to the nearest multiple of " + multiple + " (halfway, to the upper one)";
        };
        return before + ", " + rounded + ": " + after + ".";
    }

    @Override
    public String changed(String to, String from, Optional<String> difference) {
        return to + " (now " + from + difference.map(told -> ", so " + told).orElse("") + ").";
    }

    @Override
    public String more(String amount) {
        return amount + " more";
    }

    @Override
    public String less(String amount) {
        return amount + " less";
    }

    @Override
    public String neededFor() {
        return "Needed for";
    }

    @Override
    public String separator() {
        return "; ";
    }

    @Override
    public String waiting(LocalDate until, boolean opens) {
        return "Wait until " + date(until) + (opens ? ", when the programme opens." : ". On that day:");
    }

    @Override
    public String promise(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> "Then every criterion is met, and the aid is a right.";
            case ADMISSIBLE -> "Then every criterion that rules can test is met.";
            case UNDETERMINED -> "Then the programme is no longer refused; it depends on facts that are not known.";
            case NOT_ELIGIBLE, CLOSED -> throw new IllegalArgumentException("a remedy does not lead to " + verdict);
        };
    }

    @Override
    public String deadline(LocalDate day) {
        return "This must hold by " + date(day) + ".";
    }

    @Override
    public String noRemedyNeeded(Verdict verdict) {
        return verdict == Verdict.UNDETERMINED
                ? "The programme is not refused: it depends on facts that are not known."
                : "The programme is available as it is: nothing has to change.";
    }

    @Override
    public String ways(int count) {
        return count == 1 ? "There is one way to the programme:" : "There are " + count + " ways to the programme:";
    }

    @Override
    public String closedForGood(LocalDate last) {
        return "Nothing can be done: the programme took applications until " + date(last) + ".";
    }

    @Override
    public String noRemedy(List<String> criteria) {
        return "Nothing can be done: what is refused rests on facts that cannot be changed. "
                + String.join("; ", criteria) + ".";
    }

    @Override
    public String noRemedy(boolean proved, Optional<LocalDate> waitedUntil) {
        String tried =
                waitedUntil.map(day -> ", nor does waiting until " + date(day)).orElse("");
        return proved
                ? "Nothing can be done: no change to a fact that can be changed leads to the programme" + tried + "."
                : "No way to the programme was found" + tried.replace("nor does", "nor by")
                        + "; it is not certain that there is none.";
    }
}
