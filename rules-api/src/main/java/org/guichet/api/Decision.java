package org.guichet.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an engine decided about one programme and one application, with all its reasons. Immutable, for any number of
 * threads; the reasons are put together when they are first asked for, so that a screening costs little beyond the
 * verdicts.
 *
 * <p>Decisions of one engine are equal if they say the same. Across engines compare their canonical JSON. A decision
 * keeps what its reasons and sentences are composed from: the facts of the application, and the texts of its packs. Its
 * text leaves values out, as they are personal data.
 */
public final class Decision {
    private final Programme programme;
    private final Verdict verdict;
    private final LocalDate asOf;
    private final Lazy<List<Finding>> findings;
    private final Lazy<Optional<Award>> award;
    private final Lazy<List<InformationConcept>> relevantFacts;
    private final List<PackReference> packs;
    private final String engineVersion;

    /** A decision with its reasons; nothing is null. */
    public Decision(
            Programme programme,
            Verdict verdict,
            LocalDate asOf,
            List<Finding> findings,
            Optional<Award> award,
            List<InformationConcept> relevantFacts,
            List<PackReference> packs,
            String engineVersion) {
        this(
                programme,
                verdict,
                asOf,
                Lazy.of(List.copyOf(findings)),
                Lazy.of(Objects.requireNonNull(award, "award")),
                Lazy.of(List.copyOf(relevantFacts)),
                packs,
                engineVersion);
    }

    /**
     * A decision whose reasons are put together when they are asked for; nothing is null.
     *
     * @param findings always gives the same, and a list that nobody changes; may be asked by any thread
     * @param award always gives the same; may be asked by any thread
     * @param relevantFacts as defined by {@code findings}
     */
    public Decision(
            Programme programme,
            Verdict verdict,
            LocalDate asOf,
            Supplier<List<Finding>> findings,
            Supplier<Optional<Award>> award,
            Supplier<List<InformationConcept>> relevantFacts,
            List<PackReference> packs,
            String engineVersion) {
        this(
                programme,
                verdict,
                asOf,
                new Lazy<>(findings),
                new Lazy<>(award),
                new Lazy<>(relevantFacts),
                packs,
                engineVersion);
    }

    private Decision(
            Programme programme,
            Verdict verdict,
            LocalDate asOf,
            Lazy<List<Finding>> findings,
            Lazy<Optional<Award>> award,
            Lazy<List<InformationConcept>> relevantFacts,
            List<PackReference> packs,
            String engineVersion) {
        this.programme = Objects.requireNonNull(programme, "programme");
        this.verdict = Objects.requireNonNull(verdict, "verdict");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.findings = findings;
        this.award = award;
        this.relevantFacts = relevantFacts;
        this.packs = List.copyOf(packs);
        this.engineVersion = Objects.requireNonNull(engineVersion, "engineVersion");
    }

    /** The programme. */
    public Programme programme() {
        return programme;
    }

    /** The conclusion. */
    public Verdict verdict() {
        return verdict;
    }

    /** The date for which it was taken. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Every criterion in force on that date, in the order of the pack. */
    public List<Finding> findings() {
        return findings.get();
    }

    /** The amount, if the programme's formula is known and the programme is neither closed nor refused. */
    public Optional<Award> award() {
        return award.get();
    }

    /** The unknown facts on which the verdict waits; empty unless it is {@link Verdict#UNDETERMINED}. */
    public List<InformationConcept> relevantFacts() {
        return relevantFacts.get();
    }

    /** The packs that were applied: the programme's own first, then those it uses. */
    public List<PackReference> packs() {
        return packs;
    }

    /** The version of the library. */
    public String engineVersion() {
        return engineVersion;
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
        return findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .toList();
    }

    /** The finding on that criterion; empty if the programme has none of that name in force on the date. */
    public Optional<Finding> finding(String criterion) {
        return findings().stream()
                .filter(finding -> finding.criterion().id().equals(criterion))
                .findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Decision that
                        && verdict == that.verdict
                        && programme.equals(that.programme)
                        && asOf.equals(that.asOf)
                        && packs.equals(that.packs)
                        && engineVersion.equals(that.engineVersion)
                        && relevantFacts().equals(that.relevantFacts())
                        && award().equals(that.award())
                        && findings().equals(that.findings()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(programme, verdict, asOf);
    }

    /** The programme, the verdict and the outcomes, without values. */
    @Override
    public String toString() {
        String outcomes = findings().stream()
                .map(finding -> finding.criterion().id() + "=" + finding.outcome())
                .collect(Collectors.joining(", "));
        return "Decision[" + programme.id() + ", " + verdict + ", asOf=" + asOf + ", " + outcomes + "]";
    }
}
