package org.guichet.examples.benchmarks.catalogue;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichet.api.Verdict;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A DMN model with one decision for each programme, run by kie-dmn. Null is the third value. */
final class DmnScreener implements Contender {
    private final List<Map<String, @Nullable Object>> companies;
    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnScreener(Workload workload) {
        companies = workload.applications().stream()
                .map(Company::of)
                .map(DmnScreener::inputs)
                .toList();
        String text = DmnSource.model(workload.entries());
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(text), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    private static Map<String, @Nullable Object> inputs(Company company) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("day", company.asOf());
        inputs.put("region", company.region());
        inputs.put("section", company.sector() == null ? null : Codes.section(company.sector()));
        inputs.put("division", company.sector() == null ? null : Codes.division(company.sector()));
        inputs.put("employees", company.employees());
        inputs.put("legalForm", company.legalForm());
        inputs.put("objective", company.objective());
        return inputs;
    }

    @Override
    public DMNResult screen(int company) {
        DMNContext context = runtime.newContext();
        companies.get(company).forEach(context::set);
        return runtime.evaluateAll(model, context);
    }

    @Override
    public List<Verdict> verdicts(int company) {
        DMNResult result = screen(company);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        Stream<DMNDecisionResult> inOrder = result.getDecisionResults().stream()
                .sorted((one, other) -> one.getDecisionName().compareTo(other.getDecisionName()));
        return inOrder.map(decision -> verdict(decision.getResult())).toList();
    }

    private static Verdict verdict(@Nullable Object decided) {
        if (decided == null) {
            return Verdict.UNDETERMINED;
        }
        return decided.equals(DmnSource.CLOSED)
                ? Verdict.CLOSED
                : decided.equals(true) ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE;
    }
}
