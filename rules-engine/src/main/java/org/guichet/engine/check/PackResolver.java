package org.guichet.engine.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.api.InformationConcept;
import org.guichet.api.PackInfo;
import org.guichet.api.PackReference;
import org.guichet.api.Text;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.ExpressionReader;
import org.guichet.engine.expression.SourceText;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.Name;
import org.guichet.engine.syntax.PackDocument;
import org.guichet.engine.syntax.WrittenDefinition;
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
        List<String> languages = document.header().languages().stream()
                .map(Node.Scalar::text)
                .toList();
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
        Text authority = texts.translations(document.header().authority());
        ProgrammeResolver resolver = new ProgrammeResolver(
                reference, usedPacks, authority, scope, texts, types, citations, line, diagnostics);
        List<CheckedProgramme> programmes = document.programmes().stream()
                .map(resolver::resolve)
                .sorted(java.util.Comparator.comparing(programme -> programme.programme().id()))
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
            Optional<org.guichet.engine.vocabulary.CodeList> taken =
                    declarations.list(written.name().text());
            if (taken.isPresent()) {
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
            codeLists.set(written, types).ifPresent(set -> declarations.sets.put(
                    written.name().text(), set));
        });
        Tables tables = new Tables(codeLists, types, texts, citations, scope, diagnostics);
        declare(document.tables(), WrittenTable::name, declarations.tables, table -> tables.table(table, id()));
        declare(
                document.definitions(),
                WrittenDefinition::name,
                declarations.definitions,
                definition -> definition(definition, id(), scope));
        declarations.tables.values().forEach(table -> table.get(Position.startOf("")));
        declarations.definitions.values().forEach(definition -> definition.get(Position.startOf("")));
    }

    private <W, T> void declare(
            List<W> written, Function<W, Name> name, Map<String, Pending<T>> into, Function<W, Optional<T>> resolver) {
        for (W declaration : written) {
            Name declared = name.apply(declaration);
            requireFree(declared);
            into.put(declared.text(), new Pending<>(declared.text(), () -> resolver.apply(declaration), line));
        }
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

    /** A derived value of the pack or of a programme. */
    Optional<Definition> definition(WrittenDefinition written, String owner, PackScope inner) {
        return new Definitions(texts, types, citations, diagnostics).typed(written, owner, inner);
    }

    /** Resolves derived values. */
    record Definitions(Texts texts, Types types, Citations citations, Diagnostics diagnostics) {
        /** A derived value with a declared type. */
        Optional<Definition> typed(WrittenDefinition written, String owner, PackScope scope) {
            Text label = texts.translations(written.label());
            var cited = citations.resolved(written.citations());
            ExpressionReader reader = new ExpressionReader(scope, diagnostics, ExpressionReader.Purpose.RULE);
            Optional<Type> type = types.type(written.type());
            return written.value()
                    .flatMap(value -> type.flatMap(known -> reader.read(SourceText.of(value), known)))
                    .map(value -> new Definition(
                            owner, written.name().text(), label, type.orElseThrow(), value, cited));
        }

        /** A step of an award, whose type is that of its expression. */
        Optional<Definition> untyped(WrittenDefinition written, String owner, PackScope scope) {
            Text label = texts.translations(written.label());
            var cited = citations.resolved(written.citations());
            ExpressionReader reader = new ExpressionReader(scope, diagnostics, ExpressionReader.Purpose.RULE);
            return written.value()
                    .flatMap(value -> reader.read(SourceText.of(value)))
                    .map(value ->
                            new Definition(owner, written.name().text(), label, value.type(), value, cited));
        }

        /** Definitions by name, each resolved when needed. */
        Map<String, Pending<Definition>> pending(
                List<WrittenDefinition> written, Function<WrittenDefinition, Optional<Definition>> resolver, Pending.Line line) {
            Map<String, Pending<Definition>> pending = new LinkedHashMap<>();
            for (WrittenDefinition definition : written) {
                String name = definition.name().text();
                pending.put(name, new Pending<>(name, () -> resolver.apply(definition), line));
            }
            return pending;
        }
    }
}
