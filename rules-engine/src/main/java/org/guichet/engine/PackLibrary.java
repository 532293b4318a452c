package org.guichet.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.api.Application;
import org.guichet.api.Diagnostic;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InformationConcept;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.InvalidApplicationException.Problem;
import org.guichet.api.PackInfo;
import org.guichet.api.PackReference;
import org.guichet.api.PackRejectedException;
import org.guichet.engine.application.ApplicationCheck;
import org.guichet.engine.certificate.verify.Verifier;
import org.guichet.engine.check.CheckedAward;
import org.guichet.engine.check.CheckedPack;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.check.Declarations;
import org.guichet.engine.check.PackChecker;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.drl.DrlWriter;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.relevance.CriteriaConflicts;
import org.guichet.engine.source.PackFiles;
import org.guichet.engine.source.PackFinder;
import org.guichet.engine.syntax.PackDocument;
import org.guichet.engine.syntax.PackHeader;
import org.guichet.engine.syntax.PackReader;
import org.guichet.engine.syntax.WrittenCriterion;
import org.guichet.engine.vocabulary.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packs that are read and checked, for tools that need more than an engine: every diagnostic, warnings included, the
 * files of a pack, and trials of expressions. Immutable; may be shared by threads.
 */
public final class PackLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(PackLibrary.class);

    private final Map<String, PackFiles> files;
    private final List<CheckedPack> packs;
    private final List<Diagnostic> diagnostics;
    private final ApplicationCheck applications;
    private final Trust trust;
    private final RuleLibrary rules;
    private final Map<String, CheckedProgramme> programmes;
    private final Verifier verifier;

    PackLibrary(Collection<PackFiles> files) {
        this(files, Trust.DATA, RuleLibrary.EMPTY);
    }

    private PackLibrary(Collection<PackFiles> files, Trust trust, RuleLibrary known) {
        this.files = new TreeMap<>();
        this.trust = trust;
        Diagnostics found = new Diagnostics();
        List<PackDocument> documents = new ArrayList<>();
        for (PackFiles pack : files) {
            this.files.put(pack.id(), pack);
            PackReader.read(pack, found).ifPresent(documents::add);
        }
        this.packs = PackChecker.check(documents, found);
        this.rules = found.hasErrors() ? RuleLibrary.EMPTY : known.of(packs, trust == Trust.RULES, found);
        this.diagnostics = found.sorted();
        this.applications = applicationCheck(packs);
        this.programmes = packs.stream()
                .flatMap(pack -> pack.programmes().stream())
                .collect(Collectors.toUnmodifiableMap(
                        checked -> checked.programme().id(), Function.identity(), (first, second) -> first));
        this.verifier = new Verifier(programmes.values());
    }

    /**
     * Every pack in a folder of packs.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    public static PackLibrary inFolder(Path folder) {
        return inFolder(folder, Trust.DATA);
    }

    /** As defined by {@link #inFolder(Path)}, of packs that are trusted that far. */
    public static PackLibrary inFolder(Path folder, Trust trust) {
        return new PackLibrary(PackFinder.inFolder(folder).all(), trust, RuleLibrary.EMPTY);
    }

    /**
     * Every pack in a zip or jar file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static PackLibrary inArchive(Path archive) {
        return inArchive(archive, Trust.DATA);
    }

    /** As defined by {@link #inArchive(Path)}, of packs that are trusted that far. */
    public static PackLibrary inArchive(Path archive, Trust trust) {
        return new PackLibrary(PackFinder.inArchive(archive).all(), trust, RuleLibrary.EMPTY);
    }

    /**
     * Packs on the class path, and those that they use.
     *
     * @param names resource names of pack folders, such as {@code packs/ara-relocation}, or of folders of packs, such
     *     as {@code packs}
     * @throws IllegalArgumentException if there is no such resource
     */
    public static PackLibrary onClassPath(String... names) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? PackLibrary.class.getClassLoader() : context;
        Map<String, PackFiles> found = new LinkedHashMap<>();
        for (String name : names) {
            if (loader.getResource(name + "/pack.yaml") == null) {
                PackFinder.onClassPath(loader, name).all().forEach(pack -> found.put(pack.id(), pack));
            } else {
                int slash = name.lastIndexOf('/');
                PackFinder finder = PackFinder.onClassPath(loader, name.substring(0, Math.max(slash, 0)));
                addWithUsed(name.substring(slash + 1), finder, found);
            }
        }
        return new PackLibrary(found.values(), Trust.RULES, RuleLibrary.EMPTY);
    }

    private static void addWithUsed(String id, PackFinder finder, Map<String, PackFiles> found) {
        if (found.containsKey(id)) {
            return;
        }
        Optional<PackFiles> pack = finder.find(id);
        if (pack.isPresent()) {
            found.put(id, pack.get());
            PackReader.read(pack.get(), Diagnostics.ignored())
                    .ifPresent(document -> document.header()
                            .uses()
                            .forEach(use -> addWithUsed(use.pack().text(), finder, found)));
        }
    }

    /** The ids of the packs, in alphabetical order. */
    public List<String> ids() {
        return List.copyOf(files.keySet());
    }

    /** Some of the packs, and those that they use. */
    public PackLibrary only(Collection<String> ids) {
        Set<String> wanted = new HashSet<>();
        ids.forEach(id -> addUsed(requireKnown(id), wanted));
        List<PackFiles> kept = files.values().stream()
                .filter(pack -> wanted.contains(pack.id()))
                .toList();
        return new PackLibrary(kept, trust, rules);
    }

    private String requireKnown(String id) {
        if (!files.containsKey(id)) {
            throw new IllegalArgumentException("no pack `" + id + "` is there"
                    + Suggestion.didYouMean(id, files.keySet())
                            .map(suggestion -> " (" + suggestion + ")")
                            .orElse(""));
        }
        return id;
    }

    private void addUsed(String id, Set<String> wanted) {
        if (files.containsKey(id) && wanted.add(id)) {
            packs.stream()
                    .map(pack -> pack.document().header())
                    .filter(header -> header.id().text().equals(id))
                    .map(PackHeader::uses)
                    .forEach(uses -> uses.forEach(use -> addUsed(use.pack().text(), wanted)));
        }
    }

    /** Every error and warning, in order of place. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * A warning for each programme that nobody can have under its last rules and figures, because some of its criteria
     * exclude each other: what is proved alone is told. To find them takes longer than to read packs.
     *
     * @throws PackRejectedException if some pack has an error
     */
    public List<Diagnostic> criteriaConflicts() {
        requireSound();
        Diagnostics found = new Diagnostics();
        packs.forEach(pack -> pack.programmes()
                .forEach(programme -> CriteriaConflicts.of(programme, this::nothing)
                        .ifPresent(conflict -> report(conflict, programme, pack, found))));
        return found.sorted();
    }

    private Bindings nothing(LocalDate day) {
        return bindings(Application.builder().asOf(day).build());
    }

    /** Told at the last of the criteria, as that one is met by nobody who meets the others. */
    private static void report(
            CriteriaConflicts.Conflict conflict, CheckedProgramme programme, CheckedPack pack, Diagnostics found) {
        List<String> criteria = conflict.criteria().stream()
                .map(criterion -> criterion.criterion().id())
                .toList();
        String named = criteria.stream().map(id -> "`" + id + "`").collect(Collectors.joining(" and "));
        pack.document().programmes().stream()
                .filter(written ->
                        programme.programme().id().endsWith("/" + written.name().text()))
                .flatMap(written -> written.criteria().stream())
                .map(WrittenCriterion::name)
                .filter(name -> name.text().equals(criteria.get(criteria.size() - 1)))
                .findFirst()
                .ifPresent(name -> found.report(
                        Code.G311,
                        name.at(),
                        "no application can meet " + named + (criteria.size() > 1 ? " together" : "")
                                + conflict.since()
                                        .map(day -> " from " + day + " on")
                                        .orElse("")));
    }

    private boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
    }

    /**
     * An engine of these packs.
     *
     * @throws PackRejectedException if some pack has an error
     */
    public EligibilityEngine engine() {
        requireSound();
        EligibilityEngine engine = new CompiledEngine(packs, this::bindings, rules.session()::derive);
        for (CheckedPack pack : packs) {
            PackReference reference = pack.info().reference();
            LOG.info("pack {} {} loaded, digest {}", reference.id(), reference.version(), reference.digest());
        }
        return engine;
    }

    /**
     * Writes the compiled rules of the packs, so that they need not be compiled where the folder is on the class path.
     *
     * @param classes a folder of the class path
     * @throws PackRejectedException if some pack has an error
     * @throws java.io.UncheckedIOException if a file cannot be written
     */
    public void writeRules(Path classes) {
        requireSound();
        rules.write(classes);
    }

    private void requireSound() {
        if (hasErrors()) {
            throw new PackRejectedException(diagnostics);
        }
    }

    /** The packs, resolved; only to be used if there are no errors. */
    List<CheckedPack> checkedPacks() {
        return packs;
    }

    ApplicationCheck applicationCheck() {
        return applications;
    }

    /**
     * What an application makes known, with what rules derive from it.
     *
     * @throws org.guichet.api.InvalidApplicationException listing every problem
     */
    Bindings bindings(Application application) {
        return rules.session().derive(applications.check(application));
    }

    private static ApplicationCheck applicationCheck(List<CheckedPack> packs) {
        Map<String, Declarations> owners = new HashMap<>();
        List<Fact> facts = new ArrayList<>();
        Set<String> derived = new HashSet<>();
        for (CheckedPack pack : packs) {
            for (Fact fact : pack.declarations().ownFacts()) {
                facts.add(fact);
                owners.put(fact.name(), pack.declarations());
            }
            derived.addAll(pack.declarations().derived());
            pack.document()
                    .programmes()
                    .forEach(programme -> programme
                            .definitions()
                            .forEach(definition -> derived.add(definition.name().text())));
        }
        return new ApplicationCheck(
                facts,
                derived,
                (fact, list) -> Optional.ofNullable(owners.get(fact.name())).flatMap(owner -> owner.list(list)));
    }

    /**
     * Every problem of an application, in its order; empty if an engine of these packs can decide on it.
     *
     * @throws PackRejectedException if some pack has an error
     */
    public List<Problem> problems(Application application) {
        requireSound();
        List<Problem> problems = applications.problems(application);
        if (!problems.isEmpty()) {
            return problems;
        }
        try {
            bindings(application);
            return List.of();
        } catch (InvalidApplicationException impossible) {
            return impossible.problems();
        }
    }

    /**
     * Tries an expression.
     *
     * @param expression in the part of FEEL that packs may use
     * @param programme a programme whose own definitions the expression sees; empty for those that all share
     * @throws PackRejectedException if some pack has an error
     * @throws org.guichet.api.InvalidApplicationException as an engine does
     * @throws IllegalArgumentException if there is no such programme
     */
    public Evaluation evaluate(String expression, Optional<String> programme, Application application) {
        requireSound();
        Scope scope = programme.map(this::scopeOf).orElseGet(() -> PackChecker.scopeOf(packs));
        return new Trial(scope).evaluate(expression, bindings(application));
    }

    private Scope scopeOf(String programme) {
        return checked(programme).scope();
    }

    private CheckedProgramme checked(String programme) {
        CheckedProgramme checked = programmes.get(programme);
        if (checked == null) {
            throw new IllegalArgumentException("no programme `" + programme + "` is installed");
        }
        return checked;
    }

    /**
     * The compiled rules of a programme as plain DRL, which Drools compiles and runs without Guichet: nobody is locked
     * in, and what runs can be read.
     *
     * @param locale the language of its comments
     * @throws PackRejectedException if some pack has an error
     * @throws IllegalArgumentException if there is no such programme
     */
    public String drl(String programme, Locale locale) {
        requireSound();
        return DrlWriter.write(checked(programme), locale);
    }

    /**
     * What certifies decisions on an application, and verifies certificates of them.
     *
     * @throws PackRejectedException if some pack has an error
     * @throws InvalidApplicationException as an engine does
     */
    public Certificates certificates(Application application) {
        requireSound();
        return new Certificates(application, bindings(application), applications, programmes, verifier);
    }

    /** The packs in which nothing is wrong, in alphabetical order. */
    public List<PackInfo> packs() {
        return packs.stream().map(CheckedPack::info).toList();
    }

    /** Every fact that an application may give. */
    public List<InformationConcept> vocabulary() {
        return packs.stream()
                .flatMap(pack -> pack.declarations().ownFacts().stream())
                .map(Fact::concept)
                .toList();
    }

    /**
     * The names of the steps of a programme's award, in order; empty if its formula is not known.
     *
     * @throws IllegalArgumentException if there is no such programme
     */
    public List<String> awardSteps(String programme) {
        return checked(programme).award().map(CheckedAward::stepNames).orElse(List.of());
    }

    /**
     * The content of a pack's files in a folder of it, by path.
     *
     * @param id the pack
     * @param folder such as {@code scenarios}
     * @param ending such as {@code yaml}
     * @throws IllegalArgumentException if there is no such pack
     */
    public Map<String, byte[]> files(String id, String folder, String ending) {
        PackFiles pack = files.get(requireKnown(id));
        Map<String, byte[]> contents = new TreeMap<>();
        if (pack != null) {
            pack.paths(folder, ending)
                    .forEach(path -> contents.put(path, pack.content(path).orElseThrow()));
        }
        return contents;
    }
}
