package org.guichet.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guichet.api.Decision;
import org.guichet.notice.IncompleteNoticeException.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every item is there when the law asks for it, absent when it does not, and told by its number when it cannot be. */
class NoticeItemTest {
    /** N01 to N03, N08 and N09 are in every notice; of the others, each line names those that there are. */
    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "ENTITLED, enterprise, checks-for-officer, N04 N05 N06 N07 N11 N12",
        "ENTITLED, enterprise, none, N11 N12",
        "ENTITLED, person, checks-for-officer, N04 N05 N06 N07 N11 N12 N14",
        "ENTITLED, person, decides-alone, N04 N05 N06 N07 N11 N12 N14 N15",
        "ENTITLED, enterprise, decides-alone, N04 N05 N06 N07 N11 N12",
        "ENTITLED, person, none, N11 N12",
        "ENTITLED_UNDER_RULES, enterprise, computes-amount, N04 N05 N06 N07 N11 N12",
        "BELOW_FLOOR, enterprise, checks-for-officer, N04 N05 N06 N07 N13",
        "REFUSED, enterprise, checks-for-officer, N04 N05 N06 N07 N13",
        "REFUSED, person, decides-alone, N04 N05 N06 N07 N13 N14 N15",
        "EXCLUDED, enterprise, checks-for-officer, N04 N05 N06 N07 N10 N13",
        "EXCLUDED, enterprise, none, N10 N13",
        "CLOSED, enterprise, checks-for-officer, N04 N05 N06 N07 N13",
        "SELECTIVE_REFUSED, enterprise, ranks, N04 N05 N06 N07 N13",
        "INCOMPLETE, enterprise, checks-for-officer, N04 N05 N06 N07",
        "AMOUNT_UNKNOWN, enterprise, checks-for-officer, N04 N05 N06 N07",
        "ADMISSIBLE, enterprise, checks-for-officer, N04 N05 N06 N07",
        "ADMISSIBLE, person, ranks, N04 N05 N06 N07 N14",
    })
    void a_notice_has_the_items_that_its_circumstances_ask_for(
            Village village, String whom, String contribution, String expected) {
        Details details = Details.complete().contribution(contribution);
        Notice notice = village.notice(whom.equals("person") ? details.ofPerson() : details);
        List<NoticeItem> always =
                List.of(NoticeItem.N01, NoticeItem.N02, NoticeItem.N03, NoticeItem.N08, NoticeItem.N09);
        List<NoticeItem> others =
                Arrays.stream(expected.split(" ")).map(NoticeItem::valueOf).toList();
        assertThat(Words.items(notice)).containsAll(always).doesNotHaveDuplicates();
        assertThat(Words.items(notice))
                .filteredOn(item -> !always.contains(item))
                .containsExactlyInAnyOrderElementsOf(others);
    }

    @ParameterizedTest
    @EnumSource(Village.class)
    void every_item_says_something(Village village) {
        Details details = Details.complete()
                .with("decision.amount", "700 EUR")
                .with("decision.form", "advice")
                .with("stateAid.grossGrantEquivalent", "700 EUR");
        for (Notice.Item item : village.full(details, Locale.FRENCH).items()) {
            assertThat(item.heading()).as("%s", item.item()).isNotBlank();
            assertThat(Words.of(item)).as("%s", item.item()).isNotEqualTo(item.heading() + "\n");
        }
    }

    @ParameterizedTest(name = "without {2}, {1} cannot be given")
    @CsvSource({
        "ENTITLED, N01, authority.name",
        "ENTITLED, N01, authority.service",
        "ENTITLED, N01, authority.contact",
        "ENTITLED, N01, signatory.firstName",
        "ENTITLED, N01, signatory.lastName",
        "ENTITLED, N01, signatory.capacity",
        "ENTITLED, N02, addressee.name",
        "ENTITLED, N02, addressee.siren",
        "ENTITLED, N02, file.number",
        "ENTITLED, N02, file.completeOn",
        "ENTITLED, N03, decision.date",
        "INCOMPLETE, N03, decision.completeBy",
        "ENTITLED, N04, processing.contribution",
        "ENTITLED, N05, processing.purpose",
        "ENTITLED, N07, rules.address",
        "ENTITLED, N07, rules.form",
        "ENTITLED, N11, stateAid.basis",
        "ENTITLED, N12, conditions",
        "REFUSED, N13, remedies.appeal",
        "REFUSED, N13, remedies.court",
        "ENTITLED, N14, addressee.naturalPerson",
        "ENTITLED, R1, processing.humanStep",
        "ENTITLED, R1, processing.officerDeparted",
    })
    void what_an_item_lacks_is_told_with_its_number(Village village, NoticeItem item, String path) {
        assertThat(missing(village, Details.complete().without(path), true))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.item()).isEqualTo(item);
                    assertThat(missing.what()).startsWith("`" + path + "` is missing (");
                });
    }

    private static List<Missing> missing(Village village, Details details, boolean full) {
        IncompleteNoticeException incomplete = catchThrowableOfType(IncompleteNoticeException.class, () -> {
            if (full) {
                village.full(details, Locale.ENGLISH);
            } else {
                village.notice(details);
            }
        });
        assertThat(incomplete).as("the notice was written").isNotNull();
        return incomplete.missing();
    }

    @Test
    void a_natural_person_needs_no_SIREN_but_is_told_whom_to_ask_about_their_data() {
        Details details = Details.complete().ofPerson().contribution("decides-alone");
        assertThat(Words.of(Village.ENTITLED.notice(details), NoticeItem.N14)).contains("dpo@exemple.example");
        assertThat(missing(
                        Village.ENTITLED,
                        details.without("dataProtection.contact").without("remedies.appeal"),
                        false))
                .extracting(Missing::item)
                .containsExactly(NoticeItem.N14, NoticeItem.N15);
    }

    @Test
    void an_amount_that_the_rules_do_not_work_out_has_to_be_said() {
        assertThat(missing(Village.ENTITLED_WITHOUT_AMOUNT, Details.complete(), false))
                .extracting(Missing::toString)
                .containsExactly(
                        "N03: `decision.amount` is missing (the amount, as the rules work none out)",
                        "N03: `decision.form` is missing (the form of the aid, as the rules state none)",
                        "N11: `stateAid.grossGrantEquivalent` is missing (the gross grant equivalent), or"
                                + " `stateAid.notStateAid` (why it is no State aid, if it is none)");
    }

    @Test
    void what_of_a_loan_is_aid_has_to_be_said() {
        assertThat(missing(Village.ENTITLED_TO_LOAN, Details.complete(), false))
                .extracting(Missing::item)
                .containsExactly(NoticeItem.N11);
        Details details = Details.complete().with("stateAid.grossGrantEquivalent", "410.50 EUR");
        assertThat(Words.of(Village.ENTITLED_TO_LOAN.notice(details), NoticeItem.N11))
                .contains("Gross grant equivalent: EUR\u00A0410.50");
    }

    @Test
    void aid_that_is_no_State_aid_says_why_and_needs_no_basis() {
        Details details =
                Details.complete().without("stateAid.basis").with("stateAid.notStateAid", "a general measure");
        assertThat(Words.of(Village.ENTITLED.notice(details), NoticeItem.N11))
                .contains("This aid is no State aid: a general measure");
    }

    @Test
    void everything_that_is_missing_is_told_at_once_in_the_order_of_the_items() {
        List<Missing> missing = missing(Village.REFUSED, Details.none(), true);
        assertThat(missing).extracting(Missing::item).isSorted();
        assertThat(missing)
                .extracting(Missing::item)
                .contains(
                        NoticeItem.N01,
                        NoticeItem.N02,
                        NoticeItem.N03,
                        NoticeItem.N04,
                        NoticeItem.N05,
                        NoticeItem.N07,
                        NoticeItem.N13,
                        NoticeItem.N14,
                        NoticeItem.R1);
    }

    @Test
    void an_officer_who_departed_from_the_result_has_another_decision_to_tell() {
        assertThat(missing(Village.REFUSED, Details.complete().with("processing.officerDeparted", true), false))
                .extracting(Missing::toString)
                .singleElement()
                .asString()
                .startsWith("N03: the officer departed from the result");
    }

    @Test
    void what_is_awarded_in_part_tells_the_remedies_and_what_is_refused() {
        Notice notice = Village.ENTITLED.notice(Details.complete().with("decision.requested", "1000 EUR"));
        assertThat(Words.items(notice)).contains(NoticeItem.N11, NoticeItem.N13);
        assertThat(Words.of(notice, NoticeItem.N03))
                .contains("Amount: EUR\u00A0583", "Amount applied for: EUR\u00A01,000", "Amount refused: EUR\u00A0417");
        assertThat(Words.of(notice, NoticeItem.N08)).contains("L.211-5");
    }

    @Test
    void what_is_awarded_in_full_has_nothing_to_contest() {
        Notice notice = Village.ENTITLED.notice(Details.complete().with("decision.requested", "583 EUR"));
        assertThat(Words.items(notice)).doesNotContain(NoticeItem.N13);
    }

    @Test
    void reasons_are_owed_where_the_aid_is_a_right() {
        assertThat(Words.of(Village.REFUSED.notice(Details.complete()), NoticeItem.N08))
                .contains("L.211-2");
        assertThat(Words.of(Village.SELECTIVE_REFUSED.notice(Details.complete()), NoticeItem.N08))
                .doesNotContain("L.211-2");
    }

    @Test
    void reasons_that_are_owed_need_a_text_of_law() {
        IncompleteNoticeException incomplete = catchThrowableOfType(
                IncompleteNoticeException.class, () -> write(Samples.refused(locale -> "Sample", List.of(), false)));
        assertThat(incomplete.missing())
                .extracting(Missing::toString)
                .containsExactly("N08: no text is cited for the criterion `small`");
    }

    @Test
    void a_refusal_needs_a_criterion_that_is_not_met() {
        Decision refusal = Samples.refused(locale -> "Sample", List.of(), false);
        IncompleteNoticeException incomplete = catchThrowableOfType(
                IncompleteNoticeException.class, () -> write(Samples.decision(refusal.programme(), List.of())));
        assertThat(incomplete.missing())
                .extracting(Missing::toString)
                .containsExactly("N09: the decision refuses, and names no criterion that is not met");
    }

    private static void write(Decision decision) {
        NoticeWriter.on(NoticeBackground.none())
                .write(decision, Details.complete().read(), Locale.ENGLISH);
    }
}
