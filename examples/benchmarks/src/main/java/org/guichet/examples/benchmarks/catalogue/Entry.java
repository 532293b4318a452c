package org.guichet.examples.benchmarks.catalogue;

import java.util.List;
import org.guichet.api.Window;

/** A programme of the catalogue. All its requirements have to be met; no two are about the same fact. */
record Entry(String id, Window window, List<Requirement> requirements) {}
