package org.guichet.tools.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.guichet.api.Award;
import org.guichet.api.Citation;
import org.guichet.api.Combination;
import org.guichet.api.Combination.LeftOut;
import org.guichet.api.Combination.Reason;
import org.guichet.api.CumulationRule.Costs;
import org.guichet.api.Decision;
import org.guichet.api.Portfolio;
import org.guichet.api.Portfolio.Conflict;
import org.guichet.api.Programme;
import org.guichet.api.RegimeTotal;
import org.guichet.api.RegimeTotal.Room;
import org.guichet.api.Verdict;

/** What may be had together, and what not. */
final class CumulationLines {
    private static final int MOST_TITLES = 5;

    private final Presentation presentation;
    private final Page page;
    private final Footnotes notes;

    CumulationLines(Presentation presentation, Page page, Footnotes notes) {
        this.presentation = presentation;
        this.page = page;
        this.notes = notes;
    }

    void add(Portfolio portfolio) {
        Combination combination = portfolio.combination();
        int open = combination.programmes().size() + combination.leftOut().size();
        if (open < 2 && portfolio.regimes().isEmpty()) {
            return;
        }
        page.gap();
        page.line(presentation.style().bold(presentation.say(Word.TOGETHER)));
        addCombination(portfolio);
        addLeftOut(combination.leftOut());
        addConflicts(portfolio.conflicts());
        addRegimes(portfolio);
        boolean same = portfolio.conflicts().stream().anyMatch(conflict -> conflict.costs() == Costs.SAME);
        page.gap();
        addFaintly(
                (same ? presentation.say(Word.ON_OTHER_COSTS) + " " : "") + presentation.say(Word.ONLY_STATED_RULES));
    }

    private void addFaintly(String text) {
        page.paragraph("  ", "  ", presentation.style().faint(text));
    }

    private void addCombination(Portfolio portfolio) {
        List<Decision> chosen = portfolio.combination().programmes().stream()
                .flatMap(programme -> portfolio.decision(programme.id()).stream())
                .toList();
        if (chosen.isEmpty()) {
            page.paragraph("  ", "  ", presentation.say(Word.NOTHING_TO_ADD_UP));
            return;
        }
        boolean due = chosen.stream().allMatch(CumulationLines::isDue);
        String total = presentation.say(
                due ? Word.UP_TO : Word.UP_TO_IF_GRANTED,
                portfolio.combination().total());
        page.paragraph("  ", "  ", presentation.style().bold(total));
        page.paragraph("  (", "   ", presentation.say(Word.COUNTED_IN_FULL) + ")");
        int width = chosen.stream()
                .mapToInt(decision -> Page.length(amount(decision)))
                .max()
                .orElse(0);
        chosen.forEach(decision -> page.paragraph(
                "    " + " ".repeat(width - Page.length(amount(decision))) + amount(decision) + "  ",
                " ".repeat(width + 6),
                item(decision)));
    }

    private static boolean isDue(Decision decision) {
        return decision.verdict() == Verdict.ELIGIBLE;
    }

    private String amount(Decision decision) {
        return decision.award()
                .flatMap(Award::amount)
                .map(presentation.figures()::value)
                .orElse("");
    }

    private String item(Decision decision) {
        String form = decision.award()
                .map(award -> " · " + presentation.say(Forms.name(award.form())))
                .orElse("");
        return Titles.plain(presentation, decision.programme())
                + form
                + (isDue(decision) ? "" : presentation.say(Word.IF_GRANTED));
    }

    private void addLeftOut(List<LeftOut> leftOut) {
        if (!leftOut.isEmpty()) {
            page.line("  " + presentation.say(Word.NOT_COUNTED));
        }
        leftOut.stream()
                .sorted(Comparator.comparing(LeftOut::reason))
                .collect(Collectors.groupingBy(this::why, LinkedHashMap::new, Collectors.toList()))
                .forEach((why, group) ->
                        page.paragraph("    ", "      ", presentation.say(Word.CONCLUSION, why, which(group))));
    }

    private String why(LeftOut left) {
        String rules = left.programme()
                .regime()
                .map(regime -> regime.label().in(presentation.locale()))
                .orElse("");
        return presentation.say(word(left.reason()), rules);
    }

    /** Those that wait for facts stand above, one by one. */
    private String which(List<LeftOut> group) {
        List<Programme> programmes = group.stream().map(LeftOut::programme).toList();
        return group.get(0).reason() == Reason.VERDICT_OPEN
                ? presentation.say(Word.COUNT_SEE_ABOVE, programmes.size())
                : few(programmes);
    }

    /** The titles, or how many there are if they are too many to read. */
    private String few(List<Programme> programmes) {
        return programmes.size() > MOST_TITLES
                ? presentation.say(Word.COUNT_SEE_ABOVE, programmes.size())
                : Titles.list(presentation, programmes);
    }

    /** Pairs for which the texts say the same stand together, above what they say. */
    private void addConflicts(List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            return;
        }
        page.gap();
        page.line("  " + presentation.say(Word.NOT_BOTH));
        conflicts.stream()
                .collect(Collectors.groupingBy(this::because, LinkedHashMap::new, Collectors.toList()))
                .forEach((because, pairs) -> {
                    pairs.forEach(pair -> page.paragraph("    ", "      ", pair(pair)));
                    page.paragraph("      ", "      ", because + notes.marks(citations(pairs)));
                });
    }

    private String because(Conflict conflict) {
        return conflict.rules().stream()
                .map(rule -> rule.because().in(presentation.locale()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static List<Citation> citations(List<Conflict> conflicts) {
        return conflicts.stream()
                .flatMap(conflict -> conflict.rules().stream())
                .flatMap(rule -> rule.citations().stream())
                .toList();
    }

    private String pair(Conflict conflict) {
        return presentation.say(
                conflict.costs() == Costs.ANY ? Word.PAIR : Word.PAIR_ON_THE_SAME_COSTS,
                Titles.plain(presentation, conflict.first()),
                Titles.plain(presentation, conflict.second()));
    }

    private void addRegimes(Portfolio portfolio) {
        List<RegimeTotal> regimes = portfolio.regimes();
        if (regimes.isEmpty()) {
            return;
        }
        page.gap();
        page.line("  " + presentation.say(Word.STATE_AID_RULES));
        for (RegimeTotal total : regimes) {
            page.paragraph(
                    "    ",
                    "      ",
                    total.regime().label().in(presentation.locale())
                            + notes.marks(total.regime().citations()));
            page.paragraph("      ", "      ", Titles.list(presentation, total.programmes()));
            page.paragraph("      ", "      ", sum(total) + presentation.say(Word.SEPARATOR) + room(total));
        }
        addWithoutRules(portfolio);
    }

    /** Totals would look complete without them. */
    private void addWithoutRules(Portfolio portfolio) {
        List<Programme> programmes = portfolio.decisions().stream()
                .filter(decision -> decision.verdict().isOpen())
                .filter(decision -> decision.award().flatMap(Award::amount).isPresent())
                .map(Decision::programme)
                .filter(programme -> programme.regime().isEmpty() && !programme.demonstration())
                .toList();
        if (!programmes.isEmpty()) {
            String told = presentation.say(Word.NO_RULES_STATED, programmes.size());
            page.paragraph(
                    "    ",
                    "      ",
                    programmes.size() > MOST_TITLES
                            ? told
                            : presentation.say(Word.CONCLUSION, told, Titles.list(presentation, programmes)));
        }
    }

    private String sum(RegimeTotal total) {
        if (total.total().isEmpty()) {
            return presentation.say(Word.SUM_UNKNOWN);
        }
        Word word = total.unknown().isEmpty() ? Word.SUM : Word.SUM_AT_LEAST;
        return presentation.say(word, total.total().get());
    }

    private String room(RegimeTotal total) {
        if (total.room().isEmpty()) {
            return presentation.say(Word.NO_LIMIT_STATED);
        }
        Room room = total.room().get();
        if (room.amount().isEmpty()) {
            return presentation.say(Word.ROOM_UNKNOWN) + missing(room);
        }
        String left = presentation.say(Word.ROOM, room.amount().get());
        return total.together().equals(total.total())
                ? left
                : left
                        + presentation.say(Word.SEPARATOR)
                        + presentation.say(
                                Word.AT_MOST_TOGETHER, total.together().orElseThrow());
    }

    private String missing(Room room) {
        String facts = room.relevantFacts().stream()
                .map(fact -> fact.label().in(presentation.locale()))
                .collect(Collectors.joining(presentation.say(Word.SEPARATOR)));
        return facts.isEmpty() ? "" : presentation.say(Word.SEPARATOR) + presentation.say(Word.MISSING, facts);
    }

    private static Word word(Reason reason) {
        return switch (reason) {
            case NOT_TOGETHER -> Word.NOT_BESIDE_THESE;
            case ROOM_USED_UP -> Word.ROOM_USED_UP;
            case VERDICT_OPEN -> Word.VERDICT_STILL_OPEN;
            case AMOUNT_UNKNOWN -> Word.AMOUNT_STILL_UNKNOWN;
            case NO_FORMULA -> Word.WITHOUT_FORMULA;
            case GRANT_EQUIVALENT_UNKNOWN -> Word.GRANT_EQUIVALENT_UNKNOWN;
            case OTHER_CURRENCY -> Word.OTHER_CURRENCY;
            case ROOM_UNKNOWN -> Word.ROOM_STILL_UNKNOWN;
            case ROOM_EXCEEDED -> Word.ROOM_EXCEEDED;
            case NOTHING_PAID -> Word.NOTHING_PAID;
            case TOO_MANY -> Word.TOO_MANY_TO_WEIGH;
            case DEMONSTRATION -> Word.ONLY_AN_EXAMPLE;
        };
    }
}
