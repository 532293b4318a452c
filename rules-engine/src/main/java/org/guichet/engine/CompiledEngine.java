package org.guichet.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InformationConcept;
import org.guichet.api.PackInfo;
import org.guichet.api.Portfolio;
import org.guichet.api.Text;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedPack;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.check.CheckedRegime;
import org.guichet.engine.check.Declarations;
import org.guichet.engine.conclude.Conclusion;
import org.guichet.engine.conclude.VerdictRule;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.portfolio.Portfolios;
import org.guichet.engine.rulebase.Case;
import org.guichet.engine.rulebase.Question;
import org.guichet.engine.rulebase.RuleBase;
import org.guichet.engine.rulebase.RuleBaseCompiler;
import org.guichet.engine.session.DecisionSession;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.Fact;

/** An engine on a compiled rule base. */
final class CompiledEngine implements EligibilityEngine {
    private final List<PackInfo> packs;
    private final List<InformationConcept> vocabulary;
    private final Map<String, CheckedProgramme> programmes = new TreeMap<>();
    private final Map<String, CodeList> codeLists = new HashMap<>();
    private final Map<String, CheckedRegime> regimes = new HashMap<>();
    private final Function<Application, Bindings> applications;
    private final RuleBase rules;
    private final DecisionSession session;

    /** @param applications checks an application, and derives what rules conclude from it */
    CompiledEngine(List<CheckedPack> packs, Function<Application, Bindings> applications) {
        this.packs = packs.stream().map(CheckedPack::info).toList();
        this.vocabulary = packs.stream()
                .flatMap(pack -> pack.declarations().ownFacts().stream())
                .map(Fact::concept)
                .sorted(Comparator.comparing(InformationConcept::name))
                .toList();
        packs.forEach(pack -> pack.declarations().ownFacts().forEach(fact -> addCodes(fact, pack.declarations())));
        packs.stream()
                .flatMap(pack -> pack.programmes().stream())
                .forEach(programme -> programmes.put(programme.programme().id(), programme));
        packs.forEach(pack -> pack.declarations()
                .ownRegimes()
                .forEach(regime -> regimes.put(regime.regime().id(), regime)));
        this.applications = applications;
        this.rules = RuleBaseCompiler.compile(List.copyOf(programmes.values()));
        this.session = new DecisionSession(rules);
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
        CheckedProgramme asked = programmes.get(programme);
        if (asked == null) {
            throw new IllegalArgumentException("no programme `" + programme + "` is installed"
                    + Suggestion.didYouMean(programme, programmes.keySet())
                            .map(suggestion -> " (" + suggestion + ")")
                            .orElse(""));
        }
        return decide(List.of(asked), application).get(0);
    }

    @Override
    public List<Decision> screen(Application application) {
        return decide(rules.programmes(), application);
    }

    private List<Decision> decide(List<CheckedProgramme> asked, Application application) {
        return decide(asked, conclusion(application));
    }

    private Conclusion conclusion(Application application) {
        return new Conclusion(applications.apply(application), EngineVersion.current());
    }

    @Override
    public Portfolio portfolio(Application application) {
        Conclusion conclusion = conclusion(application);
        return Portfolios.of(
                application.asOf(),
                decide(rules.programmes(), conclusion),
                regime -> Optional.ofNullable(regimes.get(regime.id())).flatMap(conclusion::room));
    }

    private List<Decision> decide(List<CheckedProgramme> asked, Conclusion conclusion) {
        Bindings bindings = conclusion.bindings();
        Case facts = rules.caseOf(bindings);
        List<Question> questions = asked.stream()
                .map(programme -> rules.question(programme, facts))
                .toList();
        session.answer(questions);
        List<Decision> decisions = new ArrayList<>(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            decisions.add(conclusion.conclude(asked.get(i), questions.get(i)::outcome));
        }
        return decisions;
    }

    @Override
    public Map<String, Verdict> verdicts(Application application) {
        Bindings bindings = applications.apply(application);
        Question question = rules.questionOfEveryProgramme(rules.caseOf(bindings));
        session.answer(List.of(question));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (int i = 0; i < rules.programmes().size(); i++) {
            CheckedProgramme programme = rules.programmes().get(i);
            Verdict verdict = VerdictRule.verdict(
                    programme.programme(),
                    bindings.asOf(),
                    new VerdictRule.Standing(
                            question.isPossible(i),
                            question.isCertain(i),
                            question.isReferred(i),
                            question.mayBeReferred(i)));
            verdicts.put(programme.programme().id(), verdict);
        }
        return verdicts;
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
