package org.guichet.compiler;

import java.nio.file.Path;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.Trust;

/** Compiles the rules of packs when they are built, so that they load at once. */
public final class CompileRules {
    private CompileRules() {}

    /**
     * Compiles.
     *
     * @param arguments the folder of packs, and the folder of classes to put the compiled rules into
     */
    public static void main(String... arguments) {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("two arguments: a folder of packs and a folder of classes");
        }
        PackLibrary.inFolder(Path.of(arguments[0]), Trust.RULES).writeRules(Path.of(arguments[1]));
    }
}
