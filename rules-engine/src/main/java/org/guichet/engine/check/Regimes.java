package org.guichet.engine.check;

import java.util.Optional;
import org.guichet.api.Regime;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.expression.ExpressionReader;
import org.guichet.engine.expression.ExpressionReaders;
import org.guichet.engine.expression.SourceText;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.WrittenRegime;
import org.guichet.engine.vocabulary.Type;

/** Resolves the state-aid rules that a pack declares, and those that its programmes name. */
final class Regimes {
    /** State-aid law reckons in euros. */
    private static final Type EUROS = Type.money("EUR");

    private final Declarations declarations;
    private final PackScope scope;
    private final Texts texts;
    private final Citations citations;
    private final Diagnostics diagnostics;
    private final ExpressionReaders readers;

    Regimes(
            Declarations declarations,
            PackScope scope,
            Texts texts,
            Citations citations,
            Diagnostics diagnostics,
            ExpressionReaders readers) {
        this.readers = readers;
        this.declarations = declarations;
        this.scope = scope;
        this.texts = texts;
        this.citations = citations;
        this.diagnostics = diagnostics;
    }

    void declare(WrittenRegime written, String pack) {
        String name = written.name().text();
        if (declarations.regime(name).isPresent()) {
            diagnostics.report(
                    Code.G302, written.name().at(), "regime `" + name + "` is declared twice, here or in a used pack");
        }
        ExpressionReader reader = readers.reader(scope, ExpressionReader.Purpose.RULE);
        Regime regime = new Regime(
                pack + "/" + name,
                texts.translations(written.label()),
                citations.required(written.citations(), written.name()));
        declarations.regimes.put(
                name,
                new CheckedRegime(
                        regime, written.room().flatMap(room -> reader.read(SourceText.of(room), EUROS)), scope));
    }

    /** The rules that a programme names; empty if there are none of that name, which is reported. */
    Optional<Regime> named(Node.Scalar written) {
        Optional<Regime> regime = declarations.regime(written.text()).map(CheckedRegime::regime);
        if (regime.isEmpty() && !declarations.mayDeclareMoreRegimes()) {
            diagnostics.report(
                    Code.G308,
                    written.position(),
                    "unknown regime `" + written.text() + "`",
                    Suggestion.didYouMean(written.text(), declarations.regimeNames()));
        }
        return regime;
    }
}
