package org.guichet.scenario;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guichet.api.Application;
import org.guichet.api.Criterion;
import org.guichet.api.Diagnostic;
import org.guichet.api.InformationConcept;
import org.guichet.api.InvalidApplicationException.Problem;
import org.guichet.api.Programme;
import org.guichet.engine.Evaluation;
import org.guichet.engine.PackLibrary;

/** What the scenarios of a pack may name. */
final class Vocabulary {
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    private final PackLibrary library;
    private final String pack;
    private final Set<String> facts = new TreeSet<>();
    private final Map<String, Programme> programmes = new TreeMap<>();
    private final Map<List<Object>, Evaluation> trials = new HashMap<>();

    Vocabulary(PackLibrary library, String pack) {
        this.library = library;
        this.pack = pack;
        library.vocabulary().stream().map(InformationConcept::name).forEach(facts::add);
        library.packs()
                .forEach(info -> info.programmes().forEach(programme -> programmes.put(programme.id(), programme)));
    }

    Set<String> facts() {
        return facts;
    }

    /** The full name of a programme that is written short or full; empty if there is none. */
    Optional<String> programme(String written) {
        String full = written.contains("/") ? written : pack + "/" + written;
        return Optional.of(full).filter(programmes::containsKey);
    }

    /** The names of programmes as scenarios write them. */
    Collection<String> programmes() {
        Set<String> names = new TreeSet<>(programmes.keySet());
        programmes.keySet().stream()
                .filter(full -> full.startsWith(pack + "/"))
                .forEach(full -> names.add(full.substring(pack.length() + 1)));
        return names;
    }

    List<String> criteria(String programme) {
        Programme known = programmes.get(programme);
        return known == null
                ? List.of()
                : known.criteria().stream().map(Criterion::id).toList();
    }

    List<String> steps(String programme) {
        return library.awardSteps(programme);
    }

    /** What is wrong with a date of decision. */
    List<Problem> problems(LocalDate asOf) {
        return library.problems(Application.builder().asOf(asOf).build());
    }

    /** What is wrong with a fact and its value, whatever the other facts are. */
    List<Problem> problems(String fact, Object value) {
        return library
                .problems(Application.builder().asOf(SOME_DAY).fact(fact, value).build())
                .stream()
                .filter(problem -> !isOfRules(problem))
                .toList();
    }

    /** What rules find cannot be of all facts together. */
    List<Problem> problems(Application application) {
        return library.problems(application).stream()
                .filter(Vocabulary::isOfRules)
                .toList();
    }

    private static boolean isOfRules(Problem problem) {
        return problem.code().equals("A210");
    }

    /** What is wrong with an expression; warnings are none. */
    List<Diagnostic> problems(String expression, Optional<String> programme) {
        return trial(expression, programme).diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .toList();
    }

    /** The type of an expression, in English words; empty if it is wrong. */
    Optional<String> type(String expression, Optional<String> programme) {
        return trial(expression, programme).type().map(type -> type.in(Locale.ENGLISH));
    }

    private Evaluation trial(String expression, Optional<String> programme) {
        return trials.computeIfAbsent(
                List.of(expression, programme),
                key -> library.evaluate(
                        expression,
                        programme,
                        Application.builder().asOf(SOME_DAY).build()));
    }
}
