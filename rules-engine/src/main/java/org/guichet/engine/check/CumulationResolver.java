package org.guichet.engine.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichet.api.CumulationRule;
import org.guichet.api.CumulationRule.Costs;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.Name;
import org.guichet.engine.syntax.WrittenCumulation;

/** Resolves what a programme may not be combined with. */
final class CumulationResolver {
    private static final Map<String, Costs> COSTS =
            new TreeMap<>(Map.of("same costs", Costs.SAME, "any costs", Costs.ANY));

    private final Texts texts;
    private final Citations citations;
    private final Diagnostics diagnostics;

    CumulationResolver(Texts texts, Citations citations, Diagnostics diagnostics) {
        this.texts = texts;
        this.citations = citations;
        this.diagnostics = diagnostics;
    }

    CumulationRule resolve(WrittenCumulation written, String pack) {
        List<String> programmes = written.programmes().stream()
                .map(programme -> WrittenCumulation.fullName(pack, programme))
                .distinct()
                .toList();
        return new CumulationRule(
                programmes,
                written.costs().flatMap(this::costs).orElse(Costs.ANY),
                texts.translations(written.because()),
                citations.required(written.citations(), new Name("cumulation", written.at())));
    }

    private Optional<Costs> costs(Node.Scalar written) {
        Costs costs = COSTS.get(written.text());
        if (costs == null) {
            diagnostics.report(
                    Code.G204,
                    written.position(),
                    "`" + written.text() + "` does not say on which costs two aids exclude each other",
                    "`same costs`, or `any costs` for never");
        }
        return Optional.ofNullable(costs);
    }
}
