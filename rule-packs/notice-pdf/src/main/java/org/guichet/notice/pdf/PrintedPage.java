package org.guichet.notice.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page, read, with what only a PDF document has: an outline, and descriptions in its own attributes. */
final class PrintedPage {
    private final Document page;

    private PrintedPage(Document page) {
        this.page = page;
    }

    static Document of(String html) {
        PrintedPage printed = new PrintedPage(read(html));
        printed.describe();
        printed.outline();
        return printed.page;
    }

    /** Pages are well-formed XML. Nothing that one might refer to is read. */
    private static Document read(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(html)));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new IllegalStateException("a page is not well-formed", malformed);
        }
    }

    private void describe() {
        Element description = page.createElement("meta");
        description.setAttribute("name", "subject");
        description.setAttribute("content", first("title").getTextContent());
        first("head").appendChild(description);
        elements("svg").forEach(picture -> picture.setAttribute("alt", picture.getAttribute("aria-label")));
        elements("a").forEach(link -> link.setAttribute("title", link.getTextContent()));
    }

    /** The headings of sections. */
    private void outline() {
        Element outline = page.createElement("bookmarks");
        List<Element> headings = elements("h2");
        for (int place = 0; place < headings.size(); place++) {
            Element heading = headings.get(place);
            heading.setAttribute("id", "heading-" + place);
            Element bookmark = page.createElement("bookmark");
            bookmark.setAttribute("name", heading.getTextContent());
            bookmark.setAttribute("href", "#heading-" + place);
            outline.appendChild(bookmark);
        }
        first("head").appendChild(outline);
    }

    private Element first(String name) {
        return elements(name).get(0);
    }

    private List<Element> elements(String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(place -> (Element) found.item(place))
                .toList();
    }
}
