package org.guichet.engine.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guichet.api.Criterion;
import org.guichet.api.Remedy;
import org.guichet.engine.explain.RemedyTexts;
import org.guichet.engine.explain.RemedyTexts.End;
import org.guichet.engine.explain.RemedyTexts.Wanted;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.relevance.Stretch;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type.Kind;
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;

/** A fact of a way that changes: what it has to become, and what else it may become. */
final class ChangeTold {
    private final Profile profile;
    private final Found.Way way;
    private final Fact fact;
    private final Object from;
    private final Object to;
    /** What will do, in a row with what was chosen. */
    private final List<Stretch> enough = new ArrayList<>();

    private boolean reachesLow;
    private boolean reachesHigh;

    ChangeTold(Profile profile, Found.Way way, Fact fact) {
        this.profile = profile;
        this.way = way;
        this.fact = fact;
        this.from = Objects.requireNonNull(way.situation().bindings().value(fact));
        this.to = Objects.requireNonNull(way.values().get(fact));
        gather();
    }

    private boolean hasOrder() {
        return fact.type().isNumeric() || fact.type().is(Kind.DATE);
    }

    private void gather() {
        List<Stretch> stretches = way.search().choices(fact, way.values()).stretches();
        if (!hasOrder()) {
            stretches.stream().filter(this::willDo).forEach(enough::add);
            return;
        }
        int chosen = 0;
        while (!stretches.get(chosen).contains(to)) {
            chosen++;
        }
        int first = chosen;
        while (first > 0 && willDo(stretches.get(first - 1))) {
            first--;
        }
        int last = chosen;
        while (last < stretches.size() - 1 && willDo(stretches.get(last + 1))) {
            last++;
        }
        enough.addAll(stretches.subList(first, last + 1));
        reachesLow = first == 0;
        reachesHigh = last == stretches.size() - 1;
    }

    private boolean willDo(Stretch stretch) {
        if (stretch.contains(from)) {
            return false;
        }
        Map<Fact, Object> values = new LinkedHashMap<>(way.values());
        values.put(fact, way.search().nearest(fact, stretch));
        return way.situation().tried(values).rank() >= way.rank();
    }

    Remedy.Change told(List<Criterion> criteria, Bindings bindings) {
        Optional<End> least = Optional.empty();
        Optional<End> most = Optional.empty();
        List<Object> values = new ArrayList<>(List.of(to));
        if (hasOrder()) {
            Stretch first = enough.get(0);
            Stretch last = enough.get(enough.size() - 1);
            boolean above = first.liesAbove(from);
            least = above || !reachesLow ? end(first.low(), !first.lowOpen()) : least;
            most = !above || !reachesHigh ? end(last.high(), !last.highOpen()) : most;
            if (!isOne(least, most)) {
                values.clear();
            }
        } else {
            enough.stream()
                    .map(Stretch::low)
                    .filter(value -> value != null && !value.equals(to))
                    .forEach(values::add);
        }
        Wanted wanted = new Wanted(fact, from, least, most, values);
        return new Remedy.Change(
                fact.concept(),
                Values.toApi(fact.type(), from),
                Values.toApi(fact.type(), to),
                least.map(this::limit),
                most.map(this::limit),
                hasOrder()
                        ? List.of()
                        : values.subList(1, values.size()).stream()
                                .map(value -> Values.toApi(fact.type(), value))
                                .toList(),
                criteria,
                new RemedyTexts(profile.programme().programme().scope(), bindings).change(wanted, criteria));
    }

    private static boolean isOne(Optional<End> least, Optional<End> most) {
        return least.isPresent()
                && most.isPresent()
                && Values.same(least.get().value(), most.get().value());
    }

    private static Optional<End> end(@Nullable Object value, boolean included) {
        return Optional.ofNullable(value).map(end -> new End(end, included));
    }

    private Remedy.Limit limit(End end) {
        return new Remedy.Limit(Values.toApi(fact.type(), end.value()), end.included());
    }
}
