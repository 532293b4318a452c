package org.guichet.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an engine decided about one programme and one application, with all its reasons. Immutable, for any number of
 * threads; the reasons are put together when they are first asked for, so that a screening costs little beyond the
 * verdicts.
 *
 * <p>Decisions of one engine are equal if they say the same. Across engines compare their canonical JSON. A decision
 * keeps what its reasons and sentences are composed from: the facts of the application, and the texts of its packs; one
 * of a screening keeps its engine too. Its text leaves values out, as they are personal data.
 */
public final class Decision {
    private final Programme programme;
    private final Verdict verdict;
    private final LocalDate asOf;
    private final Reasons reasons;
    private final List<PackReference> packs;
    private final String engineVersion;
    private volatile @Nullable List<Finding> findings;
    private boolean isAwardKnown;
    private @Nullable Award award;
    private @Nullable List<RelevantFact> relevance;
    private @Nullable List<Finding> conflicting;

    /** What a decision rests on. Always gives the same, and nothing null; is asked once, by whatever thread. */
    public interface Reasons {
        /** As defined by {@link Decision#findings}; nobody changes the list. */
        List<Finding> findings();

        /** As defined by {@link Decision#award}. */
        Optional<Award> award();

        /** As defined by {@link Decision#relevance}; nobody changes the list. */
        List<RelevantFact> relevance();

        /**
         * The names of the {@linkplain Decision#conflicting conflicting} criteria; asked for only where there are some.
         * If they are not known, those of all that are open.
         */
        default Set<String> conflicting() {
            return findings().stream()
                    .filter(finding -> finding.outcome() == Outcome.UNKNOWN)
                    .map(finding -> finding.criterion().id())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private record Given(List<Finding> findings, Optional<Award> award, List<RelevantFact> relevance)
            implements Reasons {
        Given {
            findings = List.copyOf(findings);
            Objects.requireNonNull(award, "award");
            relevance = List.copyOf(relevance);
        }
    }

    /**
     * A decision with its reasons; nothing is null. Of a refusal without a {@linkplain #blocking blocking} criterion,
     * every open criterion counts as {@linkplain #conflicting conflicting}.
     */
    public Decision(
            Programme programme,
            Verdict verdict,
            LocalDate asOf,
            List<Finding> findings,
            Optional<Award> award,
            List<RelevantFact> relevance,
            List<PackReference> packs,
            String engineVersion) {
        this(programme, verdict, asOf, new Given(findings, award, relevance), packs, engineVersion);
    }

    /** A decision that asks for its reasons when it is asked for them; nothing is null. */
    public Decision(
            Programme programme,
            Verdict verdict,
            LocalDate asOf,
            Reasons reasons,
            List<PackReference> packs,
            String engineVersion) {
        this.programme = Objects.requireNonNull(programme, "programme");
        this.verdict = Objects.requireNonNull(verdict, "verdict");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.reasons = Objects.requireNonNull(reasons, "reasons");
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
        List<Finding> known = findings;
        if (known == null) {
            synchronized (reasons) {
                known = findings;
                if (known == null) {
                    known = Objects.requireNonNull(reasons.findings(), "findings");
                    findings = known;
                }
            }
        }
        return known;
    }

    /** The amount, if the programme's formula is known and the programme is neither closed nor refused. */
    public Optional<Award> award() {
        synchronized (reasons) {
            if (!isAwardKnown) {
                award = reasons.award().orElse(null);
                isAwardKnown = true;
            }
            return Optional.ofNullable(award);
        }
    }

    /**
     * The unknown facts on which the decision still turns: there is a completion of the application in which such a
     * fact alone changes the verdict, or else the amount, and the fact comes with it as witness. No other fact does.
     *
     * <p>A search is bounded. What it could not settle is listed too, without a witness: never is a fact left out that
     * matters. Facts from which rules derive others are listed so as long as those matter.
     *
     * @return those that change the verdict first, each in the order in which the pack reads them; nothing if the
     *     programme is closed or refused
     */
    public List<RelevantFact> relevance() {
        synchronized (reasons) {
            List<RelevantFact> known = relevance;
            if (known == null) {
                known = Objects.requireNonNull(reasons.relevance(), "relevance");
                relevance = known;
            }
            return known;
        }
    }

    /** The unknown facts on which the verdict turns; empty unless it is {@link Verdict#UNDETERMINED}. */
    public List<InformationConcept> relevantFacts() {
        return relevance().stream()
                .filter(fact -> fact.effect() == RelevantFact.Effect.VERDICT)
                .map(RelevantFact::concept)
                .toList();
    }

    /** The facts that the explanations rest on, known or not, in the order in which they are first mentioned. */
    public List<Explanation.FactUsed> usedFacts() {
        Map<String, Explanation.FactUsed> used = new LinkedHashMap<>();
        findings().forEach(finding -> addUsed(finding.explanation(), used));
        award().ifPresent(award -> award.steps().forEach(step -> addUsed(step.explanation(), used)));
        return List.copyOf(used.values());
    }

    private static void addUsed(Explanation explanation, Map<String, Explanation.FactUsed> used) {
        explanation.facts().forEach(fact -> used.putIfAbsent(fact.concept().name(), fact));
        explanation.parts().forEach(part -> addUsed(part, used));
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

    /**
     * The criteria that cannot all be met, whatever the unknown facts turn out to be: why not, where none is certainly
     * not met. As far as can be proved, none of them could be left out. Empty unless the verdict is
     * {@link Verdict#NOT_ELIGIBLE} for that reason.
     */
    public List<Finding> conflicting() {
        if (verdict != Verdict.NOT_ELIGIBLE || !blocking().isEmpty()) {
            return List.of();
        }
        synchronized (reasons) {
            List<Finding> known = conflicting;
            if (known == null) {
                Set<String> names = reasons.conflicting();
                known = findings().stream()
                        .filter(finding -> names.contains(finding.criterion().id()))
                        .toList();
                conflicting = known;
            }
            return known;
        }
    }

    /**
     * Whether criteria leave the verdict open and it is settled all the same: every completion of the unknown facts
     * leads to it.
     */
    public boolean restsOnCompletions() {
        boolean isOpen = findings(Outcome.UNKNOWN).stream()
                .anyMatch(finding -> finding.criterion().treatment() != Criterion.Treatment.DELEGATED);
        boolean isJudged =
                programme.nature() == Programme.Nature.SELECTIVE || !delegated().isEmpty();
        return switch (verdict) {
            case NOT_ELIGIBLE -> blocking().isEmpty();
            case ADMISSIBLE -> isOpen || !isJudged;
            case ELIGIBLE -> !findings(Outcome.UNKNOWN).isEmpty();
            case UNDETERMINED, CLOSED -> false;
        };
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
