package org.guichet.engine.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.api.CumulationRule;
import org.guichet.api.Portfolio.Conflict;
import org.guichet.api.Programme;

/** Which of some programmes cannot both be had. */
final class Conflicts {
    private final List<Programme> programmes;
    private final Map<String, Integer> places;
    /** By the place of the first programme, then of the second. */
    private final Map<Integer, Map<Integer, List<CumulationRule>>> rules = new TreeMap<>();

    private Conflicts(List<Programme> programmes) {
        this.programmes = programmes;
        this.places = IntStream.range(0, programmes.size())
                .boxed()
                .collect(Collectors.toMap(place -> programmes.get(place).id(), place -> place));
        for (int place = 0; place < programmes.size(); place++) {
            addRules(place);
        }
    }

    /** Every pair, in the order of the programmes. */
    static List<Conflict> among(List<Programme> programmes) {
        return new Conflicts(programmes).conflicts();
    }

    private void addRules(int place) {
        for (CumulationRule rule : programmes.get(place).cumulation()) {
            for (String name : rule.programmes()) {
                Integer other = places.get(name);
                if (other != null && other != place) {
                    rules.computeIfAbsent(Math.min(place, other), first -> new TreeMap<>())
                            .computeIfAbsent(Math.max(place, other), second -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
    }

    private List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        rules.forEach((first, others) -> others.forEach((second, between) ->
                conflicts.add(new Conflict(programmes.get(first), programmes.get(second), between))));
        return conflicts;
    }
}
