package org.guichet.engine.certificate.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.api.Criterion;
import org.guichet.api.Outcome;
import org.guichet.api.PackReference;
import org.guichet.api.Programme;
import org.guichet.api.Verdict;
import org.guichet.api.Window;
import org.guichet.engine.certificate.Certificate;
import org.guichet.engine.certificate.Certificate.ProvenCriterion;
import org.guichet.engine.certificate.verify.Fault.Kind;
import org.guichet.engine.check.CheckedAward;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;

/**
 * Verifies certificates against packs. It shares the typed expressions with the engine, and nothing that evaluates
 * them: neither Drools nor the compiled predicates nor the reference interpreter. What it takes on trust is how packs
 * and applications are read, and what DRL rules derived. Immutable; may be shared by threads. Nothing is null.
 */
public final class Verifier {
    private final Map<String, CheckedProgramme> programmes;

    /** @param programmes what certificates may be about */
    public Verifier(Collection<CheckedProgramme> programmes) {
        this.programmes = programmes.stream()
                .collect(Collectors.toUnmodifiableMap(
                        checked -> checked.programme().id(), Function.identity()));
    }

    /**
     * Where a certificate fails: nothing if every step of it follows.
     *
     * @param known what the application makes known, with what rules derived from it
     * @param facts the facts that the certificate states, read as those of the application were
     */
    public List<Fault> verify(Certificate certificate, Bindings known, Map<String, Object> facts) {
        CheckedProgramme programme = programmes.get(certificate.programme());
        if (programme == null) {
            String path = Path.TOP.key("programme").toString();
            return List.of(new Fault(Kind.PROGRAMME, Optional.empty(), path, certificate.programme(), ""));
        }
        return new Verification(programme, certificate, known).faults(facts);
    }

    private static final class Verification {
        private final CheckedProgramme programme;
        private final Certificate certificate;
        private final Bindings known;
        private final LocalDate asOf;
        private final Premises premises;
        private final List<Fault> faults = new ArrayList<>();

        Verification(CheckedProgramme programme, Certificate certificate, Bindings known) {
            this.programme = programme;
            this.certificate = certificate;
            this.known = known;
            this.asOf = known.asOf();
            this.premises = new Premises(Known.of(known), certificate.definitions());
        }

        List<Fault> faults(Map<String, Object> facts) {
            attempt(Optional.empty(), this::verifyHead);
            certificate.facts().keySet().forEach(name -> attempt(Optional.empty(), () -> verifyFact(name, facts)));
            List<CheckedCriterion> inForce =
                    programme.criteria().stream().filter(this::isInForce).toList();
            attempt(Optional.empty(), () -> verifyNames(inForce));
            if (faults.isEmpty()) {
                List<Outcome> outcomes = outcomes(inForce);
                if (faults.isEmpty()) {
                    attempt(Optional.empty(), () -> verifyConclusion(inForce, outcomes));
                }
            }
            return List.copyOf(faults);
        }

        private void attempt(Optional<String> criterion, Runnable statement) {
            try {
                statement.run();
            } catch (Refused refused) {
                faults.add(refused.fault(criterion));
            }
        }

        private void verifyHead() {
            Proven.require(Kind.VALUE, Path.TOP.key("asOf"), certificate.asOf(), asOf);
            List<PackReference> packs = certificate.packs();
            Proven.require(
                    Kind.VALUE,
                    Path.TOP.key("packs"),
                    packs.size(),
                    programme.packs().size());
            for (int i = 0; i < packs.size(); i++) {
                PackReference pack = programme.packs().get(i);
                Path path = Path.TOP.item("packs", i);
                Proven.require(Kind.VALUE, path.key("id"), packs.get(i).id(), pack.id());
                Proven.require(Kind.VALUE, path.key("version"), packs.get(i).version(), pack.version());
                Proven.require(Kind.VALUE, path.key("digest"), packs.get(i).digest(), pack.digest());
            }
        }

        private void verifyFact(String name, Map<String, Object> facts) {
            if (!Exact.sameFact(facts.get(name), known.facts().get(name))) {
                throw new Refused(Kind.FACT, Path.TOP.key("facts").key(name), name, "");
            }
        }

        private void verifyNames(List<CheckedCriterion> inForce) {
            Proven.require(
                    Kind.VALUE,
                    Path.TOP.key("criteria"),
                    certificate.criteria().stream()
                            .map(ProvenCriterion::criterion)
                            .toList(),
                    inForce.stream().map(each -> each.criterion().id()).toList());
        }

        /** What follows for each criterion; one whose proof fails is left out, and the fault noted. */
        private List<Outcome> outcomes(List<CheckedCriterion> inForce) {
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < inForce.size(); i++) {
                Path path = Path.TOP.item("criteria", i);
                ProvenCriterion stated = certificate.criteria().get(i);
                CriterionCheck check = new CriterionCheck(inForce.get(i), stated, premises, path);
                attempt(Optional.of(stated.criterion()), () -> {
                    Outcome outcome = check.outcome();
                    Proven.require(Kind.VALUE, path.key("outcome"), stated.outcome(), outcome);
                    outcomes.add(outcome);
                });
            }
            return outcomes;
        }

        private boolean isInForce(CheckedCriterion criterion) {
            return isWithin(criterion.from(), criterion.until());
        }

        private boolean isWithin(Optional<LocalDate> first, Optional<LocalDate> last) {
            return (first.isEmpty() || first.get().compareTo(asOf) <= 0)
                    && (last.isEmpty() || last.get().compareTo(asOf) >= 0);
        }

        private void verifyConclusion(List<CheckedCriterion> inForce, List<Outcome> outcomes) {
            Verdict verdict = verdict(inForce, outcomes);
            Proven.require(Kind.VALUE, Path.TOP.key("verdict"), certificate.verdict(), verdict);
            Proven.require(
                    Kind.VALUE, Path.TOP.key("referred"), certificate.referred(), outcomes.contains(Outcome.DELEGATED));
            boolean isRefused = verdict == Verdict.CLOSED || verdict == Verdict.NOT_ELIGIBLE;
            Optional<CheckedAward> award = isRefused ? Optional.empty() : programme.award();
            Proven.require(
                    Kind.VALUE, Path.TOP.key("award"), certificate.award().isPresent(), award.isPresent());
            award.ifPresent(due -> new AwardCheck(due, certificate.award().orElseThrow(), premises).verify());
            premises.requireAllUsed();
            for (String fact : premises.given()) {
                if (!certificate.facts().containsKey(fact)) {
                    throw new Refused(Kind.MISSING, Path.TOP.key("facts"), "", fact);
                }
            }
            Proven.require(Kind.VALUE, Path.TOP.key("derived"), certificate.derived(), premises.derived());
        }

        private Verdict verdict(List<CheckedCriterion> inForce, List<Outcome> outcomes) {
            Window window = programme.programme().window();
            if (!isWithin(window.opens(), window.closes())) {
                return Verdict.CLOSED;
            } else if (outcomes.contains(Outcome.NOT_MET)) {
                return Verdict.NOT_ELIGIBLE;
            }
            boolean isOpen = false;
            boolean mayBeReferred = false;
            for (int i = 0; i < outcomes.size(); i++) {
                boolean isDelegated = inForce.get(i).criterion().treatment() == Criterion.Treatment.DELEGATED;
                isOpen |= outcomes.get(i) == Outcome.UNKNOWN && !isDelegated;
                mayBeReferred |= outcomes.get(i) == Outcome.UNKNOWN && isDelegated;
            }
            boolean isJudged = outcomes.contains(Outcome.DELEGATED)
                    || programme.programme().nature() == Programme.Nature.SELECTIVE;
            if (!isOpen && isJudged) {
                return Verdict.ADMISSIBLE;
            }
            return isOpen || mayBeReferred ? Verdict.UNDETERMINED : Verdict.ELIGIBLE;
        }
    }
}
