package org.guichet.engine.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.guichet.api.CumulationRule;
import org.guichet.api.Portfolio.Conflict;
import org.guichet.api.Programme;

/** Which of some programmes cannot both be had. */
final class Conflicts {
    private Conflicts() {}

    /** Every pair, in the order of the programmes. */
    static List<Conflict> among(List<Programme> programmes) {
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = 0; i < programmes.size(); i++) {
            for (int j = i + 1; j < programmes.size(); j++) {
                Programme first = programmes.get(i);
                Programme second = programmes.get(j);
                List<CumulationRule> rules = new ArrayList<>(rules(first, second));
                rules.addAll(rules(second, first));
                if (!rules.isEmpty()) {
                    conflicts.add(new Conflict(first, second, rules));
                }
            }
        }
        return conflicts;
    }

    private static List<CumulationRule> rules(Programme of, Programme against) {
        return of.cumulation().stream()
                .filter(rule -> rule.programmes().contains(against.id()))
                .toList();
    }
}
