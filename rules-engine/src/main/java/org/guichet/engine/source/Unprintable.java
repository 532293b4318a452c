package org.guichet.engine.source;

import org.guichet.engine.diagnostic.Code;
import org.yaml.snakeyaml.reader.StreamReader;

/** Characters that nobody sees and that do not belong into a file that people read. */
final class Unprintable {
    private static final int REPLACEMENT = 0xFFFD;

    private Unprintable() {}

    /** Reports each of them; in the text they are replaced, so that it can be read on with every place unchanged. */
    static String replaced(SourceText source, Problems problems) {
        int[] characters = new int[source.length()];
        for (int i = 0; i < characters.length; i++) {
            boolean allowed = isAllowed(source.at(i));
            characters[i] = allowed ? source.at(i) : REPLACEMENT;
            if (!allowed) {
                String name = String.format("U+%04X", source.at(i));
                problems.report(Code.G101, source.position(i), "the invisible character `" + name + "`", "remove it");
            }
        }
        return new String(characters, 0, characters.length);
    }

    private static boolean isAllowed(int character) {
        return StreamReader.isPrintable(character) && !isLineSeparator(character) && character != 0xFEFF;
    }

    /** Line breaks to YAML 1.1, but not to editors. */
    private static boolean isLineSeparator(int character) {
        return character == 0x85 || character == 0x2028 || character == 0x2029;
    }
}
