package org.guichet.engine.interview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.InformationConcept;
import org.guichet.api.Interview;
import org.guichet.api.OpenQuestion;
import org.guichet.api.RelevantFact;
import org.jspecify.annotations.Nullable;

/** An interview that screens again after every answer. */
final class ScreeningInterview implements Interview {
    private final Interviews interviews;
    private final Set<String> programmes;
    private final Application application;
    private final Set<String> leftOpen;
    private final Optional<Group> begun;
    private final List<Decision> decisions;
    /** What programmes turn on, by their names, as far as that is known from before the last answer. */
    private final Map<String, List<RelevantFact>> known;

    private @Nullable List<OpenQuestion> questions;

    /** @param programmes the names of those that are asked about */
    ScreeningInterview(Interviews interviews, Set<String> programmes, Application application) {
        this(interviews, programmes, application, Set.of(), Optional.empty(), Map.of());
    }

    private ScreeningInterview(
            Interviews interviews,
            Set<String> programmes,
            Application application,
            Set<String> leftOpen,
            Optional<Group> begun,
            Map<String, List<RelevantFact>> known) {
        this.interviews = interviews;
        this.programmes = programmes;
        this.application = application;
        this.leftOpen = leftOpen;
        this.begun = begun;
        this.known = known;
        this.decisions = interviews.engine().screen(application).stream()
                .filter(decision -> programmes.contains(decision.programme().id()))
                .toList();
    }

    @Override
    public Application application() {
        return application;
    }

    @Override
    public List<Decision> decisions() {
        return decisions;
    }

    @Override
    public synchronized List<OpenQuestion> questions() {
        List<OpenQuestion> inOrder = questions;
        if (inOrder == null) {
            OpenQuestions open = OpenQuestions.of(decisions, this::relevance, this::mayBeAsked);
            inOrder = new QuestionOrder(new Prospects(interviews, application, open), begun).of(open.all());
            questions = inOrder;
        }
        return inOrder;
    }

    private List<RelevantFact> relevance(Decision decision) {
        List<RelevantFact> before = known.get(decision.programme().id());
        return before == null ? decision.relevance() : before;
    }

    private boolean mayBeAsked(InformationConcept concept) {
        return !leftOpen.contains(concept.name()) && !application.facts().containsKey(concept.name());
    }

    @Override
    public Interview answer(String fact, Object value) {
        Application answered = application.toBuilder().fact(fact, value).build();
        return new ScreeningInterview(
                interviews,
                programmes,
                answered,
                leftOpen,
                interviews.concept(fact).map(Group::of),
                application.facts().containsKey(fact) ? Map.of() : knownBeside(fact));
    }

    /** A programme that does not turn on a fact turns on the same others, whatever that fact is. */
    private synchronized Map<String, List<RelevantFact>> knownBeside(String fact) {
        Map<String, List<RelevantFact>> kept = new HashMap<>();
        if (questions != null) {
            decisions.forEach(decision -> kept.put(decision.programme().id(), relevance(decision)));
        }
        kept.values()
                .removeIf(facts -> facts.stream()
                        .anyMatch(relevant -> relevant.concept().name().equals(fact)));
        return kept;
    }

    @Override
    public Interview leaveOpen(String fact) {
        InformationConcept concept = interviews
                .concept(fact)
                .orElseThrow(() -> new IllegalArgumentException("no pack declares the fact `" + fact + "`"));
        Set<String> open = new HashSet<>(leftOpen);
        open.add(fact);
        return new ScreeningInterview(interviews, programmes, application, open, Optional.of(Group.of(concept)), known);
    }
}
