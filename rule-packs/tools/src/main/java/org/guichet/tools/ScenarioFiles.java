package org.guichet.tools;

import java.util.ArrayList;
import java.util.List;
import org.guichet.api.Diagnostic;
import org.guichet.api.Diagnostic.Severity;
import org.guichet.engine.PackLibrary;
import org.guichet.scenario.ScenarioReader;

/** The scenario files of packs. */
final class ScenarioFiles {
    private ScenarioFiles() {}

    /** Everything that is wrong with packs and, once the packs have no error, with their scenarios. */
    static List<Diagnostic> diagnostics(PackLibrary library) {
        List<Diagnostic> found = new ArrayList<>(library.diagnostics());
        if (found.stream().noneMatch(ScenarioFiles::isError)) {
            library.ids()
                    .forEach(id -> found.addAll(ScenarioReader.read(library, id).diagnostics()));
        }
        return found.stream().distinct().sorted().toList();
    }

    /** Whether a pack is rejected for it. */
    static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }
}
