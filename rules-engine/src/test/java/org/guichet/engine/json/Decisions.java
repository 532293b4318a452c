package org.guichet.engine.json;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Award;
import org.guichet.api.Citation;
import org.guichet.api.Criterion;
import org.guichet.api.Criterion.Delegation;
import org.guichet.api.Criterion.Kind;
import org.guichet.api.Criterion.Treatment;
import org.guichet.api.CumulationRule;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Explanation.FactUsed;
import org.guichet.api.Explanation.ParameterUsed;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.PackReference;
import org.guichet.api.Programme;
import org.guichet.api.Programme.Nature;
import org.guichet.api.Regime;
import org.guichet.api.RelevantFact;
import org.guichet.api.Text;
import org.guichet.api.Truth;
import org.guichet.api.Verdict;
import org.guichet.api.Window;

/** Decisions made by hand that hold every variant of every record at least once. */
final class Decisions {
    private static final PackReference PACK = new PackReference("ara-relocation", "1.2.0", "0a".repeat(32));
    private static final Explanation NOTHING = new Explanation(
            Optional.empty(), Optional.empty(), text("rien", "nothing"), List.of(), List.of(), List.of());

    private Decisions() {}

    /** A decision with everything that a decision can hold. */
    static Decision full() {
        return full(false);
    }

    /** The same decision; the fields of its records are put in in another order. */
    static Decision fullPutTogetherInAnotherOrder() {
        return full(true);
    }

    private static Decision full(boolean otherOrder) {
        return new Decision(
                programme(),
                Verdict.UNDETERMINED,
                LocalDate.of(2026, 3, 1),
                findings(otherOrder),
                Optional.of(award()),
                List.of(relevant(headcount()), relevant(site())),
                List.of(PACK, new PackReference("eu-state-aid", "1.0.3", "f9".repeat(32))),
                "0.1.0");
    }

    private static RelevantFact relevant(InformationConcept fact) {
        return new RelevantFact(fact, RelevantFact.Effect.VERDICT, Optional.empty());
    }

    /** A decision with as little as a decision can hold. */
    static Decision bare(Verdict verdict) {
        Text text = text("texte", "text");
        Programme programme = new Programme(
                "p/q",
                text,
                text,
                text,
                Nature.RIGHT,
                Window.ALWAYS,
                "D",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                PACK);
        return new Decision(
                programme,
                verdict,
                LocalDate.of(2026, 3, 1),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(PACK),
                "0");
    }

    /** The bare decision with that award. */
    static Decision with(Award award) {
        Decision bare = bare(Verdict.ELIGIBLE);
        return new Decision(
                bare.programme(),
                bare.verdict(),
                bare.asOf(),
                bare.findings(),
                Optional.of(award),
                bare.relevance(),
                bare.packs(),
                bare.engineVersion());
    }

    /** The bare decision with one finding whose explanation gives that value. */
    static Decision explaining(Object value) {
        Explanation explanation = new Explanation(
                Optional.empty(), Optional.of(value), text("valeur", "value"), List.of(), List.of(), List.of());
        return with(new Award(
                Award.Form.LOAN,
                Award.Status.UNDETERMINED,
                Optional.empty(),
                List.of(new Award.Step("step", text("étape", "step"), Optional.of(value), explanation)),
                List.of(),
                List.of()));
    }

    static Text text(String french, String english) {
        return locale -> locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? french : english;
    }

    private static Programme programme() {
        return new Programme(
                "ara-relocation/industrial-investment",
                text("Investissement industriel", "Industrial investment"),
                text("Relocaliser « l'industrie »\nen région", "Bring \"industry\"\nback"),
                text("Région Auvergne-Rhône-Alpes", "Auvergne-Rhône-Alpes Region"),
                Nature.SELECTIVE,
                new Window(Optional.of(LocalDate.of(2021, 12, 17)), Optional.of(LocalDate.of(2027, 12, 31))),
                "A",
                List.of(),
                Optional.of(Award.Form.REPAYABLE_ADVANCE),
                Optional.of(
                        new Regime("eu-state-aid/deMinimis", text("Aides de minimis", "De minimis aid"), citations())),
                List.of(new CumulationRule(
                        List.of("ara-relocation/find-skills"),
                        CumulationRule.Costs.SAME,
                        text("Une seule aide", "One aid only"),
                        citations())),
                true,
                PACK);
    }

    private static List<Finding> findings(boolean otherOrder) {
        List<Finding> findings = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            findings.add(new Finding(criterion(outcome), outcome, explanation(outcome, otherOrder)));
        }
        return findings;
    }

    private static Criterion criterion(Outcome outcome) {
        Treatment treatment = switch (outcome) {
            case DELEGATED -> Treatment.DELEGATED;
            case WAIVED -> Treatment.WAIVED;
            default -> Treatment.FORMALISED;
        };
        Delegation committee = new Delegation(text("Comité", "Committee"), text("l'intérêt", "the interest"));
        return new Criterion(
                "criterion." + outcome,
                text("Critère", "Criterion"),
                outcome == Outcome.NOT_MET ? Kind.EXCLUSION : Kind.ELIGIBILITY,
                treatment,
                citations(),
                Optional.of(committee).filter(any -> treatment == Treatment.DELEGATED),
                Optional.of(text("sans objet", "moot")).filter(any -> treatment == Treatment.WAIVED));
    }

    private static List<Citation> citations() {
        Text title = text("Règlement (UE) n° 651/2014", "Regulation (EU) No 651/2014");
        return List.of(
                new Citation(
                        title,
                        Optional.of("art. 2(18)"),
                        Optional.of("32014R0651"),
                        Optional.of(URI.create("https://eur-lex.europa.eu/eli/reg/2014/651/oj")),
                        Citation.Quality.READ,
                        Optional.empty()),
                new Citation(
                        title,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Citation.Quality.KNOWN,
                        Optional.of(text("la dernière version", "the latest version"))),
                new Citation(
                        title,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Citation.Quality.SECONDARY,
                        Optional.empty()));
    }

    private static Explanation explanation(Outcome outcome, boolean otherOrder) {
        Truth truth = outcome == Outcome.MET ? Truth.TRUE : outcome == Outcome.NOT_MET ? Truth.FALSE : Truth.UNKNOWN;
        return new Explanation(
                Optional.of(truth),
                Optional.empty(),
                text("parce que", "because"),
                List.of(
                        new FactUsed(headcount(), Optional.of(new BigDecimal("42.500"))),
                        new FactUsed(site(), Optional.empty()),
                        new FactUsed(aid(), Optional.of(List.of(record(otherOrder), Map.of())))),
                List.of(parameter(), parameterNotInForce()),
                List.of(NOTHING, valued(true), valued(LocalDate.of(2024, 2, 29)), valued(Period.ofYears(8))));
    }

    private static Explanation valued(Object value) {
        return new Explanation(
                Optional.empty(), Optional.of(value), text("vaut", "is"), List.of(), List.of(), List.of(NOTHING));
    }

    private static Map<String, Object> record(boolean otherOrder) {
        Map<String, Object> record = new LinkedHashMap<>();
        if (otherOrder) {
            record.put("amount", Money.euros("10000.50"));
        }
        record.put("grantedOn", LocalDate.of(2024, 5, 1));
        record.put("regulation", "de-minimis");
        record.putIfAbsent("amount", Money.euros("10000.5"));
        return record;
    }

    private static ParameterUsed parameter() {
        return new ParameterUsed(
                "jei.rdShare",
                text("Part minimale", "Minimum share"),
                "percentage",
                Optional.of("%"),
                Optional.of(new BigDecimal("0.20")),
                Optional.of(LocalDate.of(2025, 3, 1)),
                Optional.of(LocalDate.of(2030, 12, 31)),
                citations());
    }

    private static ParameterUsed parameterNotInForce() {
        return new ParameterUsed(
                "jei.age",
                text("Âge", "Age"),
                "integer",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Award award() {
        return new Award(
                Award.Form.REPAYABLE_ADVANCE,
                Award.Status.DETERMINED,
                Optional.of(Money.euros("22500.00")),
                List.of(
                        new Award.Step("base", text("Assiette", "Base"), Optional.of(Money.euros(150_000)), NOTHING),
                        new Award.Step("gross", text("Aide", "Aid"), Optional.empty(), NOTHING)),
                List.of(site()),
                citations());
    }

    private static InformationConcept headcount() {
        return new InformationConcept(
                "company.headcount",
                "number",
                Optional.of("AWU"),
                Optional.empty(),
                List.of(),
                text("Effectif", "Headcount"),
                text("Combien d'unités de travail annuel ?", "How many annual work units?"),
                Optional.of(text("sur un an", "over a year")),
                Optional.of(text("liasse fiscale", "tax return")),
                "applicant",
                true);
    }

    private static InformationConcept site() {
        return concept("project.site", "text");
    }

    private static InformationConcept aid() {
        return concept("aid.previous", "list");
    }

    private static InformationConcept concept(String name, String type) {
        return new InformationConcept(
                name,
                type,
                Optional.empty(),
                Optional.of("sites"),
                List.of(new InformationConcept.Field(
                        "grantedOn", "date", Optional.empty(), Optional.of("days"), text("Date", "Date"))),
                text("Libellé", "Label"),
                text("Quoi ?", "What?"),
                Optional.empty(),
                Optional.empty(),
                "officer",
                false);
    }
}
