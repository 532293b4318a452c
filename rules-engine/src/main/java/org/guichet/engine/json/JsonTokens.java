package org.guichet.engine.json;

import static org.guichet.engine.json.ApplicationLimits.MAX_DEPTH;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The tokens of one JSON text. Malformed JSON is reported, and is the end of them. */
final class JsonTokens {
    /**
     * Jackson throws at a limit and cannot go on. Its limits are therefore the size of the largest document, which
     * bounds everything, and a depth that no honest application comes near; the narrower ones are checked here.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50 * MAX_DEPTH)
                    .maxNumberLength(JsonFormat.LARGEST)
                    .maxStringLength(JsonFormat.LARGEST)
                    .maxNameLength(JsonFormat.LARGEST)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final String text;
    private final Problems problems;
    private final JsonParser parser;
    private boolean stopped;

    JsonTokens(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        try {
            parser = FACTORY.createParser(text.toCharArray());
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be opened", e);
        }
    }

    /** The next token; null at the end, and once reading has stopped. */
    @Nullable
    JsonToken next() {
        if (stopped || problems.isFull()) {
            stopped = true;
            return null;
        }
        try {
            return parser.nextToken();
        } catch (IOException e) {
            stop(e);
            return null;
        }
    }

    /** The text of the token. Jackson reads the rest of a string only here: reading may stop. */
    String content() {
        try {
            return parser.getText();
        } catch (IOException e) {
            stop(e);
            return "";
        }
    }

    /** Whether reading has stopped before the end. */
    boolean stopped() {
        return stopped;
    }

    /** Where the token begins. */
    long offset() {
        return parser.currentTokenLocation().getCharOffset();
    }

    /** Where the token ends. */
    int end() {
        return (int) parser.currentLocation().getCharOffset();
    }

    private void stop(IOException cause) {
        stopped = true;
        if (cause instanceof StreamConstraintsException) {
            // Jackson's depth: the value around it is reported as nested too deeply.
            return;
        }
        MalformedJson malformed = MalformedJson.of(text, cause);
        Place place = Place.at(malformed.offset());
        problems.report(ApplicationCode.A101, place, malformed.message(), malformed.suggestion());
    }
}
