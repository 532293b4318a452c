package org.guichet.engine.rulebase.screening;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.engine.rulebase.Case;

/**
 * The requirements that turn on one code alone, such as the region: what a code does to programmes is worked out once.
 * Only codes and booleans are remembered, never figures, which are personal data. Thread-safe.
 */
final class CodeIndex {
    /** As many as official lists have: what comes after is worked out every time. */
    private static final int MAX_CODES = 4_096;

    private static final Object UNKNOWN = new Object();

    private final int slot;
    private final List<Requirement> requirements;
    private final int programmes;
    private final Map<Object, Marks> known = new ConcurrentHashMap<>();

    CodeIndex(int slot, List<Requirement> requirements, int programmes) {
        this.slot = slot;
        this.requirements = List.copyOf(requirements);
        this.programmes = programmes;
    }

    Marks of(Case facts) {
        Object code = facts.fact(slot);
        Object key = code == null ? UNKNOWN : code;
        Marks marks = known.get(key);
        return marks == null ? appraise(key, facts) : marks;
    }

    private Marks appraise(Object key, Case facts) {
        Marks marks = new Marks(programmes);
        requirements.forEach(requirement -> requirement.appraise(facts, marks));
        if (known.size() < MAX_CODES) {
            known.put(key, marks);
        }
        return marks;
    }
}
