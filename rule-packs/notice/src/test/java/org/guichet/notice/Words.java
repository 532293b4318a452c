package org.guichet.notice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a notice says, as text. */
final class Words {
    private Words() {}

    static String of(Notice notice) {
        return Stream.concat(
                        Stream.of(notice.title(), notice.conclusion()),
                        notice.items().stream().map(Words::of))
                .collect(Collectors.joining("\n"));
    }

    static String of(Notice notice, NoticeItem item) {
        return notice.items().stream()
                .filter(one -> one.item() == item)
                .map(Words::of)
                .collect(Collectors.joining("\n"));
    }

    static List<NoticeItem> items(Notice notice) {
        return notice.items().stream().map(Notice.Item::item).toList();
    }

    static String of(Notice.Item item) {
        return item.heading() + "\n" + item.blocks().stream().map(Words::of).collect(Collectors.joining("\n"));
    }

    private static String of(Notice.Block block) {
        if (block instanceof Notice.Paragraph paragraph) {
            return paragraph.text();
        }
        if (block instanceof Notice.Entries entries) {
            return entries.entries().stream()
                    .map(entry -> entry.name() + ": " + entry.value())
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Notice.Points points) {
            return of(points.points());
        }
        if (block instanceof Notice.Table table) {
            return Stream.concat(Stream.of(table.head()), table.rows().stream())
                    .map(row -> String.join(" | ", row))
                    .collect(Collectors.joining("\n", table.caption() + "\n", ""));
        }
        return ((Notice.References) block)
                .references().stream()
                        .map(reference -> "[" + reference.number() + "] " + reference.text())
                        .collect(Collectors.joining("\n"));
    }

    private static String of(List<Notice.Point> points) {
        return points.stream()
                .map(point -> point.text() + "\n" + of(point.parts()))
                .collect(Collectors.joining("\n"));
    }
}
