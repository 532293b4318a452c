package org.guichet.tools.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guichet.api.Citation;
import org.guichet.api.Combination;
import org.guichet.api.CumulationRule;
import org.guichet.api.Decision;
import org.guichet.api.InformationConcept;
import org.guichet.api.Money;
import org.guichet.api.OpenQuestion;
import org.guichet.api.PackReference;
import org.guichet.api.Portfolio;
import org.guichet.api.Portfolio.Conflict;
import org.guichet.api.Programme;
import org.guichet.api.RegimeTotal;
import org.guichet.api.Text;
import org.guichet.api.Verdict;

/** A portfolio as JSON, without the explanations of its decisions. */
public final class PortfolioJson {
    private final JsonText json;
    private final Portfolio portfolio;
    private final List<OpenQuestion> decisive;

    private PortfolioJson(JsonText json, Portfolio portfolio, List<OpenQuestion> decisive) {
        this.json = json;
        this.portfolio = portfolio;
        this.decisive = decisive;
    }

    /**
     * The document.
     *
     * @param decisive what decides most, as {@link Decisive} finds it
     */
    public static String write(Portfolio portfolio, List<OpenQuestion> decisive) {
        return JsonText.pretty(json -> new PortfolioJson(json, portfolio, decisive).members());
    }

    private void members() {
        json.text("asOf", portfolio.asOf().toString());
        json.list("programmes", portfolio.decisions(), this::decision);
        json.list("decisive", decisive, this::decisive);
        json.list("conflicts", portfolio.conflicts(), this::conflict);
        json.list("regimes", portfolio.regimes(), this::regime);
        json.object("combination", members -> combination(portfolio.combination()));
        portfolio.decisions().stream()
                .findFirst()
                .ifPresent(decision -> json.text("engineVersion", decision.engineVersion()));
        json.list("packs", packs(portfolio.decisions()), this::pack);
    }

    private void decision(Decision decision) {
        Programme programme = decision.programme();
        json.text("programme", programme.id());
        json.text("title", programme.title());
        json.constant("nature", programme.nature());
        if (programme.demonstration()) {
            json.truth("demonstration", true);
        }
        ScreeningJson.members(json, decision);
        json.text("reason", (Text) locale -> reason(decision, locale));
    }

    private void decisive(OpenQuestion question) {
        json.text("fact", question.concept().name());
        json.text("question", question.concept().question());
        json.constant("effect", question.effect());
        json.texts("programmes", names(question.programmes()));
    }

    private String reason(Decision decision, Locale locale) {
        return new OneLineReason(new Presentation(locale, false, 0, false), portfolio.decisions()).of(decision);
    }

    private void conflict(Conflict conflict) {
        json.texts("programmes", names(List.of(conflict.first(), conflict.second())));
        json.constant("costs", conflict.costs());
        json.list("rules", conflict.rules(), this::rule);
    }

    private void rule(CumulationRule rule) {
        json.text("because", rule.because());
        json.list("citations", rule.citations(), this::citation);
    }

    private void citation(Citation citation) {
        json.text("title", citation.title());
        json.text("article", citation.article());
        json.text("id", citation.id());
        json.text("url", citation.url());
        json.constant("quality", citation.quality());
        citation.verify().ifPresent(verify -> json.text("verify", verify));
    }

    private void regime(RegimeTotal total) {
        json.text("regime", total.regime().id());
        json.text("label", total.regime().label());
        json.list("citations", total.regime().citations(), this::citation);
        json.texts("programmes", names(total.programmes()));
        json.text("total", total.total().map(Money::toString));
        json.texts("unknownAmounts", names(total.unknown()));
        total.room()
                .ifPresent(room -> json.object("room", members -> {
                    json.text("amount", room.amount().map(Money::toString));
                    json.texts(
                            "missing",
                            room.relevantFacts().stream()
                                    .map(InformationConcept::name)
                                    .toList());
                }));
        json.text("together", total.together().map(Money::toString));
    }

    private void combination(Combination combination) {
        json.texts("programmes", names(combination.programmes()));
        json.text("totalIfGranted", combination.total().toString());
        json.texts("stillToDecide", names(stillToDecide(combination)));
        json.list("leftOut", combination.leftOut(), left -> {
            json.text("programme", left.programme().id());
            json.constant("reason", left.reason());
        });
    }

    private List<Programme> stillToDecide(Combination combination) {
        return portfolio.decisions(Verdict.ADMISSIBLE).stream()
                .map(Decision::programme)
                .filter(combination.programmes()::contains)
                .toList();
    }

    private static List<String> names(List<Programme> programmes) {
        return programmes.stream().map(Programme::id).toList();
    }

    private static Collection<PackReference> packs(List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision.packs().stream())
                .distinct()
                .sorted(Comparator.comparing(PackReference::id))
                .toList();
    }

    private void pack(PackReference pack) {
        json.text("id", pack.id());
        json.text("version", pack.version());
        json.text("digest", pack.digest());
    }
}
