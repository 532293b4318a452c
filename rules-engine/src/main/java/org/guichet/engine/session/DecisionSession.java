package org.guichet.engine.session;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Puts questions to rules. */
public final class DecisionSession {
    private DecisionSession() {}

    /** Lets rules conclude on a question; they note in it what they find. */
    public static void answer(KieBase rules, Object question) {
        KieSession session = Sessions.open(rules);
        try {
            session.insert(question);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }
}
