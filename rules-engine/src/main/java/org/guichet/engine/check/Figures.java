package org.guichet.engine.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Citation;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.syntax.Name;
import org.guichet.engine.syntax.WrittenParameter;
import org.guichet.engine.vocabulary.Parameter;
import org.guichet.engine.vocabulary.Type;
import org.guichet.engine.vocabulary.Type.Kind;
import org.jspecify.annotations.Nullable;

/** Resolves dated figures. */
final class Figures {
    private final Types types;
    private final Texts texts;
    private final Citations citations;
    private final Diagnostics diagnostics;

    Figures(Types types, Texts texts, Citations citations, Diagnostics diagnostics) {
        this.types = types;
        this.texts = texts;
        this.citations = citations;
        this.diagnostics = diagnostics;
    }

    /** A parameter, with the values that could be read; empty if its type is wrong. */
    Optional<Parameter> parameter(WrittenParameter written, String owner) {
        List<Citation> shared = citations.resolved(written.citations());
        Optional<Type> type = types.type(written.type());
        if (type.filter(known -> known.is(Kind.ROWS)).isPresent()) {
            diagnostics.report(Code.G204, written.name().at(), "a parameter cannot be a list");
            return Optional.empty();
        }
        List<Parameter.Value> values = new ArrayList<>();
        LocalDate last = null;
        requireCitations(written);
        for (WrittenParameter.Value value : written.values()) {
            Optional<LocalDate> since = types.date(value.since());
            if (since.isPresent() && last != null && !since.get().isAfter(last)) {
                diagnostics.report(
                        Code.G503, value.since().at(), "`" + since.get() + "` does not follow `" + last + "`");
            }
            last = since.orElse(last);
            List<Citation> own = citations.resolved(value.citations());
            type.flatMap(known -> types.value(value.value(), known))
                    .flatMap(read -> since.map(day -> new Parameter.Value(day, read, own.isEmpty() ? shared : own)))
                    .ifPresent(values::add);
        }
        Optional<LocalDate> until = end(written, last);
        return type.map(known ->
                new Parameter(owner, written.name().text(), known, texts.translations(written.label()), values, until));
    }

    /** Reports values without a citation: each, or the parameter once if none has one. */
    private void requireCitations(WrittenParameter written) {
        List<WrittenParameter.Value> without = written.values().stream()
                .filter(value -> value.citations().isEmpty())
                .toList();
        if (!written.citations().isEmpty() || without.isEmpty()) {
            return;
        }
        if (without.size() == written.values().size()) {
            citations.required(List.of(), written.name());
        } else {
            without.forEach(value -> citations.required(
                    List.of(), new Name(value.since().text(), value.since().at())));
        }
    }

    private Optional<LocalDate> end(WrittenParameter written, @Nullable LocalDate last) {
        Optional<LocalDate> until = types.date(written.until());
        if (until.isPresent() && last != null && until.get().isBefore(last)) {
            diagnostics.report(
                    Code.G503,
                    written.until().orElseThrow().position(),
                    "`" + until.get() + "` lies before the last value, of `" + last + "`");
        }
        return until;
    }
}
