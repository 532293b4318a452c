package org.guichet.api;

import java.util.List;

/**
 * An installed pack.
 *
 * @param reference its name, version and digest
 * @param title what it is called
 * @param demonstration whether it only shows how a pack is written: no decision of it may be relied on
 * @param programmes its programmes, in alphabetical order; empty for a pack that only holds shared vocabulary
 */
public record PackInfo(PackReference reference, Text title, boolean demonstration, List<Programme> programmes) {
    public PackInfo {
        programmes = List.copyOf(programmes);
    }
}
