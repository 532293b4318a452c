package org.guichet.engine.json;

import static org.guichet.engine.json.ApplicationLimits.MAX_NAME;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.engine.json.JsonValue.Items;
import org.guichet.engine.json.JsonValue.Members;
import org.guichet.engine.json.JsonValue.Refused;
import org.guichet.engine.json.JsonValue.Scalar;

/** Flattens nested objects into facts by dotted name. */
final class FactReader {
    private final FactNames names;
    private final Problems problems;
    private final Map<String, Object> facts = new LinkedHashMap<>();

    FactReader(FactNames names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** The facts of an object, in the order written. */
    Map<String, Object> read(Map<String, JsonValue> members) {
        group("", members);
        return facts;
    }

    private void group(String prefix, Map<String, JsonValue> members) {
        members.forEach((key, value) -> fact(prefix + key, value));
    }

    private void fact(String name, JsonValue value) {
        if (name.length() > MAX_NAME) {
            String message = "a name of " + name.length() + " characters, at most " + MAX_NAME + " are read";
            problems.report(ApplicationCode.A108, value.place(), message);
        } else if (value instanceof Members object && isGroup(name, object)) {
            group(name + ".", object.members());
        } else {
            value(name, value).ifPresent(known -> put(name, known, value.place()));
        }
    }

    private boolean isGroup(String name, Members object) {
        if (names.isDeclared(name)) {
            return names.isGroup(name) && !MoneyReader.isMoney(object);
        }
        return names.isGroup(name) || (!object.members().isEmpty() && !MoneyReader.isMoney(object));
    }

    private void put(String name, Object value, Place place) {
        if (facts.putIfAbsent(name, value) != null) {
            problems.report(ApplicationCode.A103, place, Quote.of(name) + " is given twice");
        }
    }

    private Optional<Object> value(String name, JsonValue value) {
        if (value instanceof Scalar scalar) {
            return Optional.of(scalar.value());
        }
        if (value instanceof Items list) {
            return Optional.of(records(list));
        }
        if (value instanceof Members object) {
            return object.members().isEmpty() && !names.isDeclared(name)
                    ? Optional.of(Map.of())
                    : new MoneyReader(problems).read(object).map(money -> money);
        }
        return Optional.empty();
    }

    /** The items of a list. That they must be records of the right fields is for the check of facts to say. */
    private List<Object> records(Items list) {
        List<Object> records = new ArrayList<>();
        for (JsonValue item : list.items()) {
            if (item instanceof Members object) {
                records.add(new FactReader(FactNames.NONE, problems).read(object.members()));
            } else if (item instanceof Scalar scalar) {
                records.add(scalar.value());
            } else if (item instanceof Items inner) {
                records.add(records(inner));
            } else if (!(item instanceof Refused)) {
                problems.report(ApplicationCode.A114, item.place(), "a list holds no `null`");
            }
        }
        return records;
    }
}
