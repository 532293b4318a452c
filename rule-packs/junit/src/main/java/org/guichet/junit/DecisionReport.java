package org.guichet.junit;

import java.util.Locale;
import java.util.Optional;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.Explanation;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.Money;
import org.guichet.api.Outcome;

/** A decision with its reasons, for a tester to read. */
final class DecisionReport {
    private final Decision decision;
    private final StringBuilder report = new StringBuilder();

    private DecisionReport(Decision decision) {
        this.decision = decision;
    }

    static String of(Decision decision) {
        return new DecisionReport(decision).text();
    }

    private String text() {
        report.append("decision on ").append(decision.programme().id());
        report.append(" as of ").append(decision.asOf()).append(": ").append(word(decision.verdict()));
        decision.findings().forEach(this::finding);
        decision.relevantFacts().forEach(this::waitsFor);
        decision.award().ifPresent(this::award);
        return report.toString();
    }

    private void finding(Finding finding) {
        line(finding.criterion().id(), word(finding.outcome()), finding.explanation());
        if (finding.outcome() == Outcome.NOT_MET) {
            finding.explanation().parts().forEach(part -> part(part, "\n      "));
        }
    }

    /** What a refusal rests on, in full. */
    private void part(Explanation part, String indentation) {
        report.append(indentation).append(part.sentence().in(Locale.ENGLISH));
        part.parts().forEach(inner -> part(inner, indentation + "  "));
    }

    private void line(String name, String result, Explanation explanation) {
        report.append("\n  ").append(name).append(": ").append(result);
        report.append("\n    ").append(explanation.sentence().in(Locale.ENGLISH));
    }

    private void waitsFor(InformationConcept fact) {
        report.append("\n  waits for ").append(fact.name());
    }

    private void award(Award award) {
        report.append("\n  award: ").append(amount(award));
        award.steps()
                .forEach(step -> line(
                        "step " + step.id(), step.value().map(Object::toString).orElse("unknown"), step.explanation()));
    }

    private static String amount(Award award) {
        Optional<Money> amount = award.amount();
        return amount.map(Money::toString).orElseGet(() -> word(award.status()));
    }

    /** How reports write a verdict or an outcome: {@code not eligible}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
