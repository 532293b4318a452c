package org.guichet.engine.rulebase.screening;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.engine.rulebase.Case;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type.Kind;

/**
 * The requirements that turn on one fact alone, such as the region. What a code does to programmes is worked out once,
 * and what it does that the fact is unknown; figures are personal data, and never kept. Thread-safe.
 */
final class FactIndex {
    /** More than most lists have: what comes after is worked out every time. */
    private static final int MAX_CODES = 4_096;

    private static final Set<Kind> CODES = Set.of(Kind.CODE, Kind.BOOLEAN);
    private static final Object UNKNOWN = new Object();

    private final int slot;
    private final boolean codes;
    private final List<Requirement> requirements;
    private final int programmes;
    private final Map<Object, Marks> known = new ConcurrentHashMap<>();

    FactIndex(Fact fact, int slot, List<Requirement> requirements, int programmes) {
        this.slot = slot;
        this.codes = CODES.contains(fact.type().kind());
        this.requirements = List.copyOf(requirements);
        this.programmes = programmes;
    }

    /** Marks the programmes of requirements that a case does not certainly satisfy. */
    void appraise(Case facts, Marks marks) {
        Object value = facts.fact(slot);
        Object key = value == null ? UNKNOWN : value;
        Marks remembered = known.get(key);
        if (remembered != null) {
            marks.add(remembered);
        } else if (key != UNKNOWN && (!codes || known.size() >= MAX_CODES)) {
            appraiseEach(facts, marks);
        } else {
            Marks found = new Marks(programmes);
            appraiseEach(facts, found);
            known.put(key, found);
            marks.add(found);
        }
    }

    private void appraiseEach(Case facts, Marks marks) {
        for (Requirement requirement : requirements) {
            requirement.appraise(facts, marks);
        }
    }
}
