package org.guichet.engine.session;

import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** Opens sessions that live in one call: what is inserted need not queue for other threads. */
final class Sessions {
    private static final KieSessionConfiguration OF_ONE_THREAD = ofOneThread();

    private Sessions() {}

    private static KieSessionConfiguration ofOneThread() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        return configuration;
    }

    static KieSession open(KieBase rules) {
        return rules.newKieSession(OF_ONE_THREAD, null);
    }
}
