package org.guichet.tools.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.guichet.api.Award;
import org.guichet.api.Citation;
import org.guichet.api.Combination;
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
        new LeftOutLines(presentation, page, portfolio).add();
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
        page.paragraph("  ", "  ", presentation.style().bold(total(portfolio.combination(), chosen)));
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

    /** A sum is not read as granted where somebody still chooses. */
    private String total(Combination combination, List<Decision> chosen) {
        int toDecide =
                (int) chosen.stream().filter(decision -> !isDue(decision)).count();
        return toDecide == 0
                ? presentation.say(Word.UP_TO, combination.total())
                : presentation.say(Word.UP_TO_IF_GRANTED, combination.total(), toDecide, chosen.size());
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
        List<Programme> withoutRules = withoutRules(portfolio);
        if (portfolio.regimes().isEmpty() && withoutRules.isEmpty()) {
            return;
        }
        page.gap();
        page.line("  " + presentation.say(Word.STATE_AID_RULES));
        for (RegimeTotal total : portfolio.regimes()) {
            page.paragraph(
                    "    ",
                    "      ",
                    total.regime().label().in(presentation.locale())
                            + notes.marks(total.regime().citations()));
            page.paragraph("      ", "      ", Titles.list(presentation, total.programmes()));
            page.paragraph("      ", "      ", sum(total) + presentation.say(Word.SEPARATOR) + room(total));
        }
        if (!withoutRules.isEmpty()) {
            page.paragraph(
                    "    ",
                    "      ",
                    presentation.say(
                            Word.CONCLUSION,
                            presentation.say(Word.NO_RULES_STATED, withoutRules.size()),
                            Titles.list(presentation, withoutRules)));
        }
    }

    /** Totals would look complete without them. */
    private static List<Programme> withoutRules(Portfolio portfolio) {
        return portfolio.decisions().stream()
                .filter(decision -> decision.verdict().isOpen())
                .filter(decision -> decision.award().flatMap(Award::amount).isPresent())
                .map(Decision::programme)
                .filter(programme -> programme.regime().isEmpty() && !programme.demonstration())
                .toList();
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
}
