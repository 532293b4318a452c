package org.guichet.engine.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.api.Award;
import org.guichet.api.Citation;
import org.guichet.api.Criterion;
import org.guichet.api.Criterion.Delegation;
import org.guichet.api.CumulationRule;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.FactUsed;
import org.guichet.api.Explanation.ParameterUsed;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.PackReference;
import org.guichet.api.Programme;
import org.guichet.api.Regime;
import org.guichet.api.RelevantFact;
import org.guichet.api.Text;
import org.guichet.api.Window;
import org.jspecify.annotations.Nullable;

/** The shape of a decision in JSON: which keys, in which order. */
final class DecisionJson {
    private final CanonicalJson json;
    private final List<Locale> locales;

    DecisionJson(CanonicalJson json, List<Locale> locales) {
        this.json = json;
        this.locales = locales;
    }

    void write(Decision decision) {
        json.object(() -> {
            json.object("programme", () -> programme(decision.programme()));
            json.constant("verdict", decision.verdict());
            json.text("asOf", decision.asOf().toString());
            json.list("findings", decision.findings(), this::finding);
            if (!decision.conflicting().isEmpty()) {
                json.texts(
                        "conflicting",
                        decision.conflicting().stream()
                                .map(finding -> finding.criterion().id())
                                .toList());
            }
            decision.award().ifPresent(award -> json.object("award", () -> award(award)));
            json.list("relevantFacts", decision.relevantFacts(), this::concept);
            if (!decision.relevance().isEmpty()) {
                json.list("relevance", decision.relevance(), this::relevance);
            }
            json.list("packs", decision.packs(), this::pack);
            json.text("engineVersion", decision.engineVersion());
        });
    }

    private void relevance(RelevantFact fact) {
        json.text("fact", fact.concept().name());
        json.constant("effect", fact.effect());
        fact.witness()
                .ifPresent(witness ->
                        json.object("witness", () -> witness(fact.concept().name(), witness)));
    }

    /** What both completions have in common stands once. */
    private void witness(String fact, RelevantFact.Witness witness) {
        json.object(
                "with",
                () -> witness.first().supposed().forEach((name, value) -> {
                    if (!name.equals(fact)) {
                        supposed(name, value);
                    }
                }));
        json.object("first", () -> completion(fact, witness.first()));
        json.object("second", () -> completion(fact, witness.second()));
    }

    private void completion(String fact, RelevantFact.Completion completion) {
        supposed("value", completion.supposed().get(fact));
        json.constant("verdict", completion.verdict());
        json.value("amount", completion.amount());
    }

    private void supposed(String key, @Nullable Object value) {
        if (value instanceof List<?>) {
            json.texts(key, List.of());
        } else {
            json.value(key, Optional.ofNullable(value));
        }
    }

    private void programme(Programme programme) {
        json.text("id", programme.id());
        text("title", programme.title());
        text("purpose", programme.purpose());
        text("authority", programme.authority());
        json.constant("nature", programme.nature());
        json.object("window", () -> window(programme.window()));
        json.text("confidence", programme.confidence());
        json.constant("awardForm", programme.awardForm());
        programme.regime().ifPresent(regime -> json.object("regime", () -> regime(regime)));
        if (!programme.cumulation().isEmpty()) {
            json.list("cumulation", programme.cumulation(), this::cumulation);
        }
        if (programme.demonstration()) {
            json.truth("demonstration", true);
        }
    }

    private void regime(Regime regime) {
        json.text("id", regime.id());
        text("label", regime.label());
        json.list("citations", regime.citations(), this::citation);
    }

    private void cumulation(CumulationRule rule) {
        json.texts("programmes", rule.programmes());
        json.constant("costs", rule.costs());
        text("because", rule.because());
        json.list("citations", rule.citations(), this::citation);
    }

    private void window(Window window) {
        json.text("opens", window.opens());
        json.text("closes", window.closes());
    }

    private void finding(Finding finding) {
        Criterion criterion = finding.criterion();
        json.text("criterion", criterion.id());
        text("label", criterion.label());
        json.constant("kind", criterion.kind());
        json.constant("treatment", criterion.treatment());
        json.constant("outcome", finding.outcome());
        json.list("citations", criterion.citations(), this::citation);
        criterion.delegation().ifPresent(delegation -> json.object("delegation", () -> delegation(delegation)));
        text("waiver", criterion.waiver());
        json.object("explanation", () -> explanation(finding.explanation()));
    }

    private void citation(Citation citation) {
        text("title", citation.title());
        json.text("article", citation.article());
        json.text("id", citation.id());
        json.text("url", citation.url());
        json.constant("quality", citation.quality());
        text("verify", citation.verify());
    }

    private void delegation(Delegation delegation) {
        text("to", delegation.to());
        text("guidance", delegation.guidance());
    }

    private void explanation(Explanation explanation) {
        json.constant("truth", explanation.truth());
        json.value("value", explanation.value());
        text("sentence", explanation.sentence());
        json.list("facts", explanation.facts(), this::fact);
        json.list("parameters", explanation.parameters(), this::parameter);
        if (!explanation.citations().isEmpty()) {
            json.list("citations", explanation.citations(), this::citation);
        }
        explanation.table().ifPresent(table -> json.object("table", () -> table(table)));
        json.list("parts", explanation.parts(), this::explanation);
    }

    private void table(Explanation.Table table) {
        text("title", table.title());
        json.list("columns", table.columns(), this::field);
        json.list("rows", table.rows(), row -> json.list("cells", row, this::cell));
    }

    private void cell(Explanation.Cell cell) {
        json.value("value", cell.value());
        text("label", cell.label());
    }

    private void fact(FactUsed fact) {
        InformationConcept concept = fact.concept();
        json.text("name", concept.name());
        text("label", concept.label());
        json.text("type", concept.type());
        json.text("unit", concept.unit());
        json.text("origin", concept.origin());
        json.value("value", fact.value());
    }

    private void parameter(ParameterUsed parameter) {
        json.text("name", parameter.name());
        text("label", parameter.label());
        json.text("unit", parameter.unit());
        json.value("value", parameter.value());
        json.text("since", parameter.since());
        json.text("until", parameter.until());
        json.list("citations", parameter.citations(), this::citation);
    }

    private void award(Award award) {
        json.constant("form", award.form());
        json.constant("status", award.status());
        json.value("amount", award.amount());
        json.list("steps", award.steps(), this::step);
        json.list("relevantFacts", award.relevantFacts(), this::concept);
        json.list("citations", award.citations(), this::citation);
    }

    private void step(Award.Step step) {
        json.text("id", step.id());
        text("label", step.label());
        json.value("value", step.value());
        json.object("explanation", () -> explanation(step.explanation()));
    }

    private void field(InformationConcept.Field field) {
        json.text("name", field.name());
        json.text("type", field.type());
        json.text("unit", field.unit());
        json.text("codeList", field.codeList());
        text("label", field.label());
    }

    private void concept(InformationConcept concept) {
        json.text("name", concept.name());
        json.text("type", concept.type());
        json.text("unit", concept.unit());
        json.text("codeList", concept.codeList());
        if (!concept.fields().isEmpty()) {
            json.list("fields", concept.fields(), this::field);
        }
        text("label", concept.label());
        text("question", concept.question());
        text("definition", concept.definition());
        text("evidence", concept.evidence());
        json.text("origin", concept.origin());
        json.truth("actionable", concept.actionable());
    }

    private void pack(PackReference pack) {
        json.text("id", pack.id());
        json.text("version", pack.version());
        json.text("digest", pack.digest());
    }

    private void text(String key, Text text) {
        json.object(key, () -> locales.forEach(locale -> json.text(locale.getLanguage(), text.in(locale))));
    }

    private void text(String key, Optional<Text> text) {
        text.ifPresent(present -> text(key, present));
    }
}
