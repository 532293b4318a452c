package org.guichet.engine.rulebase;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.guichet.engine.diagnostic.Diagnostics;

/**
 * Compiles DRL. It is a service of the module {@code rules-compiler}, which an application does without: the rules of
 * shipped packs come compiled.
 */
public interface RuleCompiler {
    /** Compiles DRL files together; what is wrong with them is reported. */
    Optional<RuleClasses> compile(List<RuleText> texts, Diagnostics diagnostics);

    /** The compiler on the class path, if there is one. */
    static Optional<RuleCompiler> find() {
        return ServiceLoader.load(RuleCompiler.class, RuleCompiler.class.getClassLoader())
                .findFirst();
    }
}
