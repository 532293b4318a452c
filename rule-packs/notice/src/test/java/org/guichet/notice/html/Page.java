package org.guichet.notice.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page, read strictly: pages are written so that an XML parser reads them too. */
public final class Page {
    private final Document document;

    private Page(Document document) {
        this.document = document;
    }

    /** Reads a page; it fails where it is not well-formed. */
    public static Page of(String html) {
        assertThat(html).startsWith("<!DOCTYPE html>");
        try {
            return new Page(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html))));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new AssertionError("not well-formed: " + malformed.getMessage(), malformed);
        }
    }

    /** One language, one title, headings in order, nothing that is loaded, no identifier twice. */
    public void isWellFormed() {
        assertThat(document.getDocumentElement().getAttribute("lang")).isIn("fr", "en");
        assertThat(elements("title")).hasSize(1);
        assertThat(elements("h1")).hasSize(1);
        for (String loading : List.of("script", "link", "img", "iframe", "object", "embed", "form", "base")) {
            assertThat(elements(loading)).as(loading).isEmpty();
        }
        assertThat(elements("style").get(0).getTextContent()).doesNotContain("url(", "@import");
        assertThat(elements("*")).noneMatch(element -> element.hasAttribute("src"));
        assertThat(elements("*")).noneMatch(Page::hasHandler);
        assertThat(elements("a"))
                .extracting(link -> link.getAttribute("href"))
                .allMatch(href -> href.startsWith("https://") || href.startsWith("http://"));
        assertThat(elements("*"))
                .extracting(element -> element.getAttribute("id"))
                .filteredOn(id -> !id.isEmpty())
                .doesNotHaveDuplicates();
        headingsAreInOrder();
    }

    private static boolean hasHandler(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(place -> element.getAttributes().item(place).getNodeName())
                .anyMatch(name -> name.startsWith("on"));
    }

    private void headingsAreInOrder() {
        int before = 0;
        for (Element element : elements("*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int level = element.getTagName().charAt(1) - '0';
                assertThat(level).as(element.getTextContent()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
    }

    List<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(place -> (Element) found.item(place))
                .toList();
    }

    String text() {
        return document.getDocumentElement().getTextContent();
    }
}
