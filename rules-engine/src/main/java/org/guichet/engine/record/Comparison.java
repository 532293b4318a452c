package org.guichet.engine.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.api.PackReference;
import org.guichet.engine.json.WrittenDecision;
import org.guichet.engine.record.Difference.Kind;

/**
 * Compares two receipts of one application.
 *
 * @param found the differences that are known already, to which others are added
 */
record Comparison(Receipt recorded, Receipt made, List<Difference> found) {
    /** What stands for something that is not there. */
    private static final String NOTHING = "none";

    void compare() {
        if (made.text().equals(recorded.text())) {
            return;
        }
        add(Kind.ENGINE_VERSION, "", recorded.engineVersion(), made.engineVersion());
        addPacks();
        Optional<WrittenDecision> before = recorded.decision().map(WrittenDecision::read);
        Optional<WrittenDecision> after = made.decision().map(WrittenDecision::read);
        if (before.isPresent() && after.isPresent()) {
            addDecision(before.get(), after.get());
        } else if (!made.kept().equals(recorded.kept())) {
            found.add(Difference.of(Kind.DECISION, ""));
        }
        if (found.isEmpty()) {
            found.add(Difference.of(Kind.PATH, "$"));
        }
    }

    private void addPacks() {
        Set<String> known = recorded.packs().stream().map(PackReference::id).collect(Collectors.toSet());
        made.packs().stream()
                .map(PackReference::id)
                .filter(pack -> !known.contains(pack))
                .forEach(pack -> found.add(Difference.of(Kind.PACK_ADDED, pack)));
    }

    private void addDecision(WrittenDecision before, WrittenDecision after) {
        add(Kind.VERDICT, "", before.verdict().orElse(NOTHING), after.verdict().orElse(NOTHING));
        Map<String, String> outcomes = new LinkedHashMap<>(before.outcomes());
        after.outcomes().forEach(outcomes::putIfAbsent);
        outcomes.keySet()
                .forEach(criterion -> add(
                        Kind.OUTCOME,
                        criterion,
                        before.outcomes().getOrDefault(criterion, NOTHING),
                        after.outcomes().getOrDefault(criterion, NOTHING)));
        add(Kind.AMOUNT, "", before.amount().orElse(NOTHING), after.amount().orElse(NOTHING));
        if (found.isEmpty()) {
            before.firstDifference(after).ifPresent(path -> found.add(Difference.of(Kind.PATH, path)));
        }
    }

    private void add(Kind kind, String subject, String before, String after) {
        if (!before.equals(after)) {
            found.add(Difference.of(kind, subject, before, after));
        }
    }
}
