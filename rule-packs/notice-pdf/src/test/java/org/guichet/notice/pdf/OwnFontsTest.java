package org.guichet.notice.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Locale;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.junit.jupiter.api.Test;

class OwnFontsTest {
    @Test
    void installed_fonts_are_not_looked_for_while_a_notice_is_laid_out() {
        TrueTypeFont own = Typeface.regular();
        FontMapper fonts = new OwnFonts(refusing(), own);
        assertThat(Layout.during(() -> fonts.getFontBoxFont("Helvetica", null)).getFont())
                .isSameAs(own);
        assertThat(Layout.during(() -> fonts.getTrueTypeFont("Helvetica", null)).getFont())
                .isSameAs(own);
    }

    @Test
    void whatever_else_uses_pdfbox_still_sees_them() {
        FontMapper fonts = new OwnFonts(refusing(), Typeface.regular());
        assertThatThrownBy(() -> fonts.getFontBoxFont("Helvetica", null)).hasMessage("getFontBoxFont");
    }

    @Test
    void they_are_in_place_once_a_notice_was_written() {
        NoticePdf.write(Samples.REFUSAL.notice(Locale.FRENCH));
        assertThat(FontMappers.instance()).isInstanceOf(OwnFonts.class);
    }

    private static FontMapper refusing() {
        return (FontMapper) Proxy.newProxyInstance(
                OwnFontsTest.class.getClassLoader(), new Class<?>[] {FontMapper.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException(method.getName());
                });
    }
}
