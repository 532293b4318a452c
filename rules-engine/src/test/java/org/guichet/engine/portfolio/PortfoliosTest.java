package org.guichet.engine.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.engine.portfolio.Sketches.decision;
import static org.guichet.engine.portfolio.Sketches.eligible;
import static org.guichet.engine.portfolio.Sketches.regime;
import static org.guichet.engine.portfolio.Sketches.room;
import static org.guichet.engine.portfolio.Sketches.unknownRoom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Award;
import org.guichet.api.Combination.Reason;
import org.guichet.api.CumulationRule;
import org.guichet.api.Money;
import org.guichet.api.Portfolio;
import org.guichet.api.Programme;
import org.guichet.api.Regime;
import org.guichet.api.RegimeTotal;
import org.guichet.api.RegimeTotal.Room;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PortfoliosTest {
    private static final Regime DE_MINIMIS = regime("deMinimis");

    private static Portfolio portfolio(Optional<Room> room, Sketches.Sketch... sketches) {
        return Portfolios.of(
                Sketches.DAY, Stream.of(sketches).map(Sketches.Sketch::drawn).toList(), regime -> room);
    }

    private static Portfolio portfolio(Sketches.Sketch... sketches) {
        return portfolio(Optional.empty(), sketches);
    }

    private static List<String> names(List<Programme> programmes) {
        return programmes.stream().map(programme -> programme.id().substring(2)).toList();
    }

    private static List<String> leftOut(Portfolio portfolio) {
        return portfolio.combination().leftOut().stream()
                .map(left -> left.programme().id().substring(2) + " " + left.reason())
                .toList();
    }

    @Test
    void what_an_applicant_wants_to_see_stands_first() {
        Portfolio portfolio = portfolio(
                decision("refused", Verdict.NOT_ELIGIBLE),
                decision("closed", Verdict.CLOSED),
                decision("asksNothing", Verdict.UNDETERMINED),
                decision("asksTwo", Verdict.UNDETERMINED).missing(2),
                decision("asksOne", Verdict.UNDETERMINED).missing(1).euros(900),
                decision("admissible", Verdict.ADMISSIBLE).euros(1_000_000),
                eligible("b"),
                eligible("a"),
                eligible("small").euros(10),
                eligible("large").euros(20));
        assertThat(names(portfolio.decisions().stream().map(d -> d.programme()).toList()))
                .containsExactly(
                        "large",
                        "small",
                        "a",
                        "b",
                        "admissible",
                        "asksOne",
                        "asksTwo",
                        "asksNothing",
                        "closed",
                        "refused");
        assertThat(portfolio.decisions(Verdict.CLOSED)).hasSize(1);
        assertThat(portfolio.decision("p/small")).isPresent();
        assertThat(portfolio.decision("p/none")).isEmpty();
    }

    @Test
    void a_rule_of_cumulation_binds_both_sides_and_is_told_once() {
        Portfolio portfolio = portfolio(
                eligible("a").euros(10).not(CumulationRule.Costs.SAME, "b", "elsewhere"),
                eligible("b").euros(20).not(CumulationRule.Costs.ANY, "a"),
                eligible("c").euros(30).not(CumulationRule.Costs.SAME, "b"));
        assertThat(portfolio.conflicts())
                .extracting(conflict -> names(List.of(conflict.first(), conflict.second())) + " " + conflict.costs()
                        + " " + conflict.rules().size())
                .containsExactly("[c, b] SAME 1", "[b, a] ANY 2");
        assertThat(names(portfolio.combination().programmes())).containsExactly("c", "a");
        assertThat(portfolio.combination().total()).isEqualTo(Money.euros(40));
        assertThat(leftOut(portfolio)).containsExactly("b NOT_TOGETHER");
    }

    @Test
    void a_programme_that_is_closed_or_refused_is_in_nobodys_way() {
        Portfolio portfolio = portfolio(
                eligible("a").notWith("closed", "refused"),
                decision("closed", Verdict.CLOSED),
                decision("refused", Verdict.NOT_ELIGIBLE).under(DE_MINIMIS));
        assertThat(portfolio.conflicts()).isEmpty();
        assertThat(portfolio.regimes()).isEmpty();
    }

    @Test
    void the_room_of_a_regime_limits_what_may_be_had_together() {
        Portfolio portfolio = portfolio(
                room(100),
                eligible("a").euros(80).under(DE_MINIMIS),
                eligible("b").euros(50).under(DE_MINIMIS),
                eligible("c").euros(45).under(DE_MINIMIS),
                eligible("free").euros(1_000));
        RegimeTotal total = portfolio.regimes().get(0);
        assertThat(total.total()).contains(Money.euros(175));
        assertThat(total.unknown()).isEmpty();
        assertThat(total.together()).contains(Money.euros(95));
        assertThat(names(portfolio.combination().programmes())).containsExactly("free", "b", "c");
        assertThat(portfolio.combination().total()).isEqualTo(Money.euros(1_095));
        assertThat(leftOut(portfolio)).containsExactly("a ROOM_USED_UP");
    }

    @Test
    void a_demonstration_counts_nowhere_and_is_in_nobodys_way() {
        Portfolio portfolio = portfolio(
                room(100),
                eligible("show").euros(90).under(DE_MINIMIS).notWith("a").demonstration(),
                decision("openShow", Verdict.UNDETERMINED)
                        .under(regime("other"))
                        .demonstration(),
                eligible("a").euros(40).under(DE_MINIMIS));
        assertThat(portfolio.decisions()).hasSize(3);
        assertThat(portfolio.conflicts()).isEmpty();
        assertThat(portfolio.combination().total()).isEqualTo(Money.euros(40));
        assertThat(leftOut(portfolio)).containsExactly("show DEMONSTRATION", "openShow DEMONSTRATION");
        assertThat(portfolio.regimes()).hasSize(1);
        assertThat(portfolio.regimes().get(0).total()).contains(Money.euros(40));
        assertThat(names(portfolio.regimes().get(0).programmes())).containsExactly("a");
    }

    @Test
    void a_rule_of_cumulation_is_told_before_a_room_that_is_used_up() {
        Portfolio portfolio = portfolio(
                room(100),
                eligible("a").euros(80).under(DE_MINIMIS),
                eligible("b").euros(50).under(DE_MINIMIS).notWith("a"),
                eligible("c").euros(45).under(DE_MINIMIS).notWith("d"));
        assertThat(leftOut(portfolio)).containsExactly("a NOT_TOGETHER");
    }

    @Test
    void a_room_that_is_exactly_used_up_is_not_exceeded() {
        Portfolio portfolio = portfolio(
                room(100),
                eligible("a").euros(60).under(DE_MINIMIS),
                eligible("b").euros(40).under(DE_MINIMIS));
        assertThat(portfolio.combination().total()).isEqualTo(Money.euros(100));
        assertThat(portfolio.combination().leftOut()).isEmpty();
    }

    @Test
    void an_aid_that_alone_exceeds_the_room_is_not_taken_in_part() {
        Portfolio portfolio = portfolio(
                room(100),
                eligible("a").euros(101).under(DE_MINIMIS),
                eligible("b").euros(30).under(DE_MINIMIS));
        assertThat(portfolio.combination().total()).isEqualTo(Money.euros(30));
        assertThat(leftOut(portfolio)).containsExactly("a ROOM_EXCEEDED");
        assertThat(portfolio.regimes().get(0).total()).contains(Money.euros(131));
        assertThat(portfolio.regimes().get(0).together()).contains(Money.euros(30));
    }

    @Test
    void a_room_that_is_not_known_leaves_its_programmes_out() {
        Portfolio portfolio = portfolio(
                unknownRoom(),
                eligible("a").euros(60).under(DE_MINIMIS),
                eligible("free").euros(10));
        RegimeTotal total = portfolio.regimes().get(0);
        assertThat(total.total()).contains(Money.euros(60));
        assertThat(total.room().orElseThrow().relevantFacts()).hasSize(1);
        assertThat(total.together()).isEmpty();
        assertThat(portfolio.combination().total()).isEqualTo(Money.euros(10));
        assertThat(leftOut(portfolio)).containsExactly("a ROOM_UNKNOWN");
    }

    @Test
    void a_regime_without_a_stated_limit_has_none() {
        Portfolio portfolio = portfolio(eligible("a").euros(60).under(DE_MINIMIS));
        RegimeTotal total = portfolio.regimes().get(0);
        assertThat(total.room()).isEmpty();
        assertThat(total.together()).contains(Money.euros(60));
    }

    @Test
    void amounts_that_are_not_known_make_a_total_incomplete() {
        Portfolio portfolio = portfolio(
                eligible("a").under(DE_MINIMIS),
                eligible("b").awarding(Award.Status.UNDETERMINED).under(DE_MINIMIS));
        assertThat(portfolio.regimes().get(0).total()).isEmpty();
        assertThat(names(portfolio.regimes().get(0).unknown())).containsExactly("a", "b");
        Portfolio more = portfolio(
                eligible("a").under(DE_MINIMIS),
                decision("open", Verdict.UNDETERMINED).euros(70).under(DE_MINIMIS));
        assertThat(more.regimes().get(0).total()).contains(Money.euros(70));
        assertThat(names(more.regimes().get(0).unknown())).containsExactly("a");
        assertThat(more.regimes().get(0).together()).contains(Money.euros(0));
    }

    @Test
    void what_cannot_be_weighed_is_left_out_for_a_reason() {
        Portfolio portfolio = portfolio(
                eligible("loan").giving(Award.Form.LOAN, Money.euros(500)),
                eligible("advance").giving(Award.Form.REPAYABLE_ADVANCE, Money.euros(500)),
                eligible("dollars").giving(Award.Form.GRANT, new Money(BigDecimal.TEN, "USD")),
                eligible("none").awarding(Award.Status.BELOW_FLOOR),
                eligible("zero").euros(0),
                eligible("facts").awarding(Award.Status.UNDETERMINED),
                eligible("formula"),
                decision("open", Verdict.UNDETERMINED).euros(70),
                eligible("credit").giving(Award.Form.TAX_CREDIT, Money.euros(5)),
                decision("chosen", Verdict.ADMISSIBLE).giving(Award.Form.EXEMPTION, Money.euros(7)));
        assertThat(names(portfolio.combination().programmes())).containsExactly("credit", "chosen");
        assertThat(portfolio.combination().total()).isEqualTo(Money.euros(12));
        assertThat(leftOut(portfolio))
                .containsExactlyInAnyOrder(
                        "loan " + Reason.GRANT_EQUIVALENT_UNKNOWN,
                        "advance " + Reason.GRANT_EQUIVALENT_UNKNOWN,
                        "dollars " + Reason.OTHER_CURRENCY,
                        "none " + Reason.NOTHING_PAID,
                        "zero " + Reason.NOTHING_PAID,
                        "facts " + Reason.AMOUNT_UNKNOWN,
                        "formula " + Reason.NO_FORMULA,
                        "open " + Reason.VERDICT_OPEN);
    }

    @Test
    void more_programmes_that_hinder_each_other_than_are_weighed_are_said_to_be_too_many() {
        Sketches.Sketch[] many = new Sketches.Sketch[CombinationSearch.MOST + 2];
        for (int i = 0; i < many.length; i++) {
            many[i] = eligible("p" + i).euros(100 + i).under(DE_MINIMIS);
        }
        Portfolio portfolio = portfolio(room(1_000), many);
        assertThat(leftOut(portfolio)).contains("p0 TOO_MANY", "p1 TOO_MANY");
        assertThat(portfolio.combination().leftOut())
                .filteredOn(left -> left.reason() == Reason.TOO_MANY)
                .hasSize(2);
    }

    @Test
    @Timeout(5)
    void the_search_ends_soon_where_no_choice_fills_the_room() {
        Sketches.Sketch[] even = new Sketches.Sketch[CombinationSearch.MOST];
        for (int i = 0; i < even.length; i++) {
            even[i] = eligible("p" + i).euros(200L + 2L * i).under(DE_MINIMIS);
        }
        Portfolio portfolio = portfolio(room(2_191), even);
        assertThat(portfolio.combination().total()).isEqualTo(Money.euros(2_190));
    }

    @Test
    void nothing_in_the_text_of_a_portfolio_tells_an_amount() {
        Portfolio portfolio = portfolio(
                room(98765),
                eligible("a").euros(12345).under(DE_MINIMIS),
                eligible("b").euros(12345).notWith("a"));
        assertThat(portfolio.toString()).doesNotContain("12345", "98765");
    }

    @Test
    void without_programmes_there_is_nothing_to_have() {
        Portfolio portfolio = portfolio();
        assertThat(portfolio.decisions()).isEmpty();
        assertThat(portfolio.combination().programmes()).isEmpty();
        assertThat(portfolio.combination().total()).isEqualTo(Money.euros(0));
    }
}
