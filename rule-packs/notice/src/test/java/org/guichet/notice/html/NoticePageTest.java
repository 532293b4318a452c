package org.guichet.notice.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.api.Outcome;
import org.guichet.notice.Notice;
import org.guichet.notice.NoticeItem;
import org.guichet.notice.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticePageTest {
    private static final String HOSTILE = "<script>alert(\"1\")</script><b onclick='x'>&amp;</b>";

    static List<Notice> notices() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("notices")
    void every_page_is_well_formed_and_loads_nothing(Notice notice) {
        Page page = Page.of(NoticePage.write(notice));
        page.isWellFormed();
        assertThat(page.elements("html").get(0).getAttribute("lang"))
                .isEqualTo(notice.locale().getLanguage());
    }

    @ParameterizedTest
    @MethodSource("notices")
    void every_item_is_on_the_page_in_its_order(Notice notice) {
        List<String> names = notice.items().stream()
                .map(Notice.Item::item)
                .map(NoticeItem::name)
                .toList();
        assertThat(Page.of(NoticePage.write(notice)).elements("*"))
                .extracting(element -> element.getAttribute("id"))
                .filteredOn(id -> !id.isEmpty())
                .isEqualTo(names);
    }

    @Test
    void whatever_names_contain_is_shown_and_never_run() {
        for (Notice notice : Samples.named(HOSTILE)) {
            String html = NoticePage.write(notice);
            Page page = Page.of(html);
            assertThat(html).doesNotContain("<script", "<b ");
            page.isWellFormed();
            assertThat(page.text()).contains(HOSTILE);
        }
    }

    @Test
    void an_address_that_is_no_page_does_not_become_a_link() {
        assertThat(NoticePage.write(Samples.citing("javascript:alert(1)"))).doesNotContain("javascript");
        assertThat(Page.of(NoticePage.write(Samples.citing("https://example.org/a?b=1&c=2")))
                        .elements("a"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly("https://example.org/a?b=1&c=2");
    }

    @Test
    void the_picture_has_a_tile_for_each_criterion_and_says_the_same_in_words() {
        Notice notice = Samples.refusal(Locale.FRENCH);
        Page page = Page.of(NoticePage.write(notice));
        assertThat(page.elements("svg"))
                .filteredOn(svg -> svg.getAttribute("role").equals("img"))
                .singleElement()
                .satisfies(svg -> {
                    assertThat(svg.getAttribute("aria-label"))
                            .isEqualTo(notice.glance().summary());
                    assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(3);
                });
    }

    /** Signs are white, 3 units thick, on these colours; every outcome has a sign of its own, too. */
    @Test
    void outcomes_differ_by_their_signs_and_not_by_colour_alone() {
        Map<Outcome, String> signs = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            signs.put(outcome, Picture.sign(outcome));
        }
        signs.remove(Outcome.NOT_APPLICABLE);
        assertThat(signs.values()).doesNotHaveDuplicates();
    }

    @Test
    void a_demonstration_says_so_before_anything_else() {
        assertThat(Page.of(NoticePage.write(Samples.demonstration()))
                        .elements("p")
                        .get(0)
                        .getTextContent())
                .startsWith("Démonstration");
    }
}
