package org.guichet.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.api.Award;
import org.guichet.api.Combination;
import org.guichet.api.Combination.LeftOut;
import org.guichet.api.Combination.Reason;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Money;
import org.guichet.api.PackReference;
import org.guichet.api.Portfolio;
import org.guichet.api.Programme;
import org.guichet.api.Regime;
import org.guichet.api.RegimeTotal;
import org.guichet.api.RegimeTotal.Room;
import org.guichet.api.Text;
import org.guichet.api.Verdict;
import org.guichet.api.Window;
import org.junit.jupiter.api.Test;

class LeftOutLinesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final PackReference PACK = new PackReference("p", "1.0.0", "0");
    private static final Regime SMALL_AID = new Regime("p/small", text("Small aid"), List.of());

    private static Text text(String words) {
        return locale -> words;
    }

    private static Decision decision(String name, long euros) {
        Programme programme = new Programme(
                "p/" + name,
                text(name),
                text(""),
                text(""),
                Programme.Nature.RIGHT,
                Window.ALWAYS,
                "A",
                List.of(),
                Optional.empty(),
                Optional.of(SMALL_AID),
                List.of(),
                false,
                PACK);
        Award award = new Award(
                Award.Form.GRANT,
                Award.Status.DETERMINED,
                Optional.of(Money.euros(euros)),
                List.of(),
                List.of(),
                List.of());
        return new Decision(
                programme, Verdict.ELIGIBLE, DAY, List.of(), Optional.of(award), List.of(), List.of(PACK), "0");
    }

    private static String lines(Reason reason, Optional<Money> left, Locale locale) {
        Decision chosen = decision("Stall", 70);
        Decision other = decision("Awning", 50);
        List<Programme> programmes = List.of(chosen.programme(), other.programme());
        Explanation how =
                new Explanation(Optional.empty(), Optional.empty(), text(""), List.of(), List.of(), List.of());
        RegimeTotal total = new RegimeTotal(
                SMALL_AID,
                programmes,
                Optional.of(Money.euros(120)),
                List.of(),
                Optional.of(new Room(left, List.of(), how)),
                left);
        Combination combination = new Combination(
                List.of(chosen.programme()), Money.euros(70), List.of(new LeftOut(other.programme(), reason)));
        Presentation presentation = new Presentation(locale, false, 200, false);
        Page page = presentation.page();
        Portfolio portfolio = new Portfolio(DAY, List.of(chosen, other), List.of(), List.of(total), combination);
        new LeftOutLines(presentation, page, portfolio).add();
        return page.text().replaceAll("[\u00A0\u202F]", " ");
    }

    @Test
    void a_room_that_is_used_up_says_what_the_others_take_and_what_it_would_take() {
        assertThat(lines(Reason.ROOM_USED_UP, Optional.of(Money.euros(100)), Locale.ENGLISH))
                .contains("does not fit beside these in the room left under Small aid (EUR 100, of which these take"
                        + " EUR 70): Awning (it would take EUR 50)");
        assertThat(lines(Reason.ROOM_USED_UP, Optional.of(Money.euros(100)), Locale.FRENCH))
                .contains("ne tient pas, à côté de celles-ci, dans la marge restante (Small aid : 100 €, dont celles-ci"
                        + " prennent 70 €) : Awning (il y faudrait 50 €)");
    }

    @Test
    void a_room_that_is_not_known_says_under_which_rules() {
        assertThat(lines(Reason.ROOM_UNKNOWN, Optional.empty(), Locale.ENGLISH))
                .contains("room left under Small aid not known yet: Awning");
    }
}
