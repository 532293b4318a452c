package org.guichet.examples.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.guichet.api.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
    private static final List<Kind> FAST_TO_BUILD = Arrays.stream(Kind.values())
            .filter(kind -> !kind.isForNationalCatalogueOnly())
            .toList();

    @TempDir
    private Path folder;

    @Test
    void all_contenders_agree_on_companies_of_both_sets() throws IOException {
        Map<Verdict, Long> reached = Agreement.require(workload(10, 100), List.of(Kind.values()));

        assertThat(reached.get(Verdict.ELIGIBLE)).isPositive();
        assertThat(reached.get(Verdict.NOT_ELIGIBLE)).isPositive();
        assertThat(reached.get(Verdict.CLOSED)).isPositive();
        assertThat(reached.get(Verdict.UNDETERMINED)).isPositive();
    }

    @Test
    void those_that_build_fast_agree_on_more() throws IOException {
        Map<Verdict, Long> reached = Agreement.require(workload(150, 300), FAST_TO_BUILD);

        assertThat(reached.get(Verdict.ELIGIBLE)).isPositive();
    }

    private Workload workload(int programmes, int companies) throws IOException {
        List<Entry> entries = Catalogue.of(programmes);
        CataloguePack.write(entries, folder);
        return new Workload(entries, folder, Companies.ofBothSets(companies));
    }
}
