package org.guichet.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityCalendar;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InformationConcept;
import org.guichet.api.Interview;
import org.guichet.api.Outcome;
import org.guichet.api.PackInfo;
import org.guichet.api.Portfolio;
import org.guichet.api.Regime;
import org.guichet.api.RegimeTotal.Room;
import org.guichet.api.Remedies;
import org.guichet.api.Text;
import org.guichet.api.Verdict;
import org.guichet.engine.check.CheckedPack;
import org.guichet.engine.check.CheckedRegime;
import org.guichet.engine.check.Declarations;
import org.guichet.engine.conclude.Conclusion;
import org.guichet.engine.conclude.VerdictRule;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.interview.Interviews;
import org.guichet.engine.portfolio.Portfolios;
import org.guichet.engine.relevance.Analysis;
import org.guichet.engine.remedy.RemedySearch;
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
    private final Analysis analysis;
    private final RemedySearch remedies;
    private final Verdicts.Names names;
    private final Interviews interviews;

    /**
     * Compiles packs.
     *
     * @param applications checks an application, and derives what rules conclude from it
     * @param derivation adds what rules derive from what an application makes known
     */
    CompiledEngine(
            List<CheckedPack> packs, Function<Application, Bindings> applications, UnaryOperator<Bindings> derivation) {
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
        this.analysis = new Analysis(rules, codeLists, derivation);
        this.remedies = new RemedySearch(rules, analysis, applications);
        this.names = new Verdicts.Names(List.copyOf(programmes.keySet()));
        this.interviews = new Interviews(this, rules, applications);
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
        Bindings bindings = applications.apply(application);
        Case facts = rules.caseOf(bindings);
        Question question = new Question(asked, facts);
        DecisionSession.answer(asked.kieBase(), question);
        return decision(conclusion(bindings), asked, facts, question.outcomes());
    }

    /** The decision from the outcomes of a programme's criteria. */
    private Decision decision(
            Conclusion conclusion, CompiledProgramme asked, Case facts, IntFunction<Outcome> outcomes) {
        Verdict alone = VerdictRule.verdict(asked.programme(), facts.asOf(), outcomes);
        Bindings bindings = conclusion.bindings();
        Verdict verdict = alone == Verdict.UNDETERMINED ? analysis.settled(asked, facts, bindings) : alone;
        return conclusion.conclude(
                asked.programme(), verdict, outcomes, analysis.prospects(asked, facts, bindings, verdict));
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
        return screen(conclusion(applications.apply(application)));
    }

    private static Conclusion conclusion(Bindings bindings) {
        return new Conclusion(bindings, EngineVersion.current());
    }

    @Override
    public Portfolio portfolio(Application application) {
        Conclusion conclusion = conclusion(applications.apply(application));
        return Portfolios.of(application.asOf(), screen(conclusion), regime -> room(conclusion, regime));
    }

    @Override
    public Optional<Room> room(String programme, Application application) {
        Conclusion conclusion = conclusion(applications.apply(application));
        return programme(programme).programme().programme().regime().flatMap(regime -> room(conclusion, regime));
    }

    private Optional<Room> room(Conclusion conclusion, Regime regime) {
        return Optional.ofNullable(regimes.get(regime.id())).flatMap(conclusion::room);
    }

    private List<Decision> screen(Conclusion conclusion) {
        Case facts = rules.caseOf(conclusion.bindings());
        Screening screening = new Screening(catalogue, facts);
        List<Decision> decisions = new ArrayList<>(programmes.size());
        byte[] verdicts = verdicts(screening, facts, conclusion.bindings());
        for (int i = 0; i < verdicts.length; i++) {
            CompiledProgramme each = rules.programmes().get(i);
            Verdict verdict = Verdicts.of(verdicts[i]);
            decisions.add(conclusion.conclude(
                    each.programme(),
                    verdict,
                    each.outcomes(facts),
                    analysis.prospects(each, facts, conclusion.bindings(), verdict)));
        }
        return decisions;
    }

    /** The verdicts of a screening. Where criteria could hang together, completions say whether one is open. */
    private byte[] verdicts(Screening screening, Case facts, Bindings bindings) {
        byte[] verdicts = screening.verdicts();
        IntPredicate open = analysis.open(bindings);
        for (int i = 0; i < verdicts.length; i++) {
            if (Verdicts.of(verdicts[i]) == Verdict.UNDETERMINED && !open.test(i)) {
                verdicts[i] =
                        Verdicts.ordinal(analysis.settled(rules.programmes().get(i), facts, bindings));
            }
        }
        return verdicts;
    }

    @Override
    public Interview interview(Application application) {
        return interview(application, programmes.keySet());
    }

    @Override
    public Interview interview(Application application, Collection<String> asked) {
        asked.forEach(this::programme);
        return interviews.begin(application, asked);
    }

    @Override
    public EligibilityCalendar calendar(String programme, Application application, LocalDate until) {
        CompiledProgramme asked = programme(programme);
        return DayByDay.calendar(asked.programme().programme(), application.asOf(), until, day -> {
            Conclusion conclusion = conclusion(
                    applications.apply(application.toBuilder().asOf(day).build()));
            Case facts = rules.caseOf(conclusion.bindings());
            List<Outcome> outcomes = asked.criteria().stream()
                    .map(criterion -> criterion.outcome(facts))
                    .toList();
            return decision(conclusion, asked, facts, outcomes::get);
        });
    }

    @Override
    public Remedies remedies(String programme, Application application) {
        return remedies.remedies(programme(programme), application, changed -> decide(programme, changed));
    }

    @Override
    public Map<String, Verdict> verdicts(Application application) {
        Bindings bindings = applications.apply(application);
        Case facts = rules.caseOf(bindings);
        return new Verdicts(names, verdicts(new Screening(catalogue, facts), facts, bindings));
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
