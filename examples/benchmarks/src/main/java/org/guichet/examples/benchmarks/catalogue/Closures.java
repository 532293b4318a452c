package org.guichet.examples.benchmarks.catalogue;

import static org.guichet.api.Truth.FALSE;
import static org.guichet.api.Truth.UNKNOWN;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.guichet.api.Truth;
import org.guichet.api.Verdict;
import org.guichet.api.Window;
import org.jspecify.annotations.Nullable;

/** Plain Java closures over the requirements of each programme, in three values, as one writes them without haste. */
final class Closures implements Contender {
    private final List<Company> companies;
    private final List<Programme> programmes;

    Closures(Workload workload) {
        companies = workload.applications().stream().map(Company::of).toList();
        programmes = workload.entries().stream().map(Programme::of).toList();
    }

    private interface Test {
        Truth of(Company company);
    }

    private record Programme(Window window, List<Test> tests) {
        static Programme of(Entry entry) {
            return new Programme(
                    entry.window(),
                    entry.requirements().stream().map(Closures::test).toList());
        }

        Verdict verdict(Company company) {
            return window.contains(company.asOf()) ? concluded(company) : Verdict.CLOSED;
        }

        private Verdict concluded(Company company) {
            Verdict verdict = Verdict.ELIGIBLE;
            for (Test test : tests) {
                Truth truth = test.of(company);
                if (truth == FALSE) {
                    return Verdict.NOT_ELIGIBLE;
                } else if (truth == UNKNOWN) {
                    verdict = Verdict.UNDETERMINED;
                }
            }
            return verdict;
        }
    }

    @Override
    public Verdict[] screen(int company) {
        Company screened = companies.get(company);
        Verdict[] verdicts = new Verdict[programmes.size()];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = programmes.get(i).verdict(screened);
        }
        return verdicts;
    }

    @Override
    public List<Verdict> verdicts(int company) {
        return Arrays.asList(screen(company));
    }

    private static Test test(Requirement requirement) {
        if (requirement instanceof Requirement.Employees employees) {
            return company -> between(company.employees(), employees.atLeast(), employees.atMost());
        }
        Set<String> accepted = Set.copyOf(Codes.accepted((Requirement.OneOf) requirement));
        Function<Company, @Nullable String> code = Company.code(requirement.field());
        return company -> in(code.apply(company), accepted);
    }

    private static Truth between(@Nullable Integer value, int atLeast, int atMost) {
        return value == null ? UNKNOWN : Truth.of(value >= atLeast && value <= atMost);
    }

    private static Truth in(@Nullable String code, Set<String> accepted) {
        return code == null ? UNKNOWN : Truth.of(accepted.contains(code));
    }
}
