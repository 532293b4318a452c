package org.guichet.compiler;

import java.util.List;
import java.util.Optional;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.rulebase.RuleClasses;
import org.guichet.engine.rulebase.RuleCompiler;
import org.guichet.engine.rulebase.RuleText;

/** Compiles DRL with Drools' own compiler, to an executable model. */
public final class DroolsRuleCompiler implements RuleCompiler {
    @Override
    public Optional<RuleClasses> compile(List<RuleText> texts, Diagnostics diagnostics) {
        return new Compilation(texts, diagnostics).compile();
    }
}
