package org.guichet.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityCalendar;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InformationConcept;
import org.guichet.api.Outcome;
import org.guichet.api.PackInfo;
import org.guichet.api.Portfolio;
import org.guichet.api.Text;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedPack;
import org.guichet.engine.check.CheckedRegime;
import org.guichet.engine.check.Declarations;
import org.guichet.engine.conclude.Conclusion;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.portfolio.Portfolios;
import org.guichet.engine.rulebase.Case;
import org.guichet.engine.rulebase.CompiledProgramme;
import org.guichet.engine.rulebase.Question;
import org.guichet.engine.rulebase.RuleBase;
import org.guichet.engine.rulebase.screening.Catalogue;
import org.guichet.engine.rulebase.screening.Screening;
import org.guichet.engine.session.DecisionSession;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Fact;

/** An engine on a compiled rule base. */
final class CompiledEngine implements EligibilityEngine {
    private final List<PackInfo> packs;
    private final List<InformationConcept> vocabulary;
    private final Map<String, CompiledProgramme> programmes = new TreeMap<>();
    private final Map<String, CodeList> codeLists = new HashMap<>();
    private final Map<String, CheckedRegime> regimes = new HashMap<>();
    private final Function<Application, Bindings> applications;
    private final RuleBase rules;
    private final Catalogue catalogue;
    private final Verdicts.Names names;

    /** @param applications checks an application, and derives what rules conclude from it */
    CompiledEngine(List<CheckedPack> packs, Function<Application, Bindings> applications) {
        this.packs = packs.stream().map(CheckedPack::info).toList();
        this.vocabulary = packs.stream()
                .flatMap(pack -> pack.declarations().ownFacts().stream())
                .map(Fact::concept)
                .sorted(Comparator.comparing(InformationConcept::name))
                .toList();
        packs.forEach(pack -> pack.declarations().ownFacts().forEach(fact -> addCodes(fact, pack.declarations())));
        packs.forEach(pack -> pack.declarations()
                .ownRegimes()
                .forEach(regime -> regimes.put(regime.regime().id(), regime)));
        this.applications = applications;
        this.rules = RuleBase.of(packs.stream()
                .flatMap(pack -> pack.programmes().stream())
                .sorted(Comparator.comparing(programme -> programme.programme().id()))
                .toList());
        rules.programmes().forEach(compiled -> programmes.put(id(compiled), compiled));
        this.catalogue = new Catalogue(rules);
        this.names = new Verdicts.Names(List.copyOf(programmes.keySet()));
    }

    private static String id(CompiledProgramme compiled) {
        return compiled.programme().programme().id();
    }

    private void addCodes(Fact fact, Declarations declarations) {
        fact.type().codeList().flatMap(declarations::list).ifPresent(list -> codeLists.put(fact.name(), list));
        fact.type()
                .fields()
                .forEach(field -> field.type()
                        .codeList()
                        .flatMap(declarations::list)
                        .ifPresent(list -> codeLists.put(fact.name() + "." + field.name(), list)));
    }

    @Override
    public Decision decide(String programme, Application application) {
        CompiledProgramme asked = programme(programme);
        Conclusion conclusion = conclusion(application);
        Question question = new Question(asked, rules.caseOf(conclusion.bindings()));
        DecisionSession.answer(asked.kieBase(), question);
        return conclusion.conclude(asked.programme(), question.outcomes());
    }

    private CompiledProgramme programme(String programme) {
        CompiledProgramme asked = programmes.get(programme);
        if (asked == null) {
            throw new IllegalArgumentException("no programme `" + programme + "` is installed"
                    + Suggestion.didYouMean(programme, programmes.keySet())
                            .map(suggestion -> " (" + suggestion + ")")
                            .orElse(""));
        }
        return asked;
    }

    @Override
    public List<Decision> screen(Application application) {
        return screen(conclusion(application));
    }

    private Conclusion conclusion(Application application) {
        return new Conclusion(applications.apply(application), EngineVersion.current());
    }

    @Override
    public Portfolio portfolio(Application application) {
        Conclusion conclusion = conclusion(application);
        return Portfolios.of(
                application.asOf(),
                screen(conclusion),
                regime -> Optional.ofNullable(regimes.get(regime.id())).flatMap(conclusion::room));
    }

    private List<Decision> screen(Conclusion conclusion) {
        Case facts = rules.caseOf(conclusion.bindings());
        Screening screening = new Screening(catalogue, facts);
        List<Decision> decisions = new ArrayList<>(programmes.size());
        byte[] verdicts = screening.verdicts();
        for (int i = 0; i < verdicts.length; i++) {
            CompiledProgramme each = rules.programmes().get(i);
            decisions.add(conclusion.conclude(
                    each.programme(), Verdicts.of(verdicts[i]), screening.isReferred(i), each.outcomes(facts)));
        }
        return decisions;
    }

    @Override
    public EligibilityCalendar calendar(String programme, Application application, LocalDate until) {
        CompiledProgramme asked = programme(programme);
        return DayByDay.calendar(asked.programme().programme(), application.asOf(), until, day -> {
            Conclusion conclusion = conclusion(application.toBuilder().asOf(day).build());
            Case facts = rules.caseOf(conclusion.bindings());
            List<Outcome> outcomes = asked.criteria().stream()
                    .map(criterion -> criterion.outcome(facts))
                    .toList();
            return conclusion.conclude(asked.programme(), outcomes::get);
        });
    }

    @Override
    public Map<String, Verdict> verdicts(Application application) {
        Screening screening = new Screening(catalogue, rules.caseOf(applications.apply(application)));
        return new Verdicts(names, screening.verdicts());
    }

    @Override
    public List<PackInfo> packs() {
        return packs;
    }

    @Override
    public List<InformationConcept> vocabulary() {
        return vocabulary;
    }

    @Override
    public Map<String, Text> codes(String fact) {
        return Optional.ofNullable(codeLists.get(fact))
                .map(CodeList::labels)
                .orElseThrow(() -> new IllegalArgumentException("no fact `" + fact + "` is a code"
                        + Suggestion.didYouMean(fact, codeLists.keySet())
                                .map(suggestion -> " (" + suggestion + ")")
                                .orElse("")));
    }
}
