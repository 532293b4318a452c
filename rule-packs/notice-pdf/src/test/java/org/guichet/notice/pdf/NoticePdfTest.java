package org.guichet.notice.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.guichet.notice.Notice;
import org.guichet.notice.html.NoticePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class NoticePdfTest {
    private static final String LONG = "Donaudampfschifffahrt".repeat(20);

    @ParameterizedTest
    @EnumSource
    void every_text_of_the_page_can_be_read_in_the_document(Samples sample) {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Notice notice = sample.full(locale);
            String printed = PrintedText.of(NoticePdf.write(notice));
            assertThat(texts(NoticePage.write(notice)))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(printed).contains(PrintedText.packed(text)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_document_conforms_to_pdf_ua(Samples sample) {
        assertThat(Conformance.violations(NoticePdf.write(sample.notice(Locale.ENGLISH))))
                .isEmpty();
        assertThat(Conformance.violations(NoticePdf.write(sample.full(Locale.FRENCH))))
                .isEmpty();
    }

    @Test
    void a_document_says_what_it_is_and_in_which_language() throws IOException {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Notice notice = Samples.AWARD.notice(locale);
            try (PDDocument document = Loader.loadPDF(NoticePdf.write(notice))) {
                PDDocumentCatalog catalog = document.getDocumentCatalog();
                assertThat(document.getDocumentInformation().getTitle()).isEqualTo(notice.title());
                assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                        .isEqualTo(LocalDate.of(2026, 3, 5).atStartOfDay().toInstant(ZoneOffset.UTC));
                assertThat(catalog.getLanguage()).isEqualTo(locale.getLanguage());
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
                assertThat(Stream.concat(
                                Stream.of(notice.glance().heading()),
                                Stream.concat(
                                        notice.head().stream().map(Notice.Item::heading),
                                        notice.sections().stream().map(Notice.Section::heading))))
                        .isEqualTo(StreamSupport.stream(
                                        catalog.getDocumentOutline().children().spliterator(), false)
                                .map(PDOutlineItem::getTitle)
                                .toList());
            }
        }
    }

    @Test
    void the_same_notice_gives_the_same_bytes() {
        byte[] first = NoticePdf.write(Samples.AWARD.full(Locale.FRENCH));
        assertThat(NoticePdf.write(Samples.AWARD.full(Locale.FRENCH))).isEqualTo(first);
        assertThat(NoticePdf.write(Samples.AWARD.notice(Locale.FRENCH))).isNotEqualTo(first);
    }

    @Test
    void many_threads_write_the_same() {
        byte[] alone = NoticePdf.write(Samples.REFUSAL.notice(Locale.FRENCH));
        assertThat(Stream.generate(() -> Samples.REFUSAL.notice(Locale.FRENCH))
                        .limit(24)
                        .parallel()
                        .map(NoticePdf::write))
                .allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
    }

    @Test
    void a_document_brings_every_font_it_uses() throws IOException {
        try (PDDocument document = Loader.loadPDF(NoticePdf.write(Samples.AWARD.full(Locale.FRENCH)))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSans(-Bold)?");
                }
            }
        }
    }

    @Test
    void the_picture_is_drawn_and_its_colours_are_those_of_the_page() throws IOException {
        assertThat(Drawing.coloursOfFirstPage(NoticePdf.write(Samples.SELECTIVE.notice(Locale.FRENCH))))
                .contains(0x1b7a3d, 0x1a4f8b)
                .doesNotContain(0xb3261e);
        assertThat(Drawing.coloursOfFirstPage(NoticePdf.write(Samples.REFUSAL.notice(Locale.FRENCH))))
                .contains(0x1b7a3d, 0xb3261e);
    }

    @Test
    void a_citation_can_be_followed() throws IOException {
        Notice notice = Samples.AWARD.notice(Locale.FRENCH);
        try (PDDocument document = Loader.loadPDF(NoticePdf.write(notice))) {
            List<PDAnnotationLink> links = Drawing.links(document);
            assertThat(links)
                    .extracting(link -> ((PDActionURI) link.getAction()).getURI())
                    .containsAll(notice.references().stream()
                            .flatMap(reference -> reference.url().stream())
                            .map(Object::toString)
                            .toList());
            assertThat(links).extracting(PDAnnotationLink::getContents).doesNotContainNull();
        }
    }

    @Test
    void markup_in_a_value_is_printed_and_loads_nothing(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String hostile = "</p><img src=\"" + secret.toUri() + "\"/><link rel=\"attachment\" href=\"" + secret.toUri()
                + "\"/><style>@import url(" + secret.toUri() + ");</style>&lt;&#x27;${1}<!-- -->]]>";
        byte[] pdf = NoticePdf.write(Samples.AWARD.saying(Map.of("addressee.name", hostile), Locale.FRENCH));
        assertThat(PrintedText.of(pdf)).contains(PrintedText.packed(hostile)).doesNotContain("thesecret");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getNames()).isNull();
        }
    }

    @Test
    void a_word_too_long_for_a_line_is_cut_and_stays_on_the_page() throws IOException {
        byte[] pdf = NoticePdf.write(
                Samples.AWARD.saying(Map.of("addressee.name", LONG, "remedies.appeal", LONG), Locale.FRENCH));
        assertThat(PrintedText.of(pdf)).contains(LONG);
        assertThat(Drawing.rightmost(pdf)).isLessThan(595 - 40);
    }

    @Test
    void a_table_stays_on_the_page_whatever_its_cells_hold() throws IOException {
        byte[] pdf = NoticePdf.write(Samples.tabulating(LONG));
        assertThat(PrintedText.of(pdf)).contains(LONG);
        assertThat(Drawing.rightmost(pdf)).isLessThan(595 - 40);
    }

    @Test
    void white_space_of_any_kind_separates_words() {
        byte[] pdf = NoticePdf.write(Samples.tabulating("1\tplace\r\ndu\rMarché"));
        assertThat(PrintedText.spaced(pdf)).contains("1 place du Marché");
    }

    @Test
    void characters_that_the_fonts_lack_are_named_and_none_is_dropped() {
        for (String name : List.of("株式会社", "\u0001Durand", "עברית")) {
            Notice notice = Samples.AWARD.saying(Map.of("addressee.name", name), Locale.FRENCH);
            assertThatThrownBy(() -> NoticePdf.write(notice))
                    .isInstanceOfSatisfying(
                            UnprintableNoticeException.class,
                            refused ->
                                    assertThat(refused.characters()).contains("U+%04X".formatted(name.codePointAt(0))))
                    .hasMessageNotContaining(name);
        }
    }

    /** The texts of a page, each of one line of its source. */
    private static List<String> texts(String html) {
        return Stream.of("h1", "h2", "h3", "p", "li", "dt", "dd", "th", "td", "caption")
                .flatMap(name -> elements(html, name))
                .flatMap(element -> Arrays.stream(ownText(element).split("\n")))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Stream<Element> elements(String html, String name) {
        NodeList found = PrintedPage.of(html).getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(place -> (Element) found.item(place));
    }

    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            boolean isBlock = List.of("ul", "ol", "span", "div").contains(child.getNodeName());
            text.append(isBlock ? "\n" + child.getTextContent() : child.getTextContent());
        }
        return text.toString();
    }
}
