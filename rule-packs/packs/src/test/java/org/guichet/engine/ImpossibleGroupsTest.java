package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Application;
import org.guichet.api.InvalidApplicationException.Problem;
import org.guichet.engine.json.ApplicationReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Groups and past aid that cannot be: each problem at its place, all at once. */
class ImpossibleGroupsTest {
    private static final PackLibrary LIBRARY = PackLibrary.onClassPath("packs/eu-state-aid");

    private static List<String> problems(String facts) {
        String json = "{\"asOf\": \"2026-03-14\", " + facts.replace('\'', '"') + "}";
        return LIBRARY.problems(application(json)).stream()
                .map(ImpossibleGroupsTest::shown)
                .toList();
    }

    private static Application application(String json) {
        return ApplicationReader.of(LIBRARY.vocabulary()).read(json).toBuilder().build();
    }

    private static String shown(Problem problem) {
        return problem.code() + " " + problem.path() + ": " + problem.message();
    }

    private static final String FIRM = "{'name': 'A', 'kind': 'enterprise'}";
    private static final String AWARD =
            "{'beneficiary': 'applicant', 'grantedOn': '2025-01-01', 'amount': '1000 EUR', 'regulation':"
                    + " 'general', 'memberState': 'FR'";

    private static String group(String enterprises, String holdings) {
        return "'group.enterprises': [" + enterprises + "], 'group.holdings': [" + holdings + "]";
    }

    private static String aid(String awards, String successions) {
        return "'deMinimis.awards': [" + awards + "], 'deMinimis.successions': [" + successions + "]";
    }

    private static String holding(String owner, String owned, String capital, String votes) {
        return "{'owner': '" + owner + "', 'owned': '" + owned + "', 'capital': '" + capital + "', 'votes': '" + votes
                + "'}";
    }

    private static String succession(String from, String to, String on, String kind, String share) {
        return "{'from': '" + from + "', 'to': '" + to + "', 'on': '" + on + "', 'kind': '" + kind + "', 'share': '"
                + share + "'}";
    }

    private static Stream<Arguments> impossible() {
        return Stream.of(
                arguments(
                        group("{'kind': 'enterprise'}", ""),
                        List.of("A210 $.group.enterprises[0].name: a name is needed")),
                arguments(
                        group(FIRM + "," + FIRM, ""),
                        List.of(
                                "A210 $.group.enterprises[0].name: `A`: this name is given twice",
                                "A210 $.group.enterprises[1].name: `A`: this name is given twice")),
                arguments(
                        group("{'name': 'applicant', 'kind': 'enterprise'}", ""),
                        List.of(
                                "A210 $.group.enterprises[0].name: `applicant`: \"applicant\" is the enterprise itself, which does"
                                        + " not stand in the list")),
                arguments(
                        group(FIRM, holding("A", "A", "10 %", "10 %")),
                        List.of("A210 $.group.holdings[0].owned: `A`: an enterprise cannot own itself")),
                arguments(
                        group(
                                FIRM,
                                holding("B", "applicant", "10 %", "10 %") + "," + holding("A", "C", "10 %", "10 %")),
                        List.of(
                                "A210 $.group.holdings[0].owner: `B`: this is not the name of an enterprise or person of"
                                        + " the group",
                                "A210 $.group.holdings[1].owned: `C`: this is not the name of an enterprise or person of"
                                        + " the group")),
                arguments(
                        group(FIRM, "{'owned': 'applicant'}, {'owner': 'A'}"),
                        List.of(
                                "A210 $.group.holdings[0].owner: a name is needed",
                                "A210 $.group.holdings[1].owned: a name is needed")),
                arguments(
                        group(
                                FIRM + ", {'name': 'B', 'kind': 'enterprise'}",
                                holding("A", "applicant", "60 %", "10 %") + ","
                                        + holding("B", "applicant", "40.01 %", "10 %")),
                        List.of(
                                "A210 $.group.holdings[0].capital: the shares of this enterprise add up to more than"
                                        + " 100 %",
                                "A210 $.group.holdings[1].capital: the shares of this enterprise add up to more than"
                                        + " 100 %")),
                arguments(
                        group(
                                FIRM + ", {'name': 'B', 'kind': 'enterprise'}",
                                holding("A", "applicant", "60 %", "60 %") + ","
                                        + holding("B", "applicant", "40 %", "41 %")),
                        List.of(
                                "A210 $.group.holdings[0].votes: the shares of this enterprise add up to more than"
                                        + " 100 %",
                                "A210 $.group.holdings[1].votes: the shares of this enterprise add up to more than"
                                        + " 100 %")),
                arguments(
                        "'company.isAutonomous': true, " + group(FIRM, holding("A", "applicant", "60 %", "60 %")),
                        List.of("A210 $.company.isAutonomous: the holdings show that the enterprise is not"
                                + " autonomous")),
                arguments(
                        group(FIRM, "") + ", 'group.markets': [{'one': 'A'}, {'one': 'A', 'other': 'D', 'related':"
                                + " true}]",
                        List.of(
                                "A210 $.group.markets[0]: a name is needed",
                                "A210 $.group.markets[1].other: `D`: this is not the name of an enterprise or person of"
                                        + " the group")),
                arguments(
                        aid("{'beneficiary': 'applicant', 'grantedOn': '2026-03-15', 'amount': '1 EUR'}", ""),
                        List.of("A210 $.deMinimis.awards[0].grantedOn: aid already received cannot be granted after"
                                + " the date of the decision")),
                arguments(
                        group(FIRM, "") + ", " + aid("{'beneficiary': 'B', 'grantedOn': '2026-03-14'}", ""),
                        List.of(
                                "A210 $.deMinimis.awards[0].beneficiary: `B`: this is not the name of an enterprise of the"
                                        + " group; the enterprise itself is called \"applicant\"")),
                arguments(
                        "'company.isAutonomous': true, " + aid("{'beneficiary': 'B', 'grantedOn': '2026-03-14'}", ""),
                        List.of(
                                "A210 $.deMinimis.awards[0].beneficiary: `B`: this is not the name of an enterprise of the"
                                        + " group; the enterprise itself is called \"applicant\"")),
                arguments(
                        aid("", "{'from': 'B', 'on': '2025-01-01', 'kind': 'merger'}"),
                        List.of("A210 $.deMinimis.successions[0]: both enterprises are needed")),
                arguments(
                        aid(
                                "{'beneficiary': 'B', 'grantedOn': '2025-01-02', 'amount': '1 EUR'}",
                                succession("B", "applicant", "2025-01-01", "merger", "100 %")),
                        List.of("A210 $.deMinimis.awards[0].beneficiary: `B`: this enterprise had merged before: name"
                                + " the one it became")),
                arguments(
                        group(
                                FIRM,
                                holding("A", "applicant", "10 %", "10 %") + ","
                                        + holding("A", "applicant", "20 %", "20 %")),
                        List.of(
                                "A210 $.group.holdings[0]: a holding is given in one record: add the shares up",
                                "A210 $.group.holdings[1]: a holding is given in one record: add the shares up")),
                arguments(
                        aid("", succession("B", "B", "2025-01-01", "merger", "100 %")),
                        List.of("A210 $.deMinimis.successions[0].to: `B`: an enterprise cannot hand its aid over to"
                                + " itself")),
                arguments(
                        aid(
                                "",
                                succession("B", "C", "2025-01-01", "merger", "100 %") + ","
                                        + succession("C", "applicant", "2025-01-01", "merger", "100 %")),
                        List.of("A210 $.deMinimis.successions[1].on: this enterprise takes over and hands over aid on"
                                + " the same day: give different days, in the order of the operations")),
                arguments(
                        aid(
                                "",
                                succession("B", "C", "2025-01-01", "division", "60 %") + ","
                                        + succession("B", "applicant", "2025-01-01", "division", "50 %")),
                        List.of(
                                "A210 $.deMinimis.successions[0].share: the shares of this enterprise add up to more"
                                        + " than 100 %",
                                "A210 $.deMinimis.successions[1].share: the shares of this enterprise add up to more"
                                        + " than 100 %")),
                arguments(
                        aid(
                                "",
                                Stream.iterate(0, i -> i + 1)
                                        .limit(21)
                                        .map(i -> succession("B" + i, "applicant", "2025-01-01", "merger", "100 %"))
                                        .reduce((one, other) -> one + "," + other)
                                        .orElse("")),
                        List.of("A210 $.deMinimis.successions: at most 20 mergers and divisions are followed")));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void what_cannot_be_is_told_at_its_place(String facts, List<String> expected) {
        assertThat(problems(facts)).isEqualTo(expected);
    }

    @Test
    void everything_that_cannot_be_is_told_at_once() {
        String facts = group(
                        FIRM + ", {'kind': 'enterprise'}",
                        holding("A", "A", "80 %", "80 %") + "," + holding("Z", "A", "30 %", "10 %"))
                + ", " + aid(AWARD + "}, {'beneficiary': 'Y', 'grantedOn': '2027-01-01'}", "");
        assertThat(problems(facts).stream().map(problem -> problem.substring(0, problem.indexOf(": "))))
                .containsExactly(
                        "A210 $.group.enterprises[1].name",
                        "A210 $.group.holdings[0].capital",
                        "A210 $.group.holdings[0].owned",
                        "A210 $.group.holdings[1].capital",
                        "A210 $.group.holdings[1].owner",
                        "A210 $.deMinimis.awards[1].beneficiary",
                        "A210 $.deMinimis.awards[1].grantedOn");
    }

    private static Stream<Arguments> refusedBefore() {
        return Stream.of(
                arguments(
                        group(FIRM, holding("A", "applicant", "100.01 %", "10 %")), "A203 $.group.holdings[0].capital"),
                arguments(group(FIRM, holding("A", "applicant", "10 %", "-1 %")), "A203 $.group.holdings[0].votes"),
                arguments(
                        aid("", succession("B", "C", "2025-01-01", "division", "101 %")),
                        "A203 $.deMinimis.successions[0].share"),
                arguments(aid("{'amount': '1000 USD'}", ""), "A202 $.deMinimis.awards[0].amount"),
                arguments(aid("{'amount': '-1 EUR'}", ""), "A203 $.deMinimis.awards[0].amount"),
                arguments(group("{'name': 'A', 'turnover': '5 CHF'}", ""), "A202 $.group.enterprises[0].turnover"));
    }

    @ParameterizedTest
    @MethodSource("refusedBefore")
    void shares_out_of_range_and_other_currencies_never_reach_the_rules(String facts, String expected) {
        assertThat(problems(facts)).singleElement().asString().startsWith(expected + ": ");
    }

    @Test
    void every_message_of_the_rules_is_tried() {
        List<String> tried = impossible()
                .flatMap(each -> ((List<?>) each.get()[1]).stream())
                .map(problem -> ((String) problem).replaceFirst("A210 \\S+: (`\\w+`: )?", ""))
                .distinct()
                .toList();
        List<String> declared = LIBRARY.checkedPacks().stream()
                .flatMap(pack -> pack.declarations().ownDerivations().stream())
                .flatMap(derivation -> derivation.problems().values().stream())
                .map(text -> text.in(Locale.ENGLISH))
                .distinct()
                .toList();
        assertThat(tried).containsAll(declared);
    }

    @Test
    void aid_of_another_member_state_is_counted_apart_and_aid_of_an_unknown_one_leaves_the_room_open() {
        assertThat(room(AWARD + "}")).contains("299000");
        assertThat(room(AWARD.replace("FR", "DE") + "}")).contains("300000");
        assertThat(room(AWARD + "}, " + AWARD.replace(", 'memberState': 'FR'", "") + "}"))
                .isEmpty();
    }

    private static Optional<String> room(String awards) {
        Application application = application("{\"asOf\": \"2026-03-14\", "
                + ("'company.isAutonomous': true, " + aid(awards, "")).replace('\'', '"') + "}");
        return Optional.ofNullable(LIBRARY.bindings(application).facts().get("deMinimis.room"))
                .map(Object::toString);
    }
}
