package org.guichet.engine.source;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.guichet.engine.diagnostic.Code;

/** Tabs where YAML wants spaces. */
final class Tabs {
    private Tabs() {}

    /** A tab that indents the line of an index, or stands at it. */
    static OptionalInt before(int index, SourceText source) {
        OptionalInt indenting = indenting(source.lineStart(index), source);
        return indenting.isEmpty() && source.at(index) == '\t' ? OptionalInt.of(index) : indenting;
    }

    /** The tabs that indent the further lines of a text which begins and ends somewhere. */
    static IntStream within(int start, int end, SourceText source) {
        return IntStream.iterate(source.nextLine(start), line -> line < end, source::nextLine)
                .mapToObj(line -> indenting(line, source))
                .flatMapToInt(OptionalInt::stream)
                .filter(tab -> tab < end);
    }

    static UnreadableYamlException problem(int tab, SourceText source) {
        return new UnreadableYamlException(Code.G102, source.position(tab), message(tab, source), advice(tab, source));
    }

    private static OptionalInt indenting(int line, SourceText source) {
        int first = source.skipSpaces(line);
        return source.at(first) == '\t' ? OptionalInt.of(first) : OptionalInt.empty();
    }

    private static boolean indents(int tab, SourceText source) {
        return source.skipSpaces(source.lineStart(tab)) == tab;
    }

    private static String message(int tab, SourceText source) {
        return indents(tab, source) ? "a tab in the indentation" : "a tab where only a space may stand";
    }

    private static Optional<String> advice(int tab, SourceText source) {
        return Optional.of(indents(tab, source) ? "indent with spaces" : "use spaces");
    }
}
