package org.guichet.engine.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Criterion;
import org.guichet.api.PackReference;
import org.guichet.api.Programme;
import org.guichet.api.Text;
import org.guichet.api.Window;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.ExpressionReader;
import org.guichet.engine.expression.ExpressionReaders;
import org.guichet.engine.expression.SourceText;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.WrittenCondition;
import org.guichet.engine.syntax.WrittenCriterion;
import org.guichet.engine.syntax.WrittenProgramme;
import org.guichet.engine.vocabulary.Type;

/** Resolves the programmes of a pack. */
final class ProgrammeResolver {
    private final PackReference pack;
    private final boolean demonstration;
    private final List<PackReference> used;
    private final Optional<Text> authority;
    private final PackScope packScope;
    private final Texts texts;
    private final Types types;
    private final Citations packCitations;
    private final Regimes regimes;
    private final Pending.Line line;
    private final Diagnostics diagnostics;
    private final ExpressionReaders readers;

    /** @param authority the granting authority of programmes that name none */
    ProgrammeResolver(
            PackReference pack,
            boolean demonstration,
            List<PackReference> used,
            Optional<Text> authority,
            PackScope packScope,
            Texts texts,
            Types types,
            Citations packCitations,
            Regimes regimes,
            Pending.Line line,
            Diagnostics diagnostics,
            ExpressionReaders readers) {
        this.readers = readers;
        this.pack = pack;
        this.demonstration = demonstration;
        this.used = used;
        this.authority = authority;
        this.packScope = packScope;
        this.texts = texts;
        this.types = types;
        this.packCitations = packCitations;
        this.regimes = regimes;
        this.line = line;
        this.diagnostics = diagnostics;
    }

    /** Resolves a programme as far as it goes; what is wrong is reported. */
    CheckedProgramme resolve(WrittenProgramme written) {
        Citations citations = packCitations.with(written.sources());
        Definitions definitions = new Definitions(texts, types, citations, line, diagnostics, readers);
        String owner = pack.id() + "/" + written.name().text();
        Map<String, Pending<Definition>> own = Definitions.none();
        PackScope scope = packScope.with(own);
        written.definitions().stream()
                .filter(definition -> packScope.declares(definition.name().text()))
                .forEach(definition -> diagnostics.report(
                        Code.G302,
                        definition.name().at(),
                        "name `" + definition.name().text() + "` is declared twice, here or in the packs"));
        definitions.declare(written.definitions(), owner, scope, own);
        own.values().forEach(definition -> definition.get(written.name().at()));
        List<CheckedCriterion> criteria = new ArrayList<>();
        for (WrittenCriterion criterion : written.criteria()) {
            criteria.add(new Criteria(scope, citations).resolve(criterion));
        }
        Optional<CheckedAward> award = written.award()
                .flatMap(formula ->
                        new AwardResolver(definitions, citations, diagnostics, readers).resolve(formula, owner, scope));
        return new CheckedProgramme(
                programme(written, owner, criteria, award, citations), packs(), scope, criteria, award);
    }

    private List<PackReference> packs() {
        List<PackReference> packs = new ArrayList<>(List.of(pack));
        packs.addAll(used);
        return packs;
    }

    private Programme programme(
            WrittenProgramme written,
            String id,
            List<CheckedCriterion> criteria,
            Optional<CheckedAward> award,
            Citations citations) {
        CumulationResolver cumulation = new CumulationResolver(texts, citations, diagnostics);
        Optional<Text> ownAuthority = written.authority().map(texts::translations);
        if (ownAuthority.or(() -> authority).isEmpty()) {
            diagnostics.report(
                    Code.G202, written.name().at(), "the programme needs `authority`, as its pack names none");
        }
        return new Programme(
                id,
                texts.translations(written.title()),
                texts.translations(written.purpose()),
                ownAuthority.or(() -> authority).orElse(texts.translations(Optional.empty())),
                written.nature().map(this::nature).orElse(Programme.Nature.SELECTIVE),
                window(written),
                written.confidence().map(this::confidence).orElse("D"),
                criteria.stream().map(CheckedCriterion::criterion).toList(),
                award.map(CheckedAward::form),
                written.regime().flatMap(regimes::named),
                written.cumulation().stream()
                        .map(rule -> cumulation.resolve(rule, pack.id()))
                        .toList(),
                demonstration,
                pack);
    }

    private Programme.Nature nature(Node.Scalar written) {
        return switch (written.text()) {
            case "right" -> Programme.Nature.RIGHT;
            case "selective" -> Programme.Nature.SELECTIVE;
            default -> {
                diagnostics.report(
                        Code.G204,
                        written.position(),
                        "`" + written.text() + "` is not a nature",
                        "a programme is a `right`, or `selective`");
                yield Programme.Nature.SELECTIVE;
            }
        };
    }

    private String confidence(Node.Scalar written) {
        if (!written.text().matches("[ABCD]")) {
            diagnostics.report(
                    Code.G204, written.position(), "`" + written.text() + "` is not a confidence", "A, B, C or D");
        }
        return written.text();
    }

    private Window window(WrittenProgramme written) {
        Optional<LocalDate> opens = types.date(written.opens());
        Optional<LocalDate> closes = types.date(written.closes());
        return inOrder(opens, closes, written.closes()) ? new Window(opens, closes) : Window.ALWAYS;
    }

    private boolean inOrder(Optional<LocalDate> first, Optional<LocalDate> last, Optional<Node.Scalar> at) {
        boolean ordered = first.isEmpty() || last.isEmpty() || !last.get().isBefore(first.get());
        if (!ordered) {
            diagnostics.report(
                    Code.G503, at.orElseThrow().position(), "`" + last.get() + "` lies before `" + first.get() + "`");
        }
        return ordered;
    }

    /** Resolves criteria. */
    private final class Criteria {
        private final ExpressionReader reader;
        private final Citations citations;

        Criteria(PackScope scope, Citations citations) {
            this.reader = readers.reader(scope, ExpressionReader.Purpose.RULE);
            this.citations = citations;
        }

        CheckedCriterion resolve(WrittenCriterion written) {
            Criterion criterion = new Criterion(
                    written.name().text(),
                    texts.translations(written.label()),
                    kind(written),
                    treatment(written),
                    citations.required(written.citations(), written.name()),
                    written.delegation()
                            .map(delegation -> new Criterion.Delegation(
                                    texts.translations(delegation.to()), texts.translations(delegation.guidance()))),
                    written.waiver().map(texts::translations));
            Optional<LocalDate> from = types.date(written.from());
            Optional<LocalDate> until = types.date(written.until());
            inOrder(from, until, written.until());
            return new CheckedCriterion(
                    criterion,
                    from,
                    until,
                    written.when().flatMap(this::condition),
                    written.condition().flatMap(this::condition),
                    written.unless().flatMap(this::condition));
        }

        private static Criterion.Kind kind(WrittenCriterion written) {
            boolean excludes = written.condition()
                    .filter(condition -> (condition instanceof WrittenCondition.Single single && single.excludes())
                            || (condition instanceof WrittenCondition.Several several
                                    && several.mode() == WrittenCondition.Mode.NONE))
                    .isPresent();
            return excludes ? Criterion.Kind.EXCLUSION : Criterion.Kind.ELIGIBILITY;
        }

        private static Criterion.Treatment treatment(WrittenCriterion written) {
            if (written.delegation().isPresent()) {
                return Criterion.Treatment.DELEGATED;
            }
            return written.waiver().isPresent() ? Criterion.Treatment.WAIVED : Criterion.Treatment.FORMALISED;
        }

        private Optional<Expression> condition(Node.Scalar expression) {
            return reader.read(SourceText.of(expression), Type.BOOLEAN);
        }

        private Optional<Expression> condition(WrittenCondition written) {
            if (written instanceof WrittenCondition.Single single) {
                Optional<Expression> condition = condition(single.expression());
                return single.excludes() ? condition.map(Expression.Not::new) : condition;
            }
            WrittenCondition.Several several = (WrittenCondition.Several) written;
            List<Expression> parts = new ArrayList<>();
            for (WrittenCondition.Labelled part : several.parts()) {
                labelled(part).ifPresent(parts::add);
            }
            return parts.size() < several.parts().size() || parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(joined(several, parts));
        }

        private Optional<Expression> labelled(WrittenCondition.Labelled part) {
            Optional<Text> label = part.label().map(texts::translations);
            Optional<Expression> condition = condition(part.condition());
            return label.isEmpty()
                    ? condition
                    : condition.map(expression -> new Expression.Labelled(label.get(), expression));
        }

        private static Expression joined(WrittenCondition.Several several, List<Expression> parts) {
            return switch (several.mode()) {
                case ALL -> new Expression.And(parts);
                case ANY -> new Expression.Or(parts);
                case NONE -> new Expression.Not(new Expression.Or(parts));
                case AT_LEAST -> new Expression.AtLeast(several.count(), parts);
            };
        }
    }
}
