package org.guichet.examples.benchmarks.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.guichet.api.Verdict;

/** Straight-line Java, generated for the catalogue and compiled: what no data structure slows down. */
final class StraightLine implements Contender {
    /** Few enough for the limits of a class file, and for each method to be compiled to machine code. */
    private static final int PROGRAMMES_OF_A_CLASS = 100;

    private final int[][] companies;
    private final int size;
    private final List<BiConsumer<int[], Verdict[]>> blocks;

    StraightLine(Workload workload) {
        companies = Numbers.of(workload.applications());
        size = workload.entries().size();
        Map<String, String> sources = new LinkedHashMap<>();
        for (int first = 0; first < size; first += PROGRAMMES_OF_A_CLASS) {
            int last = Math.min(first + PROGRAMMES_OF_A_CLASS, size);
            String name = "Block" + first;
            sources.put(
                    name,
                    new StraightLineSource()
                            .block(name, first, workload.entries().subList(first, last)));
        }
        blocks = new ArrayList<>(InMemoryCompiler.<BiConsumer<int[], Verdict[]>>instances(sources));
    }

    @Override
    public Verdict[] screen(int company) {
        Verdict[] verdicts = new Verdict[size];
        for (BiConsumer<int[], Verdict[]> block : blocks) {
            block.accept(companies[company], verdicts);
        }
        return verdicts;
    }

    @Override
    public List<Verdict> verdicts(int company) {
        return Arrays.asList(screen(company));
    }
}
