package org.guichet.api;

import java.util.List;

/**
 * An installed pack.
 *
 * @param reference its name, version and digest
 * @param title what it is called
 * @param programmes its programmes, in alphabetical order; empty for a pack that only holds shared vocabulary
 */
public record PackInfo(PackReference reference, Text title, List<Programme> programmes) {
    public PackInfo {
        programmes = List.copyOf(programmes);
    }
}
