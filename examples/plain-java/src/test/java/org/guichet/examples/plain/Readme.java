package org.guichet.examples.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README, which shows what tests find: with {@code -Dguichet.record} they write it instead of comparing. */
final class Readme {
    private static final Path FILE = Path.of("README.md");

    private Readme() {}

    /** The block that follows a mark, once brought up to date if that was asked for. */
    static String block(String mark, String found) throws IOException {
        String page = Files.readString(FILE);
        int start = page.indexOf("```text\n", page.indexOf("<!-- " + mark + " -->")) + "```text\n".length();
        int end = page.indexOf("```", start);
        if (System.getProperty("guichet.record") != null) {
            Files.writeString(FILE, page.substring(0, start) + found + page.substring(end));
            return found;
        }
        return page.substring(start, end);
    }
}
