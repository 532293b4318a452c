package org.guichet.tools;

import org.guichet.engine.PackLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the rules of a programme for Drools. */
@Command(name = "drl")
final class DrlCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Parameters(paramLabel = "PROGRAMME", descriptionKey = "programmeName")
    private String programme = "";

    DrlCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        PackLibrary library = guichet.packs().open();
        String name = new ProgrammeNames(library.engine()).find(programme);
        guichet.print(library.drl(name, guichet.locale()));
        return ExitCode.DONE;
    }
}
