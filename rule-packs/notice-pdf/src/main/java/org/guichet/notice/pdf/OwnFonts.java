package org.guichet.notice.pdf;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps PDFBox from looking for the fonts that are installed, and from writing a list of them into the home folder,
 * while a notice is laid out: the renderer asks for Helvetica even where there are no forms that would use it. Whatever
 * else a process does with PDFBox goes on as before.
 */
final class OwnFonts implements FontMapper {
    private final FontMapper others;
    private final TrueTypeFont own;

    OwnFonts(FontMapper others, TrueTypeFont own) {
        this.others = others;
        this.own = own;
    }

    /** Has to be done once. */
    static void install(TrueTypeFont own) {
        FontMappers.set(new OwnFonts(FontMappers.instance(), own));
    }

    @Override
    public @Nullable FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return Layout.isUnderWay() ? new FontMapping<>(own, false) : others.getTrueTypeFont(name, descriptor);
    }

    @Override
    public @Nullable FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return Layout.isUnderWay() ? new FontMapping<>(own, false) : others.getFontBoxFont(name, descriptor);
    }

    @Override
    public @Nullable CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        return others.getCIDFont(name, descriptor, system);
    }
}
