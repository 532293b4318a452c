package org.guichet.engine.json;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.engine.json.JsonValue.Items;
import org.guichet.engine.json.JsonValue.Members;
import org.guichet.engine.json.JsonValue.Null;
import org.guichet.engine.json.JsonValue.Refused;
import org.guichet.engine.json.JsonValue.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text. Whatever is wrong is reported and reading goes on behind it; only malformed JSON ends it, and
 * then what was read so far is the result.
 */
final class JsonTreeReader {
    private final String text;
    private final Problems problems;
    private final JsonFormat format;
    private final JsonTokens tokens;

    JsonTreeReader(String text, Problems problems, JsonFormat format) {
        this.text = text;
        this.problems = problems;
        this.format = format;
        tokens = new JsonTokens(text, problems);
    }

    /** The object that the text holds, or what could be read of it. */
    Optional<Members> read() {
        JsonToken token = tokens.next();
        if (token == JsonToken.START_OBJECT) {
            Members whole = members(Place.TOP, 1);
            end();
            return Optional.of(whole);
        }
        if (!tokens.stopped()) {
            problems.report(
                    ApplicationCode.A106, Place.at(tokens.offset()), "expected an object, found " + kind(token));
        }
        return Optional.empty();
    }

    private void end() {
        if (tokens.stopped()) {
            return;
        }
        int at = tokens.end();
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at < text.length()) {
            String rest = Quote.of(text.substring(at));
            String message =
                    "unexpected " + rest + " behind the " + format.name() + ", at " + LineAndColumn.of(text, at);
            problems.report(ApplicationCode.A102, Place.at(at), message, "give one " + format.name() + " a document");
        }
    }

    private JsonValue value(JsonToken token, Place place, int depth) {
        return switch (token) {
            case START_OBJECT -> depth > format.depth() ? tooDeep(place) : members(place, depth);
            case START_ARRAY -> depth > format.depth() ? tooDeep(place) : items(place, depth);
            case VALUE_STRING -> string(place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
            case VALUE_TRUE -> new Scalar(true, place);
            case VALUE_FALSE -> new Scalar(false, place);
            default -> new Null(place);
        };
    }

    private Members members(Place place, int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        int count = 0;
        for (JsonToken token = tokens.next(); token == JsonToken.FIELD_NAME; token = tokens.next(), count++) {
            String key = tokens.content();
            Place at = place.key(key, tokens.offset());
            JsonToken first = tokens.next();
            if (first != null) {
                member(members, key, value(first, at, depth + 1));
            }
        }
        tooMany(count, "keys", place);
        return new Members(members, place);
    }

    private void member(Map<String, JsonValue> members, String key, JsonValue value) {
        if (members.containsKey(key)) {
            problems.report(ApplicationCode.A103, value.place(), "duplicate key " + Quote.of(key));
        } else if (members.size() < format.items()) {
            members.put(key, value);
        }
    }

    private Items items(Place place, int depth) {
        List<JsonValue> items = new ArrayList<>();
        int count = 0;
        for (JsonToken token = tokens.next();
                token != null && token != JsonToken.END_ARRAY;
                token = tokens.next(), count++) {
            JsonValue item = value(token, place.item(count, tokens.offset()), depth + 1);
            if (count < format.items()) {
                items.add(item);
            }
        }
        tooMany(count, "items", place);
        return new Items(items, place);
    }

    private void tooMany(int count, String what, Place place) {
        if (count > format.items()) {
            problems.report(
                    ApplicationCode.A109, place, count + " " + what + ", at most " + format.items() + " are read");
        }
    }

    private JsonValue tooDeep(Place place) {
        for (int open = 1; open > 0; ) {
            JsonToken token = tokens.next();
            if (token == null) {
                break;
            }
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        return refused(ApplicationCode.A107, place, "nested deeper than " + format.depth() + " levels");
    }

    private JsonValue string(Place place) {
        String string = tokens.content();
        if (tokens.stopped()) {
            return new Refused(place);
        }
        if (string.length() > format.text()) {
            String message = "a text of " + string.length() + " characters, at most " + format.text() + " are read";
            return refused(ApplicationCode.A108, place, message);
        }
        if (string.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return refused(ApplicationCode.A104, place, Quote.of(string) + " holds half of a surrogate pair");
        }
        return new Scalar(string, place);
    }

    private JsonValue number(Place place) {
        String number = tokens.content();
        if (Character.isLetter(number.charAt(number.length() - 1))) {
            return refused(ApplicationCode.A111, place, Quote.of(number) + " is not a number");
        }
        return format.numbers().admit(number)
                ? new Scalar(new BigDecimal(number), place)
                : refused(
                        ApplicationCode.A110,
                        place,
                        Quote.of(number) + format.numbers().message());
    }

    private JsonValue refused(ApplicationCode code, Place place, String message) {
        problems.report(code, place, message);
        return new Refused(place);
    }

    private static String kind(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default -> "`" + token.asString() + "`";
        };
    }
}
