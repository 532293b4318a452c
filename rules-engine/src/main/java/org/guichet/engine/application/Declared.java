package org.guichet.engine.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.ValueRange;

/**
 * What a value may be.
 *
 * @param codes the codes that it may be, if it is a code
 * @param fields what the fields of its records may be, if it is a list
 */
record Declared(Type type, Optional<ValueRange> range, Optional<CodeList> codes, Map<String, Declared> fields) {

    /** @param lists the code list of that name */
    static Declared of(Fact fact, Function<String, Optional<CodeList>> lists) {
        return of(fact.type(), fact.range(), lists);
    }

    private static Declared of(Type type, Optional<ValueRange> range, Function<String, Optional<CodeList>> lists) {
        Map<String, Declared> fields = new LinkedHashMap<>();
        type.fields().forEach(field -> fields.put(field.name(), of(field.type(), field.range(), lists)));
        return new Declared(type, range, type.codeList().flatMap(lists), fields);
    }

    /** Whether a value of the type lies outside the bounds. */
    boolean excludes(Object value) {
        return range.isPresent() && !range.get().contains(value);
    }
}
