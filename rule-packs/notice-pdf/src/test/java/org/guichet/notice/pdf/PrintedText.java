package org.guichet.notice.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What can be read on a document. */
final class PrintedText {
    private PrintedText() {}

    /** Without spaces: lines end where they end. */
    static String of(byte[] pdf) {
        return packed(spaced(pdf));
    }

    /** With one space between words. */
    static String spaced(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\h]+", " ");
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    static String packed(String text) {
        return text.replaceAll("[\\s\\h]", "");
    }
}
