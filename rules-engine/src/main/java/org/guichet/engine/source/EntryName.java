package org.guichet.engine.source;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The path of a file in a pack or an archive, with slashes. */
final class EntryName {
    private static final List<String> BACKUP_ENDINGS = List.of("~", ".swp");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

    private EntryName() {}

    /** Whether a path stays in the folder that it starts from. */
    static boolean isSafe(String path) {
        return !path.isEmpty()
                && path.indexOf('\\') < 0
                && path.indexOf('\0') < 0
                && !DRIVE.matcher(path).lookingAt()
                && !path.startsWith("/")
                && Arrays.stream(path.split("/")).noneMatch(EntryName::climbs);
    }

    static void requireSafe(String path) {
        if (!isSafe(path)) {
            throw new IllegalArgumentException("`" + path + "` is not a path in a pack");
        }
    }

    /** Whether nobody means a file to be part of a pack: hidden ones and what editors leave behind. */
    static boolean isIgnored(String path) {
        return Arrays.stream(path.split("/")).anyMatch(name -> name.startsWith("."))
                || BACKUP_ENDINGS.stream().anyMatch(path::endsWith);
    }

    private static boolean climbs(String name) {
        return name.equals("..") || name.equals(".");
    }
}
