package org.guichet.engine.session;

import java.util.Collection;
import org.guichet.engine.rulebase.Question;
import org.guichet.engine.rulebase.RuleBase;
import org.kie.api.runtime.KieSession;

/** Puts questions to the rules. */
public final class DecisionSession {
    private final RuleBase rules;

    public DecisionSession(RuleBase rules) {
        this.rules = rules;
    }

    /** Lets the rules conclude on each question; every question asks something else. */
    public void answer(Collection<Question> questions) {
        KieSession session = rules.kieBase().newKieSession();
        try {
            questions.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }
}
