package org.guichet.engine.json;

import java.util.Optional;
import org.guichet.engine.json.JsonValue.Members;

/**
 * A document that the library once wrote.
 *
 * @param name what it is called in messages
 * @param text its text
 */
record WrittenDocument(String name, String text) {
    static WrittenObject read(String name, byte[] json) {
        Problems problems = new Problems();
        if (json.length > JsonFormat.LARGEST) {
            problems.report(ApplicationCode.A105, Place.TOP, "more than 16 MiB");
        } else if (mostValues(json) > JsonFormat.MOST_VALUES) {
            problems.report(ApplicationCode.A109, Place.TOP, "more than " + JsonFormat.MOST_VALUES + " values");
        }
        Optional<String> text = problems.first().isPresent() ? Optional.empty() : new StrictUtf8(json, problems).text();
        WrittenDocument document = new WrittenDocument(name, text.orElse(""));
        document.refuseIf(problems);
        return document.read();
    }

    /** No more values than that can be in a document: each but the first has one of these characters before it. */
    private static int mostValues(byte[] json) {
        int count = 1;
        for (byte character : json) {
            count += character == ',' || character == '[' || character == '{' || character == ':' ? 1 : 0;
        }
        return count;
    }

    private WrittenObject read() {
        Problems problems = new Problems();
        Optional<Members> whole = new JsonTreeReader(text, problems, JsonFormat.written(name)).read();
        refuseIf(problems);
        WrittenObject object = new WrittenObject(this, whole.orElseThrow(() -> refused(0, "nothing could be read")));
        String canonical = object.json();
        if (!canonical.equals(text)) {
            throw refused(firstDifference(canonical), "this is not written in canonical form");
        }
        return object;
    }

    private int firstDifference(String canonical) {
        int at = 0;
        while (at < text.length() && at < canonical.length() && text.charAt(at) == canonical.charAt(at)) {
            at++;
        }
        return at;
    }

    private InvalidDocumentException refused(int offset, String message) {
        return new InvalidDocumentException(name, LineAndColumn.of(text, offset), RecordCode.R105, "$", message);
    }

    InvalidDocumentException refused(Place place, RecordCode code, String message) {
        return new InvalidDocumentException(name, at(place.offset()), code, place.toString(), message);
    }

    /** Throws the first problem, if there is any. */
    void refuseIf(Problems problems) {
        problems.first().ifPresent(first -> {
            throw new InvalidDocumentException(name, at(first.offset()), first.problem());
        });
    }

    private LineAndColumn at(long offset) {
        return LineAndColumn.of(text, (int) Math.max(0, Math.min(offset, text.length())));
    }
}
