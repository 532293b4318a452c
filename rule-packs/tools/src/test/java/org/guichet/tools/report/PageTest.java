package org.guichet.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void a_paragraph_is_broken_between_words_with_a_hanging_indent() {
        Page page = new Page(34).paragraph("* ", "  ", "one two three four five six seven eight nine");
        assertThat(page.text()).isEqualTo("* one two three four five six\n  seven eight nine\n");
    }

    @Test
    void a_space_that_may_not_be_broken_is_not() {
        Page page = new Page(32).paragraph("a b c d e f g h i j k l m n o 1\u00A0000\u00A0€");
        assertThat(page.text()).isEqualTo("a b c d e f g h i j k l m n o\n1\u00A0000\u00A0€\n");
    }

    @Test
    void a_word_that_is_too_long_stays_whole() {
        String address = "https://example.org/" + "x".repeat(40);
        assertThat(new Page(20).paragraph("see " + address).text()).isEqualTo("see\n" + address + "\n");
    }

    @Test
    void styling_takes_no_room() {
        Style style = new Style(true);
        String plain = "some words that fill this line up";
        assertThat(new Page(33).paragraph(style.bold(plain)).text().lines()).hasSize(1);
        assertThat(Page.length(style.bold(plain))).isEqualTo(plain.length());
    }

    @Test
    void gaps_do_not_add_up() {
        assertThat(new Page(80).gap().line("a").gap().gap().line("b").text()).isEqualTo("a\n\nb\n");
    }
}
