package org.guichet.engine.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.api.Award;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.ExpressionReader;
import org.guichet.engine.expression.ExpressionReaders;
import org.guichet.engine.expression.SourceText;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.WrittenAward;
import org.guichet.engine.vocabulary.Type;

/** Resolves the formula of an amount. */
final class AwardResolver {
    private static final Map<String, Award.Form> FORMS = new TreeMap<>(Map.of(
            "grant", Award.Form.GRANT,
            "repayable advance", Award.Form.REPAYABLE_ADVANCE,
            "loan", Award.Form.LOAN,
            "guarantee", Award.Form.GUARANTEE,
            "tax credit", Award.Form.TAX_CREDIT,
            "exemption", Award.Form.EXEMPTION));
    private static final Map<String, RoundingMode> ROUNDING =
            Map.of("down", RoundingMode.DOWN, "up", RoundingMode.UP, "half up", RoundingMode.HALF_UP);
    private static final Pattern ROUND =
            Pattern.compile("(down|up|half up) to (0\\.\\d{0,9}[1-9]|[1-9]\\d{0,8}) ([A-Z]{3})");

    private final Definitions definitions;
    private final Citations citations;
    private final Diagnostics diagnostics;
    private final ExpressionReaders readers;

    AwardResolver(Definitions definitions, Citations citations, Diagnostics diagnostics, ExpressionReaders readers) {
        this.definitions = definitions;
        this.citations = citations;
        this.diagnostics = diagnostics;
        this.readers = readers;
    }

    /** The formula; empty if it is wrong, which is reported. */
    Optional<CheckedAward> resolve(WrittenAward written, String owner, PackScope outer) {
        Map<String, Pending<Definition>> steps = Definitions.none();
        PackScope scope = outer.with(steps);
        written.steps().stream()
                .filter(step -> outer.names().contains(step.name().text()))
                .forEach(step -> diagnostics.report(
                        Code.G302,
                        step.name().at(),
                        "name `" + step.name().text() + "` is declared twice, here or outside the award"));
        definitions.declare(written.steps(), owner + "/award", scope, steps);
        List<Definition> resolved = steps.values().stream()
                .map(step -> step.get(written.name().at()))
                .flatMap(Optional::stream)
                .toList();
        var cited = citations.required(written.citations(), written.name());
        ExpressionReader reader = readers.reader(scope, ExpressionReader.Purpose.RULE);
        Optional<Matcher> rounding = written.round().flatMap(this::rounding);
        Type money = Type.money(rounding.map(matcher -> matcher.group(3)).orElse("EUR"));
        Optional<Expression> amount = written.amount().flatMap(text -> reader.read(SourceText.of(text), money));
        Optional<Expression> ceiling = written.ceiling().flatMap(text -> reader.read(SourceText.of(text), money));
        Optional<Expression> floor = written.floor().flatMap(text -> reader.read(SourceText.of(text), money));
        boolean raised = written.belowFloor().map(this::raised).orElse(false);
        Optional<Award.Form> form = written.form().flatMap(this::form);
        if (amount.isEmpty()
                || rounding.isEmpty()
                || form.isEmpty()
                || resolved.size() < written.steps().size()) {
            return Optional.empty();
        }
        return Optional.of(new CheckedAward(
                form.get(),
                money.qualifier(),
                resolved,
                amount.get(),
                ceiling,
                floor,
                raised,
                ROUNDING.getOrDefault(rounding.get().group(1), RoundingMode.DOWN),
                new BigDecimal(rounding.get().group(2)),
                cited));
    }

    private Optional<Award.Form> form(Node.Scalar written) {
        Award.Form form = FORMS.get(written.text());
        if (form == null) {
            diagnostics.report(
                    Code.G204,
                    written.position(),
                    "`" + written.text() + "` is not a form of aid",
                    "forms are " + String.join(", ", FORMS.keySet()));
        }
        return Optional.ofNullable(form);
    }

    private Optional<Matcher> rounding(Node.Scalar written) {
        Matcher matcher = ROUND.matcher(written.text());
        if (matcher.matches()) {
            return Optional.of(matcher);
        }
        diagnostics.report(
                Code.G204,
                written.position(),
                "`" + written.text() + "` is not a rounding",
                "write it as in `down to 1 EUR`, `half up to 0.01 EUR`");
        return Optional.empty();
    }

    private boolean raised(Node.Scalar written) {
        if (!written.text().equals("none") && !written.text().equals("raise")) {
            diagnostics.report(
                    Code.G204,
                    written.position(),
                    "`" + written.text() + "` does not say what happens below the floor",
                    "`none`: nothing is paid; `raise`: the floor is paid");
        }
        return written.text().equals("raise");
    }
}
