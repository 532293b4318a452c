package org.guichet.engine.check;

import java.util.List;
import org.guichet.api.PackInfo;
import org.guichet.engine.syntax.PackDocument;

/**
 * A pack in which everything is resolved and nothing is wrong.
 *
 * @param document the pack as written
 * @param info what the API tells of it
 * @param declarations what it declares
 * @param programmes its programmes, in the order of {@link PackInfo#programmes}
 */
public record CheckedPack(
        PackDocument document, PackInfo info, Declarations declarations, List<CheckedProgramme> programmes) {
    public CheckedPack {
        programmes = List.copyOf(programmes);
    }
}
