package org.guichet.notice.pdf;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSSerializer;

/** Draws the pictures of a page, as lines and areas. They hold no text, and load nothing. */
final class PictureDrawer implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        return new Image(read(svg), box, dotsPerPixel);
    }

    private static SVGDocument read(Element svg) {
        DOMImplementationLS xml =
                (DOMImplementationLS) svg.getOwnerDocument().getImplementation().getFeature("LS", "3.0");
        LSSerializer serializer = xml.createLSSerializer();
        serializer.getDomConfig().setParameter("xml-declaration", false);
        byte[] text = serializer.writeToString(svg).getBytes(StandardCharsets.UTF_8);
        LoaderContext nothing = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        return Objects.requireNonNull(new SVGLoader().load(new ByteArrayInputStream(text), null, nothing));
    }

    /** A picture as large as its box. */
    private record Image(SVGDocument picture, Box box, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(picture.size().getWidth() * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(picture.size().getHeight() * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            var content = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
            float width = (float) (content.width / dotsPerPixel);
            float height = (float) (content.height / dotsPerPixel);
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    width,
                    height,
                    graphics -> picture.renderWithPlatform(
                            NullPlatformSupport.INSTANCE, graphics, new ViewBox(width, height)));
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
