package org.guichet.engine.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Type;

/**
 * The order of derived records: by their fields as declared, codes of a list that the pack writes itself as they stand
 * there, what is unknown last.
 */
final class RecordOrder implements Comparator<Map<String, Object>> {
    private final List<Type.Field> fields;
    private final List<List<String>> codes = new ArrayList<>();

    RecordOrder(Type list, Function<Type, Optional<CodeList>> lists) {
        this.fields = list.fields();
        fields.forEach(field -> codes.add(lists.apply(field.type())
                .filter(known -> !known.isOfficial())
                .map(CodeList::codes)
                .map(List::copyOf)
                .orElse(List.of())));
    }

    @Override
    public int compare(Map<String, Object> first, Map<String, Object> second) {
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.get(i).name();
            Object a = first.get(name);
            Object b = second.get(name);
            int order = a == null || b == null ? Boolean.compare(a == null, b == null) : compare(a, b, codes.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // values of one field are of one class, which has an order
    private static int compare(Object a, Object b, List<String> codes) {
        return codes.isEmpty() || !(a instanceof String)
                ? ((Comparable<Object>) a).compareTo(b)
                : Integer.compare(codes.indexOf(a), codes.indexOf(b));
    }
}
