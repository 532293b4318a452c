package org.guichet.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an engine decided about one programme and one application, with all its reasons.
 *
 * <p>Decisions of one engine are equal if they say the same. Across engines compare their canonical JSON. A decision
 * keeps what its sentences are composed from: the facts of the application, and the texts of its packs. Its text leaves
 * values out, as they are personal data.
 *
 * @param programme the programme
 * @param verdict the conclusion
 * @param asOf the date for which it was taken
 * @param findings every criterion in force on that date, in the order of the pack
 * @param award the amount, if the programme's formula is known and the programme is neither closed nor refused
 * @param relevantFacts the unknown facts on which the verdict waits; empty unless it is {@link Verdict#UNDETERMINED}
 * @param packs the packs that were applied: the programme's own first, then those it uses
 * @param engineVersion the version of the library
 */
public record Decision(
        Programme programme,
        Verdict verdict,
        LocalDate asOf,
        List<Finding> findings,
        Optional<Award> award,
        List<InformationConcept> relevantFacts,
        List<PackReference> packs,
        String engineVersion) {

    public Decision {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(award, "award");
        findings = List.copyOf(findings);
        relevantFacts = List.copyOf(relevantFacts);
        packs = List.copyOf(packs);
    }

    /** The programme, the verdict and the outcomes, without values. */
    @Override
    public String toString() {
        String outcomes = findings.stream()
                .map(finding -> finding.criterion().id() + "=" + finding.outcome())
                .collect(Collectors.joining(", "));
        return "Decision[" + programme.id() + ", " + verdict + ", asOf=" + asOf + ", " + outcomes + "]";
    }

    /** The criteria that are certainly not met: why not. */
    public List<Finding> blocking() {
        return findings(Outcome.NOT_MET);
    }

    /** The criteria that a human has to judge. */
    public List<Finding> delegated() {
        return findings(Outcome.DELEGATED);
    }

    /** The findings with that outcome, in the order of the pack. */
    public List<Finding> findings(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
    }

    /** The finding on that criterion; empty if the programme has none of that name in force on the date. */
    public Optional<Finding> finding(String criterion) {
        return findings.stream()
                .filter(finding -> finding.criterion().id().equals(criterion))
                .findFirst();
    }
}
