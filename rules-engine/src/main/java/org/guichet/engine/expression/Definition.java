package org.guichet.engine.expression;

import java.util.List;
import org.guichet.api.Citation;
import org.guichet.api.Text;
import org.guichet.engine.vocabulary.Type;
import org.jspecify.annotations.Nullable;

/**
 * A derived value with a name: a definition of a pack or programme, or a step of an award.
 *
 * @param owner the pack, or pack and programme, that declares it
 * @param name its name
 * @param label what it is called
 * @param type its type
 * @param value how it is worked out
 * @param citations the texts it rests on
 */
public record Definition(String owner, String name, Text label, Type type, Expression value, List<Citation> citations) {
    public Definition {
        citations = List.copyOf(citations);
    }

    /** Definitions are the same if their owners and names are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Definition that && name.equals(that.name) && owner.equals(that.owner);
    }

    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + name.hashCode();
    }
}
