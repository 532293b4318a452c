package org.guichet.notice.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.guichet.notice.Notice;
import org.guichet.notice.html.NoticePage;

/**
 * A notice as a PDF document: its {@linkplain NoticePage page}, laid out on A4. The document is tagged for screen
 * readers (PDF/UA-1) and brings its fonts. It is made from the notice alone: nothing is loaded, no clock is read, and
 * the same notice gives the same bytes. May be called from any thread.
 */
public final class NoticePdf {
    private static final String PRODUCER = "Guichet";

    static {
        OwnFonts.install(Typeface.regular());
    }

    private NoticePdf() {}

    /**
     * The document.
     *
     * @throws UnprintableNoticeException if the fonts lack characters of the notice; its page can still be written
     */
    public static byte[] write(Notice notice) {
        String page = NoticePage.write(notice);
        Typeface.require(page);
        DiscreetLog.install();
        return Layout.during(() -> document(layout(page), notice));
    }

    private static PdfRendererBuilder layout(String page) {
        PdfRendererBuilder layout = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer(PRODUCER)
                .withW3cDocument(PrintedPage.of(page), null)
                .useUnicodeLineBreaker(new LineBreaks())
                .useSVGDrawer(new PictureDrawer())
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        Typeface.use(layout);
        return layout;
    }

    private static byte[] document(PdfRendererBuilder layout, Notice notice) {
        try (PdfBoxRenderer renderer = layout.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            Tags.complete(document);
            date(document, notice);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be written", impossible);
        }
    }

    /** The date of the decision, in place of the time of day. */
    private static void date(PDDocument document, Notice notice) {
        document.getDocumentInformation()
                .setCreationDate(GregorianCalendar.from(notice.decidedOn().atStartOfDay(ZoneOffset.UTC)));
        document.setDocumentId(notice.decidedOn().toEpochDay());
    }
}
