package org.guichet.engine.vocabulary;

import java.util.Optional;
import org.guichet.api.InformationConcept;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a pack declares.
 *
 * @param name its name
 * @param type its type
 * @param range the bounds of its values
 * @param concept what the API tells of it
 */
public record Fact(String name, Type type, Optional<ValueRange> range, InformationConcept concept) {
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
