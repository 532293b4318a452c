package org.guichet.tools.report;

import org.guichet.notice.Notice;

/** A notice as JSON. */
public final class NoticeJson {
    private NoticeJson() {}

    /** The document. */
    public static String write(Notice notice) {
        return JsonText.pretty(json -> {
            json.text("language", notice.locale().getLanguage());
            json.constant("kind", notice.kind());
            json.text("title", notice.title());
            json.text("conclusion", notice.conclusion());
            json.text("warning", notice.warning());
            json.text("programme", notice.programme());
            json.constant("verdict", notice.verdict());
            json.text("asOf", notice.asOf().toString());
            json.text("decidedOn", notice.decidedOn().toString());
            json.object("glance", glance -> glance(glance, notice.glance()));
            json.list("items", notice.items(), item -> item(json, item));
            json.text("signature", notice.signature());
            json.list("packs", notice.packs(), pack -> {
                json.text("id", pack.id());
                json.text("version", pack.version());
                json.text("digest", pack.digest());
            });
            json.text("engineVersion", notice.engineVersion());
        });
    }

    private static void glance(JsonText json, Notice.Glance glance) {
        json.text("summary", glance.summary());
        json.list("groups", glance.groups(), group -> {
            json.constant("outcome", group.outcome());
            json.text("name", group.name());
            json.list("criteria", group.marks(), mark -> {
                json.text("id", mark.criterion());
                json.text("label", mark.label());
            });
        });
    }

    private static void item(JsonText json, Notice.Item item) {
        json.text("item", item.item().name());
        json.text("heading", item.heading());
        json.list("content", item.blocks(), block -> block(json, block));
    }

    private static void block(JsonText json, Notice.Block block) {
        if (block instanceof Notice.Paragraph paragraph) {
            json.text("paragraph", paragraph.text());
        } else if (block instanceof Notice.Entries entries) {
            json.list("entries", entries.entries(), entry -> {
                json.text("name", entry.name());
                json.text("value", entry.value());
            });
        } else if (block instanceof Notice.Points points) {
            json.truth("ordered", points.ordered());
            json.list("points", points.points(), point -> point(json, point));
        } else if (block instanceof Notice.Table table) {
            json.text("caption", table.caption());
            json.texts("columns", table.head());
            json.value("rows", table.rows());
        } else if (block instanceof Notice.References references) {
            json.list("references", references.references(), reference -> reference(json, reference));
        }
    }

    private static void point(JsonText json, Notice.Point point) {
        json.text("text", point.text());
        if (!point.parts().isEmpty()) {
            json.list("parts", point.parts(), part -> point(json, part));
        }
    }

    private static void reference(JsonText json, Notice.Reference reference) {
        json.number("number", reference.number());
        json.text("text", reference.text());
        json.text("url", reference.url());
        json.constant("quality", reference.quality());
    }
}
