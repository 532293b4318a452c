package org.guichet.engine.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.PackInfo;
import org.guichet.api.PackReference;
import org.guichet.engine.record.Difference.Kind;

/**
 * Makes recorded decisions again and compares them to the byte. Immutable; may be shared by threads. Nothing is null.
 */
public final class Replay {
    private final EligibilityEngine engine;

    /** @param engine what decides again */
    public Replay(EligibilityEngine engine) {
        this.engine = engine;
    }

    /**
     * In what the decision differs if it is made again: nothing if its receipt is the same to the byte.
     *
     * @throws IllegalArgumentException if only hashes of the facts were kept: the application has to be given
     */
    public List<Difference> compare(Receipt receipt) {
        Application application = receipt.application()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the receipt keeps only hashes of the facts: the application has to be given"));
        return compare(receipt, application, List.of());
    }

    /**
     * In what the decision differs if it is made again on that application, whose date is not looked at: nothing if its
     * receipt is the same to the byte. Where a fact is not the one recorded, it is named; if only hashes were kept,
     * nothing is decided then.
     */
    public List<Difference> compare(Receipt receipt, Application application) {
        List<Difference> facts = facts(receipt.kept(), application.facts());
        if (!facts.isEmpty() && !receipt.hasFacts()) {
            List<Difference> found = new ArrayList<>(installed(receipt));
            found.addAll(facts);
            return found;
        }
        return compare(receipt, receipt.application().orElse(application), facts);
    }

    private List<Difference> compare(Receipt receipt, Application application, List<Difference> facts) {
        List<Difference> found = new ArrayList<>(installed(receipt));
        found.addAll(facts);
        if (!isInstalled(receipt.programme())) {
            found.add(Difference.of(Kind.PROGRAMME_MISSING, receipt.programme()));
            return found;
        }
        try {
            Application dated = application.toBuilder().asOf(receipt.asOf()).build();
            Decision decision = engine.decide(receipt.programme(), dated);
            new Comparison(receipt, receipt.again(decision, dated.facts()), found).compare();
        } catch (InvalidApplicationException refused) {
            refused.problems().forEach(problem -> found.add(Difference.of(Kind.FACT_REFUSED, problem.path())));
        }
        return found;
    }

    private static List<Difference> facts(Kept kept, Map<String, Object> given) {
        List<Difference> found = new ArrayList<>();
        Set<String> names = new TreeSet<>(given.keySet());
        kept.names().forEach(names::add);
        Set<String> recorded = new TreeSet<>();
        kept.names().forEach(recorded::add);
        for (String name : names) {
            Object value = given.get(name);
            if (value == null) {
                found.add(Difference.of(Kind.FACT_MISSING, name));
            } else if (!recorded.contains(name)) {
                found.add(Difference.of(Kind.FACT_ADDED, name));
            } else if (!kept.holds(name, value)) {
                found.add(Difference.of(Kind.FACT_VALUE, name));
            }
        }
        return found;
    }

    private boolean isInstalled(String programme) {
        return engine.packs().stream()
                .flatMap(pack -> pack.programmes().stream())
                .anyMatch(each -> each.id().equals(programme));
    }

    private List<Difference> installed(Receipt receipt) {
        Map<String, PackReference> installed = engine.packs().stream()
                .map(PackInfo::reference)
                .collect(Collectors.toMap(PackReference::id, Function.identity()));
        return receipt.packs().stream()
                .map(pack -> difference(pack, Optional.ofNullable(installed.get(pack.id()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Difference> difference(PackReference recorded, Optional<PackReference> installed) {
        if (installed.isEmpty()) {
            return Optional.of(Difference.of(Kind.PACK_MISSING, recorded.id()));
        }
        PackReference found = installed.get();
        if (!found.version().equals(recorded.version())) {
            return Optional.of(Difference.of(Kind.PACK_VERSION, recorded.id(), recorded.version(), found.version()));
        }
        return found.digest().equals(recorded.digest())
                ? Optional.empty()
                : Optional.of(Difference.of(Kind.PACK_DIGEST, recorded.id(), recorded.digest(), found.digest()));
    }
}
