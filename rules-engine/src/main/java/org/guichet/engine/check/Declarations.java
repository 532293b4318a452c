package org.guichet.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Derivation;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Parameter;

/** What a pack declares, and what it sees of the packs it uses. Filled while packs are checked, then only read. */
public final class Declarations {
    private final List<Declarations> used;
    private final boolean mayDeclareMore;
    private final boolean mayDeclareMoreLists;
    final Map<String, Fact> facts = new LinkedHashMap<>();
    final List<Derivation> derivations = new ArrayList<>();
    final Map<String, Fact> derivedFacts = new LinkedHashMap<>();
    final Map<String, Parameter> parameters = new LinkedHashMap<>();
    final Map<String, CodeList> lists = new LinkedHashMap<>();
    final Map<String, CodeSet> sets = new LinkedHashMap<>();
    final Map<String, Pending<DecisionTable>> tables = new LinkedHashMap<>();
    final Map<String, Pending<Definition>> definitions = new LinkedHashMap<>();
    final Map<String, CheckedRegime> regimes = new LinkedHashMap<>();

    /** Whether the file that declares the state-aid rules could not be read. */
    boolean regimesAreUnread;

    /** Names of declarations that are wrong, which is reported there: what follows from it is not. */
    final Set<String> broken = new TreeSet<>();

    /**
     * Declarations that are still to be filled in.
     *
     * @param used those of the packs that are used
     * @param mayDeclareMore whether some file or used pack could not be read, so that any name may be declared there
     * @param mayDeclareMoreLists as much of code lists
     */
    Declarations(List<Declarations> used, boolean mayDeclareMore, boolean mayDeclareMoreLists) {
        this.used = List.copyOf(used);
        this.mayDeclareMore = mayDeclareMore || used.stream().anyMatch(other -> other.mayDeclareMore);
        this.mayDeclareMoreLists = mayDeclareMoreLists || used.stream().anyMatch(other -> other.mayDeclareMoreLists);
    }

    /** Whether a name that is not found is declared after all, or may be: in a way that is wrong and reported. */
    boolean mayDeclare(String name) {
        return mayDeclareMore || isBroken(name);
    }

    /** Whether the declaration of a name is wrong, which is reported there. */
    boolean isBroken(String name) {
        return broken.contains(name) || used.stream().anyMatch(other -> other.isBroken(name));
    }

    /** Whether a used pack declares a fact of that name. */
    boolean inherits(String fact) {
        return used.stream().anyMatch(other -> other.fact(fact).isPresent());
    }

    /** Whether a code list that is not found may stand where nothing could be read. */
    boolean mayDeclareMoreLists() {
        return mayDeclareMoreLists;
    }

    /** The facts that this pack declares itself. */
    public Collection<Fact> ownFacts() {
        return facts.values();
    }

    /** The names of the values that this pack derives for all its programmes. */
    public Collection<String> derived() {
        Set<String> names = new TreeSet<>(definitions.keySet());
        names.addAll(derivedFacts.keySet());
        return names;
    }

    /** The derivations that this pack declares itself. */
    public List<Derivation> ownDerivations() {
        return List.copyOf(derivations);
    }

    /** A fact that an application gives, or that rules derive. */
    public Optional<Fact> fact(String name) {
        return find(name, declarations -> declarations.facts)
                .or(() -> find(name, declarations -> declarations.derivedFacts));
    }

    public Optional<Parameter> parameter(String name) {
        return find(name, declarations -> declarations.parameters);
    }

    public Optional<CodeList> list(String name) {
        return find(name, declarations -> declarations.lists);
    }

    public Optional<CodeSet> set(String name) {
        return find(name, declarations -> declarations.sets);
    }

    Optional<Pending<DecisionTable>> table(String name) {
        return find(name, declarations -> declarations.tables);
    }

    Optional<Pending<Definition>> definition(String name) {
        return find(name, declarations -> declarations.definitions);
    }

    /** Whether an expression may name that, lists of codes excepted. */
    boolean declares(String name) {
        return isBroken(name)
                || fact(name).isPresent()
                || parameter(name).isPresent()
                || set(name).isPresent()
                || table(name).isPresent()
                || definition(name).isPresent();
    }

    private interface Part<T> {
        Map<String, T> of(Declarations declarations);
    }

    private <T> Optional<T> find(String name, Part<T> part) {
        T own = part.of(this).get(name);
        if (own != null) {
            return Optional.of(own);
        }
        for (Declarations other : used) {
            Optional<T> found = other.find(name, part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Every name of an expression that is visible here, lists of codes excepted, in alphabetical order. */
    Collection<String> names() {
        TreeSet<String> names = new TreeSet<>();
        collect(names);
        return names;
    }

    private void collect(Set<String> names) {
        names.addAll(facts.keySet());
        names.addAll(derivedFacts.keySet());
        names.addAll(parameters.keySet());
        names.addAll(sets.keySet());
        names.addAll(tables.keySet());
        names.addAll(definitions.keySet());
        names.addAll(broken);
        used.forEach(other -> other.collect(names));
    }

    /** The state-aid rules that this pack declares itself. */
    public Collection<CheckedRegime> ownRegimes() {
        return regimes.values();
    }

    Optional<CheckedRegime> regime(String name) {
        return find(name, declarations -> declarations.regimes);
    }

    /** Whether state-aid rules that are not found may stand where nothing could be read. */
    boolean mayDeclareMoreRegimes() {
        return mayDeclareMore || regimesAreUnread || used.stream().anyMatch(Declarations::mayDeclareMoreRegimes);
    }

    /** The names of the state-aid rules that are visible here. */
    Collection<String> regimeNames() {
        List<String> names = new ArrayList<>(regimes.keySet());
        used.forEach(other -> names.addAll(other.regimeNames()));
        return names;
    }

    /** The names of the code lists that are visible here. */
    Collection<String> listNames() {
        List<String> names = new ArrayList<>(lists.keySet());
        used.forEach(other -> names.addAll(other.listNames()));
        return names;
    }
}
