package org.guichet.engine.explain;

import java.util.AbstractList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Values;

/** The records of a list as the API shows them: maps from field to value, made when they are looked at. */
final class Rows extends AbstractList<Object> implements RandomAccess {
    private final Type list;
    private final List<Entries.Entry> entries;

    Rows(Type list, List<Entries.Entry> entries) {
        this.list = list;
        this.entries = entries;
    }

    @Override
    public Object get(int index) {
        Map<String, Object> shown = new LinkedHashMap<>();
        if (entries.get(index).value() instanceof Map<?, ?> row) {
            for (Type.Field field : list.fields()) {
                Object value = row.get(field.name());
                if (value != null) {
                    shown.put(field.name(), Values.toApi(field.type(), value));
                }
            }
        }
        return Collections.unmodifiableMap(shown);
    }

    @Override
    public int size() {
        return entries.size();
    }
}
