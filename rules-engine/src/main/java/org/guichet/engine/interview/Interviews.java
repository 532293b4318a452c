package org.guichet.engine.interview;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InformationConcept;
import org.guichet.api.Interview;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.Programme;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.conclude.VerdictRule;
import org.guichet.engine.explain.MissingFacts;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.rulebase.Case;
import org.guichet.engine.rulebase.CompiledProgramme;
import org.guichet.engine.rulebase.RuleBase;
import org.guichet.engine.vocabulary.Fact;

/** Begins interviews on the programmes of an engine. Immutable; serves any number of threads. */
public final class Interviews {
    private final EligibilityEngine engine;
    private final RuleBase rules;
    private final Function<Application, Bindings> applications;
    private final Map<String, CompiledProgramme> programmes = new HashMap<>();
    private final Map<String, InformationConcept> vocabulary = new HashMap<>();

    /** @param applications checks an application, and derives what rules conclude from it */
    public Interviews(EligibilityEngine engine, RuleBase rules, Function<Application, Bindings> applications) {
        this.engine = engine;
        this.rules = rules;
        this.applications = applications;
        rules.programmes()
                .forEach(each -> programmes.put(each.programme().programme().id(), each));
        engine.vocabulary().forEach(concept -> vocabulary.put(concept.name(), concept));
    }

    /**
     * Begins an interview.
     *
     * @param asked the names of the programmes that are asked about, all of which there are
     */
    public Interview begin(Application application, Collection<String> asked) {
        return new ScreeningInterview(this, Set.copyOf(asked), application);
    }

    EligibilityEngine engine() {
        return engine;
    }

    Optional<InformationConcept> concept(String fact) {
        return Optional.ofNullable(vocabulary.get(fact));
    }

    /** On how many facts the verdict on a programme turns. */
    int turnsOn(Programme programme, Application application) {
        return engine.decide(programme.id(), application).relevantFacts().size();
    }

    /**
     * How many facts each programme waits for, seen condition by condition: quickly found, but some may not matter.
     *
     * @throws InvalidApplicationException as {@link EligibilityEngine#decide}
     */
    Map<Programme, Integer> waiting(Collection<Programme> asked, Application application) {
        Bindings bindings = applications.apply(application);
        Case facts = rules.caseOf(bindings);
        Interpreter interpreter = new Interpreter(bindings);
        Map<Programme, Integer> waiting = new HashMap<>();
        for (Programme programme : asked) {
            CompiledProgramme compiled = programmes.get(programme.id());
            if (compiled != null) {
                waiting.put(programme, isOpen(compiled, facts) ? missing(compiled, interpreter) : 0);
            }
        }
        return waiting;
    }

    private static boolean isOpen(CompiledProgramme programme, Case facts) {
        return VerdictRule.verdict(programme.programme(), facts.asOf(), programme.outcomes(facts))
                == Verdict.UNDETERMINED;
    }

    private static int missing(CompiledProgramme programme, Interpreter interpreter) {
        Set<Fact> missing = new LinkedHashSet<>();
        for (CheckedCriterion criterion : programme.programme().criteria()) {
            if (criterion.inForceOn(interpreter.bindings().asOf())) {
                for (Optional<Expression> part : List.of(criterion.when(), criterion.condition(), criterion.unless())) {
                    part.ifPresent(expression -> missing.addAll(MissingFacts.of(expression, interpreter)));
                }
            }
        }
        return missing.size();
    }
}
