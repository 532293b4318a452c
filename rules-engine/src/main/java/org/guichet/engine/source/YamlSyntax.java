package org.guichet.engine.source;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Position;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What can be wrong with the syntax of YAML, in our words; known by how the scanner's words begin. */
enum YamlSyntax {
    ALIAS(
            "while scanning an a",
            Code.G104,
            Place.START,
            "anchors and aliases are not allowed",
            "put the text in quotes"),
    TAG("while scanning a tag", Code.G104, Place.START, "tags are not allowed", "put the text in quotes"),
    TAG_HANDLE("found undefined tag handle", Code.G104, Place.END, "tags are not allowed", ""),
    DIRECTIVE("while scanning a directive", Code.G101, Place.END, "a directive that cannot be read", ""),
    COLON(
            "mapping values are not allowed",
            Code.G101,
            Place.END,
            "a colon does not fit here",
            "check the indentation, or put the text in quotes"),
    NO_COLON("could not find expected ':'", Code.G101, Place.START, "a colon is missing after this key", ""),
    ITEM(
            "sequence entries are not allowed",
            Code.G101,
            Place.END,
            "a list item does not fit here",
            "check the indentation"),
    KEY("mapping keys are not allowed", Code.G101, Place.END, "a key does not fit here", "check the indentation"),
    INDENTATION(
            "expected <block end>",
            Code.G101,
            Place.END,
            "this does not continue what stands before it",
            "check the indentation"),
    LIST("expected ',' or ']'", Code.G101, Place.END, "`,` or `]` is missing", ""),
    MAPPING("expected ',' or '}'", Code.G101, Place.END, "`,` or `}` is missing", ""),
    QUOTE("found unexpected", Code.G101, Place.START, "a quote that is not closed", ""),
    ESCAPE(
            "found unknown escape",
            Code.G101,
            Place.END,
            "an unknown escape",
            "write a backslash twice, or use single quotes"),
    HEXADECIMAL(
            "expected escape sequence",
            Code.G101,
            Place.END,
            "an escape that cannot be read",
            "write a backslash twice, or use single quotes"),
    START("found character", Code.G101, Place.END, "no value begins with this character", "put the text in quotes"),
    NO_VALUE("expected the node content", Code.G101, Place.END, "a key or a value is missing", ""),
    BLOCK(
            "while scanning a block scalar",
            Code.G101,
            Place.END,
            "this does not fit here",
            "begin the text on the next line"),
    DOCUMENT("expected '<document start>'", Code.G101, Place.END, "this does not continue what stands before it", ""),
    OTHER("", Code.G101, Place.END, "this is not YAML", "");

    private enum Place {
        START,
        END
    }

    private final String beginning;
    private final Code code;
    private final Place place;
    private final String message;
    private final String suggestion;

    YamlSyntax(String beginning, Code code, Place place, String message, String suggestion) {
        this.beginning = beginning;
        this.code = code;
        this.place = place;
        this.message = message;
        this.suggestion = suggestion;
    }

    /** What the scanner found, at its place; a tab before that place is to blame first. */
    static UnreadableYamlException problem(MarkedYAMLException found, SourceText source) {
        int end = index(found.getProblemMark(), source.length());
        int start = index(found.getContextMark(), end);
        OptionalInt tab = Tabs.before(end, source);
        if (tab.isPresent()) {
            return Tabs.problem(tab.getAsInt(), source);
        }
        YamlSyntax syntax = Stream.of(values())
                .filter(known -> known.describes(found.getProblem()) || known.describes(found.getContext()))
                .findFirst()
                .orElse(OTHER);
        return syntax.at(source.position(syntax.place == Place.START ? start : end));
    }

    /** Something that no other problem describes. */
    static UnreadableYamlException unknown(Position position) {
        return OTHER.at(position);
    }

    private UnreadableYamlException at(Position position) {
        Optional<String> advice = Optional.of(suggestion).filter(text -> !text.isEmpty());
        return new UnreadableYamlException(code, position, message, advice);
    }

    private boolean describes(@Nullable String words) {
        return words != null && words.startsWith(beginning);
    }

    private static int index(@Nullable Mark mark, int otherwise) {
        return mark == null ? otherwise : mark.getIndex();
    }
}
