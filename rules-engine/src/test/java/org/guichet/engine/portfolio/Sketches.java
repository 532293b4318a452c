package org.guichet.engine.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Award;
import org.guichet.api.CumulationRule;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.InformationConcept;
import org.guichet.api.Money;
import org.guichet.api.PackReference;
import org.guichet.api.Programme;
import org.guichet.api.Programme.Nature;
import org.guichet.api.Regime;
import org.guichet.api.RegimeTotal.Room;
import org.guichet.api.RelevantFact;
import org.guichet.api.Text;
import org.guichet.api.Verdict;
import org.guichet.api.Window;

/** Decisions with little in them but what a portfolio looks at. */
final class Sketches {
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final Text TEXT = locale -> "text";
    private static final PackReference PACK = new PackReference("p", "1.0.0", "0");

    private Sketches() {}

    static Regime regime(String name) {
        return new Regime("p/" + name, TEXT, List.of());
    }

    static Optional<Room> room(long euros) {
        return Optional.of(new Room(Optional.of(Money.euros(euros)), List.of(), explanation()));
    }

    static Optional<Room> unknownRoom() {
        return Optional.of(new Room(Optional.empty(), List.of(fact()), explanation()));
    }

    private static Explanation explanation() {
        return new Explanation(Optional.empty(), Optional.empty(), TEXT, List.of(), List.of(), List.of());
    }

    static InformationConcept fact() {
        return new InformationConcept(
                "aid.previous",
                "list",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                TEXT,
                TEXT,
                Optional.empty(),
                Optional.empty(),
                "applicant",
                false);
    }

    static Sketch eligible(String name) {
        return new Sketch(name, Verdict.ELIGIBLE);
    }

    static Sketch decision(String name, Verdict verdict) {
        return new Sketch(name, verdict);
    }

    /** A decision that is being drawn. */
    static final class Sketch {
        private final String name;
        private final Verdict verdict;
        private final List<CumulationRule> rules = new ArrayList<>();
        private boolean demonstration;
        private Optional<Regime> regime = Optional.empty();
        private Optional<Award> award = Optional.empty();
        private List<InformationConcept> missing = List.of();

        private Sketch(String name, Verdict verdict) {
            this.name = name;
            this.verdict = verdict;
        }

        Sketch euros(long euros) {
            return giving(Award.Form.GRANT, Optional.of(Money.euros(euros)), Award.Status.DETERMINED);
        }

        Sketch giving(Award.Form form, Money amount) {
            return giving(form, Optional.of(amount), Award.Status.DETERMINED);
        }

        Sketch awarding(Award.Status status) {
            return giving(Award.Form.GRANT, Optional.empty(), status);
        }

        private Sketch giving(Award.Form form, Optional<Money> amount, Award.Status status) {
            award = Optional.of(new Award(form, status, amount, List.of(), List.of(), List.of()));
            return this;
        }

        Sketch under(Regime rules) {
            regime = Optional.of(rules);
            return this;
        }

        Sketch demonstration() {
            demonstration = true;
            return this;
        }

        Sketch missing(int facts) {
            missing = Collections.nCopies(facts, fact());
            return this;
        }

        Sketch notWith(String... others) {
            return not(CumulationRule.Costs.ANY, others);
        }

        Sketch not(CumulationRule.Costs costs, String... others) {
            List<String> names =
                    List.of(others).stream().map(other -> "p/" + other).toList();
            rules.add(new CumulationRule(names, costs, TEXT, List.of()));
            return this;
        }

        Decision drawn() {
            Programme programme = new Programme(
                    "p/" + name,
                    TEXT,
                    TEXT,
                    TEXT,
                    verdict == Verdict.ADMISSIBLE ? Nature.SELECTIVE : Nature.RIGHT,
                    Window.ALWAYS,
                    "A",
                    List.of(),
                    Optional.empty(),
                    regime,
                    rules,
                    demonstration,
                    PACK);
            List<RelevantFact> relevance = missing.stream()
                    .map(fact -> new RelevantFact(fact, RelevantFact.Effect.VERDICT, Optional.empty()))
                    .toList();
            return new Decision(programme, verdict, DAY, List.of(), award, relevance, List.of(PACK), "0");
        }
    }
}
