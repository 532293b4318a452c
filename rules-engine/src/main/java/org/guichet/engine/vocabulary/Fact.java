package org.guichet.engine.vocabulary;

import java.util.List;
import java.util.Optional;
import org.guichet.api.Citation;
import org.guichet.api.InformationConcept;
import org.guichet.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a pack declares: one that an application may give, or one that rules derive.
 *
 * @param name its name
 * @param type its type
 * @param range the bounds of its values
 * @param concept what the API tells of it
 * @param derivation how rules derive it; empty for a fact that an application may give
 */
public record Fact(
        String name, Type type, Optional<ValueRange> range, InformationConcept concept, Optional<Origin> derivation) {
    /** A fact that an application may give. */
    public Fact(String name, Type type, Optional<ValueRange> range, InformationConcept concept) {
        this(name, type, range, concept, Optional.empty());
    }

    /** Whether rules derive it. */
    public boolean isDerived() {
        return derivation.isPresent();
    }

    /**
     * Where a derived fact comes from.
     *
     * @param label what the derivation is about
     * @param reads the facts that the rules are given
     * @param needs those of them without which nothing is derived
     * @param figures the figures that the rules are given
     * @param shown the derived list whose records are its reasons
     * @param citations the texts that the rules rest on
     */
    public record Origin(
            Text label,
            List<Fact> reads,
            List<Fact> needs,
            List<Parameter> figures,
            Optional<Fact> shown,
            List<Citation> citations) {
        public Origin {
            needs = List.copyOf(needs);
            figures = List.copyOf(figures);
            reads = List.copyOf(reads);
            citations = List.copyOf(citations);
        }
    }

    /** Facts are the same if their names are: packs that see each other cannot declare a name twice. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fact that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
