package org.guichet.engine.check;

import java.util.List;
import java.util.Optional;
import org.guichet.api.PackReference;
import org.guichet.api.Programme;
import org.guichet.engine.expression.Scope;

/**
 * A programme with its expressions.
 *
 * @param programme what the API tells of it
 * @param packs its pack, then those that it uses
 * @param scope the names that its expressions may use
 * @param criteria its criteria, in the order of the pack
 * @param award its formula
 */
public record CheckedProgramme(
        Programme programme,
        List<PackReference> packs,
        Scope scope,
        List<CheckedCriterion> criteria,
        Optional<CheckedAward> award) {
    public CheckedProgramme {
        packs = List.copyOf(packs);
        criteria = List.copyOf(criteria);
    }

    /** The criterion of that name, which is one of the programme. */
    public CheckedCriterion criterion(String id) {
        return criteria.stream()
                .filter(checked -> checked.criterion().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
