package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.model.codegen.ExecutableModelProject;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.vocabulary.Entries;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;

/** DRL that was compiled by Drools as it comes, and runs without Guichet. */
final class StockDrools {
    private final KieBase rules;
    private final String namespace;

    private StockDrools(KieBase rules, String namespace) {
        this.rules = rules;
        this.namespace = namespace;
    }

    static StockDrools compile(String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        String namespace = drl.replaceAll("(?s).*?\\npackage ([^;]+);.*", "$1");
        files.write("src/main/resources/" + namespace.replace('.', '/') + "/rules.drl", drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        ReleaseId id = builder.getKieModule().getReleaseId();
        KieBase rules = services.newKieContainer(id).getKieBase();
        services.getRepository().removeKieModule(id);
        return new StockDrools(rules, namespace);
    }

    /**
     * What became of an application.
     *
     * @param findings the outcome of each criterion that is certain
     * @param standings what follows from them
     */
    record Conclusions(Map<String, String> findings, Set<String> standings) {}

    Conclusions conclude(Bindings bindings) {
        KieSession session = rules.newKieSession();
        try {
            session.insert(application(bindings));
            session.fireAllRules();
            Conclusions conclusions = new Conclusions(new TreeMap<>(), new TreeSet<>());
            for (Object fact : session.getObjects()) {
                note(fact, conclusions);
            }
            return conclusions;
        } finally {
            session.dispose();
        }
    }

    private Object application(Bindings bindings) {
        FactType type = rules.getFactType(namespace, "Application");
        try {
            Object application = type.newInstance();
            type.set(application, "asOf", bindings.asOf());
            bindings.facts().forEach((name, value) -> {
                String plain = name.replace('.', '_');
                String field = type.getField(plain + "_") == null ? plain : plain + "_";
                if (type.getField(field) != null) {
                    type.set(application, field, plain(value));
                }
            });
            return application;
        } catch (InstantiationException | IllegalAccessException impossible) {
            throw new LinkageError("no application can be made", impossible);
        }
    }

    /** Lists as anybody would give them: of maps from field to value. */
    private static Object plain(Object value) {
        if (!(value instanceof Entries entries)) {
            return value;
        }
        List<Object> rows = new ArrayList<>();
        entries.entries().forEach(entry -> rows.add(new LinkedHashMap<>((Map<?, ?>) entry.value())));
        return rows;
    }

    private void note(Object fact, Conclusions conclusions) {
        FactType finding = rules.getFactType(namespace, "Finding");
        FactType standing = rules.getFactType(namespace, "Standing");
        if (fact.getClass().equals(finding.getFactClass())) {
            Object before = conclusions.findings.put(
                    (String) finding.get(fact, "criterion"), (String) finding.get(fact, "outcome"));
            assertThat(before).as("a second outcome of %s", fact).isNull();
        } else if (fact.getClass().equals(standing.getFactClass())) {
            conclusions.standings.add((String) standing.get(fact, "standing"));
        }
    }
}
