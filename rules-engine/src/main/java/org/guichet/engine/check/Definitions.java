package org.guichet.engine.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Citation;
import org.guichet.api.Text;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.ExpressionReader;
import org.guichet.engine.expression.ExpressionReaders;
import org.guichet.engine.expression.SourceText;
import org.guichet.engine.syntax.WrittenDefinition;
import org.guichet.engine.vocabulary.Type;

/** Resolves derived values and the steps of awards. */
final class Definitions {
    private final Texts texts;
    private final Types types;
    private final Citations citations;
    private final Pending.Line line;
    private final DefinitionDepth depth = new DefinitionDepth();
    private final Diagnostics diagnostics;
    private final ExpressionReaders readers;

    Definitions(
            Texts texts,
            Types types,
            Citations citations,
            Pending.Line line,
            Diagnostics diagnostics,
            ExpressionReaders readers) {
        this.readers = readers;
        this.texts = texts;
        this.types = types;
        this.citations = citations;
        this.line = line;
        this.diagnostics = diagnostics;
    }

    /** Puts derived values into a map, from which the scope sees them: each is resolved when it is first needed. */
    void declare(
            List<WrittenDefinition> written, String owner, PackScope scope, Map<String, Pending<Definition>> into) {
        for (WrittenDefinition definition : written) {
            String name = definition.name().text();
            into.put(name, new Pending<>(name, () -> resolve(definition, owner, scope), line));
        }
    }

    private Optional<Definition> resolve(WrittenDefinition written, String owner, PackScope scope) {
        Text label = texts.translations(written.label());
        List<Citation> cited = citations.resolved(written.citations());
        Optional<Type> declared = types.type(written.type());
        ExpressionReader reader = readers.reader(scope, ExpressionReader.Purpose.RULE);
        boolean step = written.type().type().isEmpty();
        Optional<Expression> value = written.value()
                .map(SourceText::of)
                .flatMap(text -> declared.isPresent() ? reader.read(text, declared.get()) : reader.read(text));
        if (declared.isEmpty() && !step) {
            return Optional.empty();
        }
        if (value.map(depth::of).orElse(0) >= DefinitionDepth.MAX) {
            diagnostics.report(
                    Code.G306,
                    written.name().at(),
                    "definitions need each other more than " + DefinitionDepth.MAX + " deep");
            return Optional.empty();
        }
        return value.map(expression -> new Definition(
                owner, written.name().text(), label, declared.orElse(expression.type()), expression, cited));
    }

    /** An empty map to declare into. */
    static Map<String, Pending<Definition>> none() {
        return new LinkedHashMap<>();
    }
}
