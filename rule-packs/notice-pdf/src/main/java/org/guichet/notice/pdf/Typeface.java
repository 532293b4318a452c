package org.guichet.notice.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What text is set in: Liberation Sans, a family of the page's style sheet. */
final class Typeface {
    private static final String FAMILY = "Liberation Sans";
    private static final List<Typeface> ALL = List.of(new Typeface(400, "Regular"), new Typeface(700, "Bold"));

    private final int weight;
    private final byte[] font;
    private final BitSet characters;

    private Typeface(int weight, String name) {
        this.weight = weight;
        this.font = read("/liberation/LiberationSans-" + name + ".ttf");
        this.characters = characters(font);
    }

    /**
     * Refuses a text that would lose characters.
     *
     * @throws UnprintableNoticeException if there are such
     */
    static void require(String text) {
        List<String> lacking = text.codePoints()
                .filter(character -> !ALL.stream().allMatch(face -> face.prints(character)))
                .distinct()
                .mapToObj("U+%04X"::formatted)
                .toList();
        if (!lacking.isEmpty()) {
            throw new UnprintableNoticeException(lacking);
        }
    }

    /** Lines are set from left to right alone. */
    private boolean prints(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> false;
            default -> characters.get(character) || isWhiteSpace(character);
        };
    }

    /** What separates words, as XML has it; the fonts have but the space. */
    private static boolean isWhiteSpace(int character) {
        return character == '\t' || character == '\n' || character == '\r';
    }

    /** The regular face, parsed. */
    static TrueTypeFont regular() {
        return parsed(ALL.get(0).font);
    }

    private static BitSet characters(byte[] font) {
        try (TrueTypeFont face = parsed(font)) {
            CmapLookup glyphs = face.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            IntStream.rangeClosed(' ', Character.MAX_CODE_POINT)
                    .filter(character -> glyphs.getGlyphId(character) != 0)
                    .forEach(characters::set);
            return characters;
        } catch (IOException damaged) {
            throw new UncheckedIOException(FAMILY, damaged);
        }
    }

    private static TrueTypeFont parsed(byte[] font) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException damaged) {
            throw new UncheckedIOException(FAMILY, damaged);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream font = Typeface.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(font, resource).readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(resource, damaged);
        }
    }

    /** Has a document set in them, of which it takes the characters that it needs. */
    static void use(PdfRendererBuilder builder) {
        for (Typeface face : ALL) {
            builder.useFont(() -> new ByteArrayInputStream(face.font), FAMILY, face.weight, FontStyle.NORMAL, true);
        }
    }
}
