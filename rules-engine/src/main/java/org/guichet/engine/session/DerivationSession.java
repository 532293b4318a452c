package org.guichet.engine.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.api.InvalidApplicationException;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.facts.Given;
import org.guichet.engine.facts.Missing;
import org.guichet.engine.facts.Quantity;
import org.guichet.engine.facts.Row;
import org.guichet.engine.facts.World;
import org.guichet.engine.rulebase.DerivedRules;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Derivation;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Parameter;
import org.guichet.engine.vocabulary.Type;
import org.kie.api.runtime.KieSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the rules of derivations conclude on an application. A derivation that needs something and gets nothing of it is
 * left out: what it gives is unknown. Immutable; serves any number of threads.
 */
public final class DerivationSession {
    private static final Logger LOG = LoggerFactory.getLogger(DerivationSession.class);

    /** More than rules that come to an end ever fire: what they insert until then still fits into memory. */
    private static final int MAX_FIRINGS = 1_000_000;

    private final List<DerivedRules> derivations;
    private final Function<Type, Optional<CodeList>> lists;

    /**
     * Holds the rules.
     *
     * @param lists the code list of a type of codes
     */
    public DerivationSession(List<DerivedRules> derivations, Function<Type, Optional<CodeList>> lists) {
        this.derivations = List.copyOf(derivations);
        this.lists = lists;
    }

    /**
     * What an application makes known, with what rules derive from it.
     *
     * @throws InvalidApplicationException if rules find that the facts cannot be, listing every problem
     */
    public Bindings derive(Bindings given) {
        List<DerivedRules> asked = derivations.stream()
                .filter(rules -> rules.derivation().needs().stream().anyMatch(fact -> given.value(fact) != null))
                .toList();
        if (asked.isEmpty()) {
            return given;
        }
        Map<String, Object> facts = new HashMap<>(given.facts());
        Map<String, Quantity> bounds = new HashMap<>();
        Map<String, List<Missing>> missing = new HashMap<>();
        List<InvalidApplicationException.Problem> problems = new ArrayList<>();
        for (DerivedRules rules : asked) {
            // Where rules fail there is nothing that anybody could add.
            rules.derivation().gives().forEach(fact -> missing.put(fact.name(), List.of()));
            conclude(rules, given)
                    .ifPresent(concluded -> new Conclusions(rules.derivation(), lists, given, concluded)
                            .addTo(facts, bounds, missing, problems));
        }
        if (!problems.isEmpty()) {
            throw new InvalidApplicationException(problems.stream().distinct().toList());
        }
        return new Bindings(given.asOf(), facts, bounds, missing);
    }

    /**
     * What rules conclude; empty if they fail or do not come to an end. That is a fault of the pack: what it derives is
     * unknown, and everything else is decided all the same. The values that they failed on are personal data and are
     * not told.
     */
    private static Optional<Collection<Object>> conclude(DerivedRules rules, Bindings given) {
        String name = rules.derivation().name();
        try {
            Collection<Object> concluded = fire(rules, given);
            if (concluded.isEmpty()) {
                LOG.warn("the rules of {} do not come to an end: what they derive is unknown", name);
            }
            return Optional.of(concluded).filter(found -> !found.isEmpty());
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            LOG.warn("the rules of {} fail with {}: what they derive is unknown", name, cause(failed));
            return Optional.empty();
        }
    }

    private static String cause(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getClass().getName();
    }

    /** Everything that is there when no rule fires any more; nothing if that does not come. */
    private static Collection<Object> fire(DerivedRules rules, Bindings given) {
        KieSession session = Sessions.open(rules.kieBase());
        try {
            for (World world : World.values()) {
                session.insert(world);
            }
            session.insert(given(rules.derivation(), given));
            for (Fact list : rules.derivation().lists()) {
                rows(list, given).forEach(session::insert);
            }
            return session.fireAllRules(MAX_FIRINGS) < MAX_FIRINGS ? new ArrayList<>(session.getObjects()) : List.of();
        } finally {
            session.dispose();
        }
    }

    private static Given given(Derivation derivation, Bindings given) {
        Map<String, Object> known = new HashMap<>();
        for (Fact fact : derivation.reads()) {
            Object value = given.value(fact);
            if (value != null) {
                known.put(fact.name(), fact.type().isList() ? true : value);
            }
        }
        for (Parameter figure : derivation.figures()) {
            Object value = figure.valueOn(given.asOf());
            if (value != null) {
                known.put(figure.name(), value);
            }
        }
        return new Given(given.asOf(), known);
    }

    @SuppressWarnings("unchecked") // the names of fields are texts
    private static Map<String, Object> known(Map<?, ?> fields) {
        return (Map<String, Object>) fields;
    }

    private static List<Row> rows(Fact list, Bindings given) {
        List<Row> rows = new ArrayList<>();
        if (given.value(list) instanceof Entries entries) {
            for (Entries.Entry entry : entries.entries()) {
                if (entry.value() instanceof Map<?, ?> fields) {
                    rows.add(new Row(list.name(), rows.size(), known(fields)));
                }
            }
        }
        return rows;
    }
}
