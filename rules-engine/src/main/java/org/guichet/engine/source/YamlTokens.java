package org.guichet.engine.source;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.guichet.engine.diagnostic.Code;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * The tokens of one YAML document, read strictly: every scalar is a text, whatever it looks like; anchors, aliases and
 * tags are reported and passed over; a second document, a key that is no scalar and too deep a nesting end it.
 */
final class YamlTokens extends YAMLParser {
    static final int DEEPEST = 50;

    private final SourceText source;
    private final Problems problems;
    private boolean begun;
    private int depth;

    YamlTokens(String text, SourceText source, Problems problems) {
        super(context(), 0, 0, null, null, new StringReader(text));
        this.source = source;
        this.problems = problems;
    }

    private static IOContext context() {
        return new IOContext(
                StreamReadConstraints.defaults(),
                StreamWriteConstraints.defaults(),
                ErrorReportConfiguration.defaults(),
                new BufferRecycler(),
                ContentReference.unknown(),
                false);
    }

    /** Where the current token begins, anchors and tags passed over. */
    int start() {
        int start = _lastEvent.getStartMark().getIndex();
        while (_lastEvent instanceof NodeEvent && (source.at(start) == '&' || source.at(start) == '!')) {
            start = behindProperty(start);
        }
        return start;
    }

    /** Behind the last character of the current token. */
    int end() {
        return _lastEvent.getEndMark().getIndex();
    }

    /** How the current key or value is written. */
    ScalarStyle style() {
        return ((ScalarEvent) _lastEvent).getScalarStyle();
    }

    @Override
    protected Event getEvent() throws IOException {
        try {
            return checked(super.getEvent());
        } catch (MarkedYAMLException e) {
            throw YamlSyntax.problem(e, source);
        } catch (YAMLException | NumberFormatException e) {
            throw YamlSyntax.unknown(source.position(_lastEvent.getEndMark().getIndex()));
        }
    }

    /** Nothing is guessed from how a value looks. */
    @Override
    protected JsonToken _decodeScalar(ScalarEvent scalar) {
        _textValue = scalar.getValue();
        _cleanedTextValue = null;
        return JsonToken.VALUE_STRING;
    }

    private Event checked(Event event) throws UnreadableYamlException {
        if (event instanceof DocumentStartEvent) {
            refuseSecondDocument(event);
        } else if (event instanceof AliasEvent alias) {
            return withoutAlias(alias);
        } else if (event instanceof CollectionStartEvent collection) {
            refuseAsKey(event);
            deepen(event);
            reportProperties(collection, collection.getTag());
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        } else if (event instanceof ScalarEvent scalar) {
            reportProperties(scalar, scalar.getTag());
        }
        return event;
    }

    private void refuseSecondDocument(Event event) throws UnreadableYamlException {
        if (begun) {
            throw refusal(Code.G106, event, "a second document begins here", "put it into a file of its own");
        }
        begun = true;
    }

    private void refuseAsKey(Event event) throws UnreadableYamlException {
        if (_parsingContext.inObject() && currentToken() != JsonToken.FIELD_NAME) {
            throw refusal(Code.G101, event, "a list or a mapping cannot be a key", "put the key in quotes");
        }
    }

    private void deepen(Event event) throws UnreadableYamlException {
        depth++;
        if (depth > DEEPEST) {
            throw new UnreadableYamlException(
                    Code.G107,
                    source.position(event.getStartMark().getIndex()),
                    "nested more than " + DEEPEST + " levels deep",
                    Optional.empty());
        }
    }

    private UnreadableYamlException refusal(Code code, Event event, String message, String suggestion) {
        int start = event.getStartMark().getIndex();
        return new UnreadableYamlException(code, source.position(start), message, Optional.of(suggestion));
    }

    private Event withoutAlias(AliasEvent alias) {
        String written = "*" + alias.getAnchor();
        reportAt(alias.getStartMark().getIndex(), "the alias " + Problems.quote(written) + " is not allowed");
        return new ScalarEvent(
                null,
                null,
                new ImplicitTuple(true, false),
                written,
                alias.getStartMark(),
                alias.getEndMark(),
                ScalarStyle.PLAIN);
    }

    private void reportProperties(NodeEvent node, String tag) {
        int first = node.getStartMark().getIndex();
        boolean both = node.getAnchor() != null && tag != null;
        int second = both ? behindProperty(first) : first;
        boolean anchorFirst = source.at(first) == '&';
        if (node.getAnchor() != null) {
            String written = "&" + node.getAnchor();
            reportAt(anchorFirst ? first : second, "the anchor " + Problems.quote(written) + " is not allowed");
        }
        if (tag != null) {
            int place = anchorFirst ? second : first;
            reportAt(place, "the tag " + Problems.quote(source.word(place)) + " is not allowed");
        }
    }

    private void reportAt(int index, String message) {
        problems.report(Code.G104, source.position(index), message);
    }

    private int behindProperty(int property) {
        int here = property;
        while (!source.isWhiteSpace(here)) {
            here++;
        }
        while (source.isWhiteSpace(here) && here < source.length()) {
            here++;
        }
        return here;
    }
}
