package org.guichet.engine;

import java.util.List;
import java.util.Optional;
import org.guichet.api.Explanation;
import org.guichet.api.Text;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.explain.Explainer;
import org.guichet.engine.explain.MissingFacts;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.ExpressionReader;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.expression.SourceText;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Values;
import org.jspecify.annotations.Nullable;

/** Tries expressions by hand. */
final class Trial {
    private final Scope scope;

    Trial(Scope scope) {
        this.scope = scope;
    }

    Evaluation evaluate(String text, Bindings bindings) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Expression> expression = new ExpressionReader(scope, diagnostics, ExpressionReader.Purpose.TRIAL)
                .read(new SourceText(text, Position.startOf("expression"), true));
        return expression
                .map(read -> evaluated(read, bindings, diagnostics))
                .orElseGet(() -> new Evaluation(
                        diagnostics.sorted(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
    }

    private Evaluation evaluated(Expression expression, Bindings bindings, Diagnostics diagnostics) {
        Interpreter interpreter = new Interpreter(bindings);
        Explainer explainer = new Explainer(interpreter, scope);
        Type type = expression.type();
        Explanation explanation =
                type.is(Type.Kind.BOOLEAN) ? explainer.condition(expression) : explainer.value(expression);
        Object value = interpreter.value(expression);
        return new Evaluation(
                diagnostics.sorted(),
                Optional.of(Explainer.typeName(type)),
                value == null || value instanceof Entries ? Optional.empty() : Optional.of(Values.toApi(type, value)),
                label(type, value),
                MissingFacts.of(expression, interpreter).stream()
                        .map(Fact::concept)
                        .toList(),
                Optional.of(explanation));
    }

    private Optional<Text> label(Type type, @Nullable Object value) {
        return type.codeList()
                .flatMap(scope::list)
                .flatMap(list -> value instanceof String code ? list.label(code) : Optional.empty());
    }
}
