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
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.Name;
import org.guichet.engine.syntax.PackDocument;
import org.guichet.engine.syntax.WrittenFact;
import org.guichet.engine.syntax.WrittenTable;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type;

/** Resolves one pack, whose used packs are resolved already. */
final class PackResolver {
    private final PackDocument document;
    private final Declarations declarations;
    private final PackScope scope;
    private final Texts texts;
    private final Types types;
    private final Citations citations;
    private final Pending.Line line;
    private final Diagnostics diagnostics;

    PackResolver(PackDocument document, List<Declarations> used, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
        this.declarations = new Declarations(used);
        this.scope = new PackScope(declarations);
        List<String> languages =
                document.header().languages().stream().map(Node.Scalar::text).toList();
        this.texts = new Texts(languages.isEmpty() ? List.of("fr") : languages, diagnostics);
        this.types = new Types(declarations, texts, diagnostics);
        this.citations = new Citations(document.sources(), texts, diagnostics);
        this.line = new Pending.Line(diagnostics);
    }

    private String id() {
        return document.header().id().text();
    }

    /** Resolves the pack as far as it goes; what is wrong is reported. */
    CheckedPack resolve(List<PackReference> usedPacks) {
        resolveVocabulary();
        PackReference reference = new PackReference(
                id(),
                document.header().version().map(Node.Scalar::text).orElse(""),
                document.files().digest());
        Optional<Text> authority = document.header().authority().map(texts::translations);
        ProgrammeResolver resolver = new ProgrammeResolver(
                reference, usedPacks, authority, scope, texts, types, citations, line, diagnostics);
        List<CheckedProgramme> programmes = document.programmes().stream()
                .map(resolver::resolve)
                .sorted(Comparator.comparing(programme -> programme.programme().id()))
                .toList();
        PackInfo info = new PackInfo(
                reference,
                texts.translations(document.header().title()),
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
            fact(written).ifPresent(fact -> declarations.facts.put(fact.name(), fact));
        });
        Figures figures = new Figures(types, texts, citations, diagnostics);
        document.parameters().forEach(written -> {
            requireFree(written.name());
            figures.parameter(written, id())
                    .ifPresent(parameter -> declarations.parameters.put(parameter.name(), parameter));
        });
        document.sets().forEach(written -> {
            requireFree(written.name());
            codeLists
                    .set(written, types)
                    .ifPresent(set -> declarations.sets.put(written.name().text(), set));
        });
        Tables tables = new Tables(codeLists, types, texts, citations, scope, diagnostics);
        for (WrittenTable table : document.tables()) {
            requireFree(table.name());
            String name = table.name().text();
            declarations.tables.put(name, new Pending<>(name, () -> tables.table(table, id()), line));
        }
        document.definitions().forEach(written -> requireFree(written.name()));
        new Definitions(texts, types, citations, line, diagnostics)
                .declare(document.definitions(), id(), scope, declarations.definitions);
        declarations.tables.values().forEach(table -> table.get(Position.startOf("")));
        declarations.definitions.values().forEach(definition -> definition.get(Position.startOf("")));
    }

    private void requireFree(Name name) {
        if (declarations.names().contains(name.text())) {
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

    private Optional<Fact> fact(WrittenFact written) {
        Text label = texts.translations(written.label());
        Text question = texts.translations(written.question());
        Optional<Text> definition = written.definition().map(texts::translations);
        Optional<Text> evidence = written.evidence().map(texts::translations);
        boolean actionable = written.actionable()
                .flatMap(scalar -> types.value(scalar, Type.BOOLEAN))
                .map(Boolean.class::cast)
                .orElse(false);
        return types.type(written.type())
                .map(type -> new Fact(
                        written.name().text(),
                        type,
                        types.range(written.type().range(), type),
                        new InformationConcept(
                                written.name().text(),
                                type.word(),
                                type.unit(),
                                label,
                                question,
                                definition,
                                evidence,
                                written.origin().map(Node.Scalar::text).orElse("applicant"),
                                actionable)));
    }
}
