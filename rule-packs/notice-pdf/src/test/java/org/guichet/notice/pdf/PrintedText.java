package org.guichet.notice.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What can be read on a document, without spaces and hyphens: lines end where they end. */
final class PrintedText {
    private PrintedText() {}

    static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return packed(new PDFTextStripper().getText(document));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    static String packed(String text) {
        return text.replaceAll("[\\s\\h]", "");
    }
}
