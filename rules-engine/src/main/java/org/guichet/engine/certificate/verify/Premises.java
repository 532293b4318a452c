package org.guichet.engine.certificate.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.engine.certificate.Certificate.ProvenDefinition;
import org.guichet.engine.certificate.Proof;
import org.guichet.engine.certificate.Signature;
import org.guichet.engine.certificate.verify.Fault.Kind;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.vocabulary.Fact;
import org.jspecify.annotations.Nullable;

/** What the proofs of one certificate rest on: facts, and definitions that are proven once. For one thread. */
final class Premises {
    private final Known known;
    private final List<ProvenDefinition> definitions;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Optional<Object>> values = new HashMap<>();
    private final Set<String> used;
    private final Set<String> derived;
    private final Set<String> given = new HashSet<>();
    private final boolean isQuiet;
    private @Nullable Premises quiet;

    Premises(Known known, List<ProvenDefinition> definitions) {
        this.known = known;
        this.definitions = definitions;
        this.used = new HashSet<>();
        this.derived = new TreeSet<>();
        this.isQuiet = false;
        for (int i = 0; i < definitions.size(); i++) {
            places.putIfAbsent(definitions.get(i).name(), i);
        }
    }

    private Premises(Premises noting) {
        this.known = noting.known;
        this.definitions = noting.definitions;
        this.used = new HashSet<>();
        this.derived = new HashSet<>();
        this.isQuiet = true;
        places.putAll(noting.places);
        values.putAll(noting.values);
    }

    /** The same, where nothing is noted: for a proof that is only tried. */
    Premises quiet() {
        Premises other = isQuiet ? this : quiet == null ? new Premises(this) : quiet;
        quiet = other;
        return other;
    }

    Known known() {
        return known;
    }

    /** Notes that a proof rests on a fact. */
    void note(Expression expression) {
        if (expression instanceof Expression.FactReference reference) {
            note(reference.fact());
        }
    }

    private void note(Fact fact) {
        if (fact.derivation().isPresent()) {
            derived.add(fact.name());
            fact.derivation().get().reads().forEach(this::noteGiven);
        } else {
            noteGiven(fact);
        }
    }

    private void noteGiven(Fact fact) {
        if (known.facts().containsKey(fact.name())) {
            given.add(fact.name());
        }
    }

    /** The names of the facts of the application that proofs rest on, those that are not known excepted. */
    Set<String> given() {
        return given;
    }

    /** The names of the derived facts that proofs rest on, in alphabetical order. */
    List<String> derived() {
        return List.copyOf(derived);
    }

    /** The value of a definition, which has to be proven. */
    @Nullable
    Object definition(Definition definition) {
        String name = Signature.of(definition);
        Optional<Object> value = values.get(name);
        if (value == null) {
            Integer place = places.get(name);
            if (place == null) {
                throw new Refused(Kind.MISSING, Path.TOP.key("definitions"), "", name);
            }
            Path path = Path.TOP.item("definitions", place).key("proof");
            value = Optional.ofNullable(
                    prove(definition.value(), definitions.get(place).proof(), path));
            values.put(name, value);
        }
        used.add(name);
        return value.orElse(null);
    }

    /** The value of an expression, which a proof has to show. */
    @Nullable
    Object prove(Expression expression, Proof proof, Path path) {
        Proven.require(Kind.VALUE, path.key("place"), proof.place(), 0);
        return new Proven(this, expression, List.of(), proof, path).value();
    }

    /** Refuses a definition that nothing refers to, or that is there twice. */
    void requireAllUsed() {
        for (int i = 0; i < definitions.size(); i++) {
            String name = definitions.get(i).name();
            if (!used.contains(name) || places.getOrDefault(name, i) != i) {
                throw new Refused(Kind.SUPERFLUOUS, Path.TOP.item("definitions", i), name, "");
            }
        }
    }
}
