package org.guichet.engine.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichet.api.InformationConcept;
import org.guichet.api.PackInfo;
import org.guichet.api.PackReference;
import org.guichet.api.Text;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.ExpressionReaders;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.Name;
import org.guichet.engine.syntax.PackDocument;
import org.guichet.engine.syntax.PackHeader;
import org.guichet.engine.syntax.WrittenFact;
import org.guichet.engine.syntax.WrittenTable;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type;

/** Resolves one pack, whose used packs are resolved already. */
final class PackResolver {
    private static final List<String> DECLARING = List.of(
            "pack.yaml",
            "facts.yaml",
            "parameters.yaml",
            "lists.yaml",
            "tables.yaml",
            "derivations.yaml",
            "definitions.yaml");

    private final PackDocument document;
    private final Declarations declarations;
    private final PackScope scope;
    private final Texts texts;
    private final Types types;
    private final Citations citations;
    private final Regimes regimes;
    private final Pending.Line line;
    private final Diagnostics diagnostics;
    private final ExpressionReaders readers;

    /** @param complete whether {@code used} holds all that the pack uses */
    PackResolver(
            PackDocument document,
            List<Declarations> used,
            boolean complete,
            Diagnostics diagnostics,
            ExpressionReaders readers) {
        this.readers = readers;
        this.document = document;
        this.diagnostics = diagnostics;
        this.declarations = new Declarations(
                used,
                !complete || DECLARING.stream().anyMatch(document.unread()::contains),
                !complete || document.unread().contains("lists.yaml"));
        this.scope = new PackScope(declarations);
        this.texts = new Texts(languages(document.header()), diagnostics);
        this.types = new Types(declarations, texts, diagnostics, readers);
        boolean allSources = !document.unread().contains("sources.yaml");
        this.citations = new Citations(document.sources(), allSources, texts, diagnostics);
        this.regimes = new Regimes(declarations, scope, texts, citations, diagnostics, readers);
        this.line = new Pending.Line(diagnostics);
    }

    /** The languages of a pack; none if they are not known for certain, which is reported. */
    private static List<String> languages(PackHeader header) {
        List<String> languages =
                header.languages().stream().map(Node.Scalar::text).toList();
        return languages.stream().allMatch(UsesCheck::isLanguage) ? languages : List.of();
    }

    private String id() {
        return document.header().id().text();
    }

    /** Resolves the pack as far as it goes; what is wrong is reported. */
    CheckedPack resolve(List<PackReference> usedPacks) {
        resolveVocabulary();
        declarations.regimesAreUnread = document.unread().contains("regimes.yaml");
        document.regimes().forEach(regime -> regimes.declare(regime, id()));
        boolean demonstration = flag(document.header().demonstration());
        PackReference reference = new PackReference(
                id(),
                document.header().version().map(Node.Scalar::text).orElse(""),
                document.files().digest());
        Optional<Text> authority = document.unread().contains("pack.yaml")
                ? Optional.of(texts.translations(Optional.empty()))
                : document.header().authority().map(texts::translations);
        ProgrammeResolver resolver = new ProgrammeResolver(
                reference,
                demonstration,
                usedPacks,
                authority,
                scope,
                texts,
                types,
                citations,
                regimes,
                line,
                diagnostics,
                readers);
        List<CheckedProgramme> programmes = document.programmes().stream()
                .map(resolver::resolve)
                .sorted(Comparator.comparing(programme -> programme.programme().id()))
                .toList();
        PackInfo info = new PackInfo(
                reference,
                texts.translations(document.header().title()),
                demonstration,
                programmes.stream().map(CheckedProgramme::programme).toList());
        return new CheckedPack(document, info, declarations, programmes);
    }

    private void resolveVocabulary() {
        CodeLists codeLists = new CodeLists(document.files(), texts, citations, diagnostics);
        document.lists().forEach(written -> {
            if (declarations.list(written.name().text()).isPresent()) {
                reportTwice("code list", written.name());
            }
            declarations.lists.put(written.name().text(), codeLists.list(written));
        });
        checkAttributes();
        document.facts().forEach(written -> {
            requireFree(written.name());
            Optional<Fact> fact = fact(written);
            fact.ifPresentOrElse(
                    sound -> declarations.facts.put(sound.name(), sound),
                    () -> declarations.broken.add(written.name().text()));
        });
        Figures figures = new Figures(types, texts, citations, diagnostics);
        document.parameters().forEach(written -> {
            requireFree(written.name());
            int before = diagnostics.errors();
            figures.parameter(written, id())
                    .ifPresent(parameter -> declarations.parameters.put(parameter.name(), parameter));
            if (diagnostics.errors() > before) {
                declarations.broken.add(written.name().text());
            }
        });
        document.sets().forEach(written -> {
            requireFree(written.name());
            String name = written.name().text();
            codeLists
                    .set(written, types)
                    .ifPresentOrElse(set -> declarations.sets.put(name, set), () -> declarations.broken.add(name));
        });
        Tables tables = new Tables(codeLists, types, texts, citations, scope, diagnostics, readers);
        for (WrittenTable table : document.tables()) {
            requireFree(table.name());
            String name = table.name().text();
            declarations.tables.put(name, new Pending<>(name, () -> table(tables, table), line));
        }
        Derivations derivations =
                new Derivations(document, declarations, types, texts, citations, this::requireFree, diagnostics);
        document.derivations().forEach(derivations::declare);
        document.definitions().forEach(written -> requireFree(written.name()));
        new Definitions(texts, types, citations, line, diagnostics, readers)
                .declare(document.definitions(), id(), scope, declarations.definitions);
        declarations.tables.values().forEach(table -> table.get(Pending.NOWHERE));
        declarations.definitions.values().forEach(definition -> definition.get(Pending.NOWHERE));
    }

    private Optional<DecisionTable> table(Tables tables, WrittenTable written) {
        int before = diagnostics.errors();
        Optional<DecisionTable> table = tables.table(written, id());
        if (diagnostics.errors() > before) {
            declarations.broken.add(written.name().text());
        }
        return table;
    }

    private void requireFree(Name name) {
        if (declarations.declares(name.text())) {
            reportTwice("name", name);
        }
    }

    private void reportTwice(String what, Name name) {
        diagnostics.report(
                Code.G302, name.at(), what + " `" + name.text() + "` is declared twice, here or in a used pack");
    }

    private void checkAttributes() {
        document.lists().stream()
                .flatMap(list -> list.columns().stream())
                .flatMap(columns -> columns.attributes().values().stream())
                .forEach(types::list);
    }

    /** Yes or no; no if nothing is written. */
    private boolean flag(Optional<Node.Scalar> written) {
        return written.flatMap(scalar -> types.value(scalar, Type.BOOLEAN))
                .map(Boolean.class::cast)
                .orElse(false);
    }

    private Optional<Fact> fact(WrittenFact written) {
        Text label = texts.translations(written.label());
        Text question = texts.translations(written.question());
        Optional<Text> definition = written.definition().map(texts::translations);
        Optional<Text> evidence = written.evidence().map(texts::translations);
        boolean actionable = flag(written.actionable());
        return types.type(written.type())
                .map(type -> new Fact(
                        written.name().text(),
                        type,
                        types.range(written.type().range(), type),
                        new InformationConcept(
                                written.name().text(),
                                type.word(),
                                type.unit(),
                                type.codeList(),
                                type.fields().stream().map(Type.Field::shown).toList(),
                                label,
                                question,
                                definition,
                                evidence,
                                written.origin().map(Node.Scalar::text).orElse("applicant"),
                                actionable)));
    }
}
