package org.guichet.examples.benchmarks.catalogue;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.model.codegen.ExecutableModelProject;
import org.guichet.api.Verdict;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;

/** DRL rules for each programme, compiled by Drools as it comes; each company gets a session of its own. */
final class NaiveDrools implements Contender {
    private final int size;
    private final KieBase rules;
    private final List<Object> companies;

    NaiveDrools(Workload workload) {
        size = workload.entries().size();
        rules = compiled(DrlSource.rules(workload.entries()));
        FactType type = rules.getFactType(DrlSource.PACKAGE, "Company");
        companies = workload.applications().stream()
                .map(Company::of)
                .map(company -> fact(type, company))
                .toList();
    }

    private static KieBase compiled(String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/" + DrlSource.PACKAGE + "/rules.drl", drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static Object fact(FactType type, Company company) {
        try {
            Object fact = type.newInstance();
            type.set(fact, "day", Numbers.day(company.asOf()));
            set(type, fact, "region", company.region());
            set(type, fact, "section", company.sector() == null ? null : Codes.section(company.sector()));
            set(type, fact, "division", company.sector() == null ? null : Codes.division(company.sector()));
            set(type, fact, "employees", company.employees());
            set(type, fact, "legalForm", company.legalForm());
            set(type, fact, "objective", company.objective());
            return fact;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(FactType type, Object fact, String field, @Nullable Object value) {
        if (value != null) {
            type.set(fact, field, value);
        }
    }

    /** The programmes for which each kind of rule fired. */
    record Fired(BitSet closed, BitSet possible, BitSet certain) {
        Fired() {
            this(new BitSet(), new BitSet(), new BitSet());
        }

        private Verdict verdict(int programme) {
            if (closed.get(programme)) {
                return Verdict.CLOSED;
            } else if (certain.get(programme)) {
                return Verdict.ELIGIBLE;
            }
            return possible.get(programme) ? Verdict.UNDETERMINED : Verdict.NOT_ELIGIBLE;
        }
    }

    @Override
    public Fired screen(int company) {
        Fired fired = new Fired();
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("closed", fired.closed);
            session.setGlobal("possible", fired.possible);
            session.setGlobal("certain", fired.certain);
            session.insert(companies.get(company));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return fired;
    }

    @Override
    public List<Verdict> verdicts(int company) {
        return IntStream.range(0, size).mapToObj(screen(company)::verdict).toList();
    }
}
