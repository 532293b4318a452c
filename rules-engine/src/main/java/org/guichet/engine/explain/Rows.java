package org.guichet.engine.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Values;

/** Shows records of lists. */
final class Rows {
    private Rows() {}

    /** A record as the API shows it: a map from field to value. */
    static Object toApi(Type list, Entries.Entry entry) {
        Map<String, Object> shown = new LinkedHashMap<>();
        if (entry.value() instanceof Map<?, ?> row) {
            for (Type.Field field : list.fields()) {
                Object value = row.get(field.name());
                if (value != null) {
                    shown.put(field.name(), Values.toApi(field.type(), value));
                }
            }
        }
        return Collections.unmodifiableMap(shown);
    }
}
