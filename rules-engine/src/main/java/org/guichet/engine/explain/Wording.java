package org.guichet.engine.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.api.Criterion;
import org.guichet.api.Outcome;
import org.guichet.api.Truth;
import org.guichet.api.Verdict;
import org.guichet.engine.expression.Expression.Comparison.Relation;
import org.guichet.engine.expression.Expression.PartOf.Part;
import org.guichet.engine.expression.Expression.Rounded.Manner;
import org.guichet.engine.vocabulary.Type;

/** How one language says things. Every language says the same, with the same figures. */
interface Wording {
    /** The wording of a language: French, unless it is English. */
    static Wording of(Locale locale) {
        return locale.getLanguage().equals("en") ? EnglishWording.INSTANCE : FrenchWording.INSTANCE;
    }

    Locale locale();

    /** A number that counts nothing, such as a year. */
    String number(BigDecimal value);

    /** A number of something, whose unit is told elsewhere. */
    String counted(BigDecimal value);

    /** An amount of money, whose currency is told elsewhere. */
    String amount(BigDecimal value);

    /** What a unit or a currency is called, of several. */
    String unit(String unit);

    /** What a type is called. */
    String type(Type type);

    String quantity(BigDecimal value, String unit);

    String money(BigDecimal value, String currency);

    String percentage(BigDecimal ratio);

    String date(LocalDate date);

    String months(long months);

    String days(long days);

    String yesOrNo(boolean value);

    String unknown();

    /** A number of which only the lower bound is known. */
    String atLeastSo(String least);

    /** A number of which only the upper bound is known. */
    String atMostSo(String most);

    /** A number of which both bounds are known. */
    String between(String least, String most);

    /** A value with its name: {@code name: value}. */
    String labelled(String label, String value);

    /** A remark in brackets or after a comma. */
    String inForceSince(LocalDate since);

    /** What stands before each source of a figure. */
    String source();

    String noFigureInForce(LocalDate on);

    String tableNotInForce(LocalDate on);

    String decisionDate();

    /** What a value is held against. */
    enum Measure {
        AMOUNT,
        /** A date, told first. */
        DAY,
        /** A date that goes by its name. */
        NAMED_DAY
    }

    /** A value that satisfies a relation, such as {@code less than 50}. */
    String related(Relation relation, String right, Measure measure);

    /** A text as it was given. */
    String quoted(String text);

    /** How a value compares: whether the relation holds, does not, or is not known to. */
    String comparison(Truth truth, String subject, String value, String related, boolean date);

    /** As {@link #comparison}, for equality. */
    String equality(Truth truth, String subject, String value, String right, boolean negated);

    /** A comparison whose right-hand side is unknown. */
    String incomparable(String subject, String value, String right);

    /** Whether a value belongs to a set. */
    String membership(Truth truth, String subject, String value, String set);

    /** A value, and how it comes about. */
    String workedOut(String value, String formula);

    /** The set of these codes. */
    String oneOf(List<String> codes);

    String all(Truth truth);

    String any(Truth truth);

    String atLeast(int count, Truth truth);

    String some(Truth truth, String list, String condition);

    String every(Truth truth, String list, String condition);

    /** How many records of a list are kept, are open, and are left out. */
    String recordsKept(int kept, int open, int left);

    /** That it is open whether a record counts. */
    String stillOpen();

    /** No item at all. */
    String none();

    String item(int number);

    /** What an item of a list is called that is a plain value. */
    String listItem();

    /** Which of two cases counts, where the first part says it. */
    String chosen(Truth first);

    String ifThenElse(String condition, String then, String otherwise);

    String smallest(List<String> operands);

    String largest(List<String> operands);

    String rounded(Manner manner, String operand);

    String sum(String list);

    String count(String list);

    String smallestOf(String list);

    String largestOf(String list);

    /** The items of a list that meet a condition. */
    String where(String list, String condition);

    /** That some or all items of a list meet a condition. */
    String quantified(boolean every, String list, String condition);

    String fieldOf(String field, String list);

    String elapsed(String from, String to);

    String part(Part part, String whole);

    String attribute(String attribute, String of);

    String table(String label, List<String> inputs);

    String tableRows(List<Integer> lines);

    /** A value that is left open, named for a comparison. */
    String open(String formula);

    String divisionByZero();

    String and();

    String or();

    String negated(String condition);

    String outcome(Criterion.Kind kind, Outcome outcome);

    String exceptionApplies(boolean applies);

    String toJudge(String who, String guidance);

    String waived(String because);

    String missing(List<String> facts);

    String amount();

    String ceiling();

    String floor();

    String rounding();

    String ceilingApplied(boolean applied, String before, String ceiling);

    String floorApplied(boolean below, boolean raised, String before, String floor);

    String roundingApplied(String before, RoundingMode mode, String multiple, String after);

    /** What a fact has to become, what it is, and how much more or less that is. */
    String changed(String to, String from, Optional<String> difference);

    String more(String amount);

    String less(String amount);

    /** What stands before the criteria for which something is needed. */
    String neededFor();

    /** What stands between the items of a list. */
    String separator();

    String waiting(LocalDate until, boolean opens);

    /** What a remedy leads to. */
    String promise(Verdict verdict);

    String deadline(LocalDate day);

    String noRemedyNeeded(Verdict verdict);

    String ways(int count);

    String closedForGood(LocalDate last);

    /** That some criteria rest on what cannot be changed. */
    String noRemedy(List<String> criteria);

    String noRemedy(boolean proved, Optional<LocalDate> waitedUntil);

    /** A sentence with its final stop, which an abbreviation at its end may bring already. */
    static String closed(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
