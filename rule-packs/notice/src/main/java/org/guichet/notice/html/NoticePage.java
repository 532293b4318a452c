package org.guichet.notice.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.guichet.notice.Notice;

/**
 * A notice as a page of HTML: one file without scripts that loads nothing, is read well by screen readers and on a
 * phone, and prints on A4. Whatever stands in the notice is escaped.
 */
public final class NoticePage {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, NoticePage.class.getClassLoader(), NoticePage.class.getPackageName());

    private NoticePage() {}

    /** The page. */
    public static String write(Notice notice) {
        StringOutput page = new StringOutput();
        TEMPLATES.render(
                "page.jte", Map.<String, Object>of("notice", notice, "picture", Picture.of(notice.glance())), page);
        return page.toString();
    }
}
