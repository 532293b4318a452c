package org.guichet.engine.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichet.api.Citation;
import org.guichet.api.InformationConcept;
import org.guichet.api.Text;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.Name;
import org.guichet.engine.syntax.PackDocument;
import org.guichet.engine.syntax.WrittenDerivation;
import org.guichet.engine.vocabulary.Derivation;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Parameter;
import org.guichet.engine.vocabulary.Type;

/** Resolves the facts that a pack's rules derive. */
final class Derivations {
    private final PackDocument document;
    private final Declarations declarations;
    private final Types types;
    private final Texts texts;
    private final Citations citations;
    private final Consumer<Name> requireFree;
    private final Diagnostics diagnostics;

    /** @param requireFree reports a name that is declared already */
    Derivations(
            PackDocument document,
            Declarations declarations,
            Types types,
            Texts texts,
            Citations citations,
            Consumer<Name> requireFree,
            Diagnostics diagnostics) {
        this.document = document;
        this.declarations = declarations;
        this.types = types;
        this.texts = texts;
        this.citations = citations;
        this.requireFree = requireFree;
        this.diagnostics = diagnostics;
    }

    /** Declares what a derivation gives, and checks its rules as far as they can be without compiling them. */
    void declare(WrittenDerivation written) {
        int before = diagnostics.errors();
        Text label = texts.translations(written.label());
        List<Citation> cited = citations.required(written.citations(), written.name());
        List<Fact> reads = new ArrayList<>();
        List<Parameter> figures = new ArrayList<>();
        written.reads().forEach(name -> read(name, reads, figures));
        List<Fact> needs = needs(written, reads);
        Map<String, Text> problems = new LinkedHashMap<>();
        written.problems()
                .forEach(problem -> problems.put(problem.name().text(), texts.translations(problem.message())));
        List<Fact> gives = gives(written, new Fact.Origin(label, reads, needs, figures, Optional.empty(), cited));
        List<String> paths = written.rules().stream().map(Node.Scalar::text).toList();
        Derivation derivation = new Derivation(
                document.header().id().text(),
                written.name().text(),
                label,
                paths,
                reads,
                needs,
                figures,
                gives,
                problems);
        Map<String, String> rules = new LinkedHashMap<>();
        for (Node.Scalar path : written.rules()) {
            text(path).ifPresent(text -> rules.put(document.files().file(path.text()), text));
        }
        new RuleTextCheck(derivation, declarations::list, diagnostics).check(rules);
        gives.forEach(fact -> declarations.derivedFacts.put(fact.name(), fact));
        if (diagnostics.errors() == before) {
            declarations.derivations.add(derivation);
        }
    }

    private Optional<String> text(Node.Scalar path) {
        Optional<byte[]> content =
                path.text().matches("rules/[^/]+\\.drl") ? document.files().content(path.text()) : Optional.empty();
        if (content.isEmpty()) {
            diagnostics.report(
                    Code.G109,
                    path.position(),
                    "there is no file `" + path.text() + "`",
                    Suggestion.didYouMean(path.text(), document.files().paths("rules", "drl")));
        }
        return content.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private void read(Node.Scalar name, List<Fact> reads, List<Parameter> figures) {
        Optional<Fact> fact = declarations.fact(name.text()).filter(found -> !found.isDerived());
        Optional<Parameter> figure = declarations.parameter(name.text());
        fact.ifPresent(reads::add);
        figure.ifPresent(figures::add);
        if (fact.isEmpty() && figure.isEmpty() && !declarations.mayDeclare(name.text())) {
            diagnostics.report(
                    Code.G308,
                    name.position(),
                    "no fact and no figure is called `" + name.text() + "`",
                    Suggestion.didYouMean(name.text(), declarations.names()));
        }
    }

    private List<Fact> needs(WrittenDerivation written, List<Fact> reads) {
        List<Fact> needs = new ArrayList<>();
        for (Node.Scalar name : written.needs()) {
            Optional<Fact> fact = reads.stream()
                    .filter(read -> read.name().equals(name.text()))
                    .findFirst();
            fact.ifPresent(needs::add);
            if (fact.isEmpty() && !declarations.mayDeclare(name.text())) {
                diagnostics.report(
                        Code.G308,
                        name.position(),
                        "`" + name.text() + "` is not a fact that this derivation reads",
                        Suggestion.didYouMean(
                                name.text(), reads.stream().map(Fact::name).toList()));
            }
        }
        return needs;
    }

    /** Lists come first: other facts show them as their reasons. */
    private List<Fact> gives(WrittenDerivation written, Fact.Origin plain) {
        Map<String, Fact> lists = new LinkedHashMap<>();
        List<Fact> gives = new ArrayList<>();
        for (WrittenDerivation.Given given : written.gives()) {
            requireFree.accept(given.name());
            Optional<Type> type = types.type(given.type());
            if (type.isEmpty()) {
                declarations.broken.add(given.name().text());
            }
            type.filter(Type::isList).ifPresent(list -> lists.put(given.name().text(), fact(given, list, plain)));
        }
        gives.addAll(lists.values());
        for (WrittenDerivation.Given given : written.gives()) {
            if (!lists.containsKey(given.name().text())) {
                Optional<Fact> shown = given.shows().flatMap(name -> shown(name, lists));
                types.type(given.type())
                        .map(type -> fact(
                                given,
                                type,
                                new Fact.Origin(
                                        plain.label(),
                                        plain.reads(),
                                        plain.needs(),
                                        plain.figures(),
                                        shown,
                                        plain.citations())))
                        .ifPresent(gives::add);
            }
        }
        return gives;
    }

    private Optional<Fact> shown(Node.Scalar name, Map<String, Fact> lists) {
        Optional<Fact> shown = Optional.ofNullable(lists.get(name.text()));
        if (shown.isEmpty()) {
            diagnostics.report(
                    Code.G308,
                    name.position(),
                    "`" + name.text() + "` is not a list that this derivation gives",
                    Suggestion.didYouMean(name.text(), lists.keySet()));
        }
        return shown;
    }

    private Fact fact(WrittenDerivation.Given given, Type type, Fact.Origin origin) {
        Text label = texts.translations(given.label());
        InformationConcept concept = new InformationConcept(
                given.name().text(),
                type.word(),
                type.unit(),
                type.codeList(),
                type.fields().stream().map(Type.Field::shown).toList(),
                label,
                label,
                Optional.empty(),
                Optional.empty(),
                "derived",
                false);
        return new Fact(given.name().text(), type, Optional.empty(), concept, Optional.of(origin));
    }
}
