package org.guichet.engine.record;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichet.engine.json.CanonicalJson;

/** What a receipt keeps of the application and of the decision. */
sealed interface Kept {
    /** Keeps the same of another application and its decision. */
    Kept again(Map<String, Object> facts, String decision);

    /** Writes it, behind what every receipt says. */
    void write(CanonicalJson json);

    /** The names of the facts that the application gave. */
    Iterable<String> names();

    /** Whether a fact is kept with that value. */
    boolean holds(String name, Object value);

    /** A JSON object that holds one fact alone: equal for equal values. */
    static String alone(String name, Object value) {
        CanonicalJson json = new CanonicalJson(false);
        json.object(() -> json.value(name, Optional.of(value)));
        return json.text();
    }

    /**
     * Everything.
     *
     * @param facts the facts, sorted by name
     * @param decision the decision as canonical JSON
     */
    record Whole(Map<String, Object> facts, String decision) implements Kept {
        public Whole {
            facts = new TreeMap<>(facts);
        }

        @Override
        public Whole again(Map<String, Object> otherFacts, String otherDecision) {
            return new Whole(otherFacts, otherDecision);
        }

        @Override
        public void write(CanonicalJson json) {
            json.object("facts", () -> facts.forEach((name, value) -> json.value(name, Optional.of(value))));
            json.written("decision", decision);
        }

        @Override
        public Iterable<String> names() {
            return facts.keySet();
        }

        @Override
        public boolean holds(String name, Object value) {
            Object kept = facts.get(name);
            return kept != null && alone(name, kept).equals(alone(name, value));
        }

        /** Leaves out what is personal data. */
        @Override
        public String toString() {
            return "Whole" + facts.keySet();
        }
    }

    /**
     * Hashes only.
     *
     * @param facts the hash of each fact, sorted by name
     * @param decision the hash of the decision's canonical JSON
     */
    record Hashed(Salt salt, Map<String, String> facts, String decision) implements Kept {
        public Hashed {
            facts = new TreeMap<>(facts);
        }

        @Override
        public Hashed again(Map<String, Object> otherFacts, String otherDecision) {
            return of(salt, otherFacts, otherDecision);
        }

        static Hashed of(Salt salt, Map<String, Object> facts, String decision) {
            return new Hashed(salt, salt.hashes(facts), salt.hash(decision));
        }

        @Override
        public void write(CanonicalJson json) {
            json.text("salt", salt.digits());
            json.object("factHashes", () -> facts.forEach(json::text));
            json.text("decisionHash", decision);
        }

        @Override
        public Iterable<String> names() {
            return facts.keySet();
        }

        @Override
        public boolean holds(String name, Object value) {
            return salt.hash(Kept.alone(name, value)).equals(facts.get(name));
        }
    }
}
