package org.guichet.engine.syntax;

import java.util.List;
import org.guichet.engine.source.PackFiles;

/** A pack as it is written. */
public record PackDocument(
        PackFiles files,
        PackHeader header,
        List<WrittenSource> sources,
        List<WrittenFact> facts,
        List<WrittenParameter> parameters,
        List<WrittenList> lists,
        List<WrittenSet> sets,
        List<WrittenTable> tables,
        List<WrittenDefinition> definitions,
        List<WrittenProgramme> programmes) {}
