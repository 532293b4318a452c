package org.guichet.tools.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.api.Award;
import org.guichet.api.Combination.LeftOut;
import org.guichet.api.Combination.Reason;
import org.guichet.api.Decision;
import org.guichet.api.Money;
import org.guichet.api.Portfolio;
import org.guichet.api.Programme;
import org.guichet.api.Regime;
import org.guichet.api.RegimeTotal;
import org.guichet.api.RegimeTotal.Room;

/** Why open programmes are not counted in what may be had together. */
final class LeftOutLines {
    private static final int MOST_TITLES = 5;
    private static final Set<Reason> TOO_LITTLE_ROOM = EnumSet.of(Reason.ROOM_USED_UP, Reason.ROOM_EXCEEDED);

    private final Presentation presentation;
    private final Page page;
    private final Portfolio portfolio;

    LeftOutLines(Presentation presentation, Page page, Portfolio portfolio) {
        this.presentation = presentation;
        this.page = page;
        this.portfolio = portfolio;
    }

    void add() {
        List<LeftOut> leftOut = portfolio.combination().leftOut();
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
        Word word = word(left.reason());
        return left.programme()
                .regime()
                .map(regime -> presentation.say(
                        word, regime.label().in(presentation.locale()), room(regime), Money.euros(taken(regime))))
                .orElseGet(() -> presentation.say(word));
    }

    private String room(Regime regime) {
        return portfolio.regimes().stream()
                .filter(total -> total.regime().id().equals(regime.id()))
                .findFirst()
                .flatMap(RegimeTotal::room)
                .flatMap(Room::amount)
                .map(presentation.figures()::value)
                .orElse("");
    }

    /** What the programmes of the combination take of the room. */
    private BigDecimal taken(Regime regime) {
        return portfolio.combination().programmes().stream()
                .filter(programme -> programme.regime().map(Regime::id).equals(Optional.of(regime.id())))
                .flatMap(programme -> amount(programme).stream())
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<Money> amount(Programme programme) {
        return portfolio.decision(programme.id()).flatMap(Decision::award).flatMap(Award::amount);
    }

    /** Those that wait for facts stand above, one by one. */
    private String which(List<LeftOut> group) {
        Reason reason = group.get(0).reason();
        List<Programme> programmes = group.stream().map(LeftOut::programme).toList();
        if (TOO_LITTLE_ROOM.contains(reason)) {
            return programmes.stream().map(this::wanted).collect(Collectors.joining(presentation.say(Word.SEPARATOR)));
        }
        return reason == Reason.VERDICT_OPEN || programmes.size() > MOST_TITLES
                ? presentation.say(Word.COUNT_SEE_ABOVE, programmes.size())
                : Titles.list(presentation, programmes);
    }

    private String wanted(Programme programme) {
        return presentation.say(
                Word.WOULD_TAKE,
                Titles.plain(presentation, programme),
                amount(programme).orElseThrow());
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
