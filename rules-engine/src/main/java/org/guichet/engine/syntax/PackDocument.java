package org.guichet.engine.syntax;

import java.util.List;
import java.util.Set;
import org.guichet.engine.source.PackFiles;

/**
 * A pack as it is written.
 *
 * @param unread the files that could not be read at all: a name that is not declared elsewhere may stand there
 */
public record PackDocument(
        PackFiles files,
        PackHeader header,
        List<WrittenSource> sources,
        List<WrittenFact> facts,
        List<WrittenParameter> parameters,
        List<WrittenList> lists,
        List<WrittenSet> sets,
        List<WrittenTable> tables,
        List<WrittenDerivation> derivations,
        List<WrittenDefinition> definitions,
        List<WrittenRegime> regimes,
        List<WrittenProgramme> programmes,
        Set<String> unread) {
    public PackDocument {
        unread = Set.copyOf(unread);
    }
}
