package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.guichet.engine.certificate.Certificate;
import org.guichet.engine.certificate.prove.Prover;
import org.guichet.engine.certificate.verify.Verifier;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.facts.Quantity;
import org.junit.jupiter.api.Test;

/**
 * Comparisons with derived numbers of which only bounds are known: Drools concludes what the interpreter says, and what
 * is concluded holds whatever the number turns out to be.
 */
class DerivedBoundsTest {
    private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=", "=", "!=");
    private static final List<String> NUMBERS = List.of(
            "d.one",
            "d.two",
            "n.one",
            "defined",
            "n.one + 1",
            "(if n.flag then d.one else d.two)",
            "(if n.flag then d.one else n.one)",
            "(if n.flag then defined else 2)",
            "(if d.one > d.two then d.one else d.two)",
            "chosen");
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    private final Random random = new Random(7);
    private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);

    private static TestPacks pack() {
        StringBuilder criteria = new StringBuilder("criteria:\n");
        int count = 0;
        for (String left : NUMBERS) {
            for (String right : NUMBERS) {
                String relation = RELATIONS.get(count % RELATIONS.size());
                criteria.append("""
                          c%d:
                            label: { fr: "Comparaison", en: "Comparison" }
                            require: "%s %s %s"
                            cite: law
                        """.formatted(count++, left, relation, right));
            }
        }
        return TestPacks.programme(criteria.toString())
                .file("facts.yaml", """
                        facts:
                          n.one: { type: number, label: { fr: Un, en: One }, question: { fr: "?", en: "?" } }
                          n.flag: { type: boolean, label: { fr: Oui, en: Yes }, question: { fr: "?", en: "?" } }
                        """)
                .file("definitions.yaml", """
                        definitions:
                          defined: { label: { fr: Une, en: One }, type: number, value: d.one }
                          chosen: { label: { fr: Choix, en: Choice }, type: number, value: "if n.flag then defined else d.two" }
                        """)
                .file("derivations.yaml", """
                        derivations:
                          d:
                            label: { fr: Deux, en: Two }
                            rules: [rules/d.drl]
                            reads: [n.one]
                            needs: [n.one]
                            gives:
                              d.one: { type: number, label: { fr: Un, en: One } }
                              d.two: { type: number, label: { fr: Deux, en: Two } }
                            cite: law
                        """)
                .file("rules/d.drl", "package rules.d\n");
    }

    private Optional<Quantity> quantity() {
        BigDecimal least = BigDecimal.valueOf(random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(Quantity.exactly(least));
            case 1 -> Optional.of(Quantity.between(least, null));
            case 2 -> Optional.of(Quantity.between(least, least.add(BigDecimal.valueOf(random.nextInt(3)))));
            default -> Optional.empty();
        };
    }

    private Bindings bindings() {
        Map<String, Object> facts = new HashMap<>();
        Map<String, Quantity> bounds = new HashMap<>();
        for (String name : List.of("d.one", "d.two")) {
            quantity().ifPresent(quantity -> {
                if (quantity.isKnown()) {
                    facts.put(name, quantity.getLeast());
                } else {
                    bounds.put(name, quantity);
                }
            });
        }
        if (random.nextInt(4) > 0) {
            facts.put("n.one", BigDecimal.valueOf(random.nextInt(4)));
        }
        if (random.nextInt(3) > 0) {
            facts.put("n.flag", random.nextBoolean());
        }
        return new Bindings(AS_OF, facts, bounds, Map.of());
    }

    /** The same, with a value for everything that is not known. */
    private Bindings completed(Bindings partial) {
        Map<String, Object> facts = new HashMap<>(partial.facts());
        for (String name : List.of("d.one", "d.two", "n.one")) {
            Quantity bounds = partial.bounds().getOrDefault(name, Quantity.UNKNOWN);
            BigDecimal most = Optional.ofNullable(bounds.getMost())
                    .orElse(bounds.getLeast().add(BigDecimal.TEN));
            BigDecimal half = bounds.getLeast().add(most).divide(BigDecimal.valueOf(2));
            facts.putIfAbsent(name, List.of(bounds.getLeast(), most, half).get(random.nextInt(3)));
        }
        facts.putIfAbsent("n.flag", random.nextBoolean());
        return new Bindings(AS_OF, facts);
    }

    @Test
    void drools_concludes_from_bounds_what_the_interpreter_says_and_what_every_completion_confirms() {
        PackLibrary library = pack().library();
        assertThat(library.diagnostics()).extracting(each -> each.code()).containsOnly("G309", "G807");
        CheckedProgramme programme = library.checkedPacks().get(0).programmes().get(0);
        Application empty = Application.builder().asOf(AS_OF).build();
        AtomicReference<Bindings> current = new AtomicReference<>(bindings());
        EligibilityEngine engine =
                new CompiledEngine(library.checkedPacks(), application -> current.get(), UnaryOperator.identity());
        int decidedByBounds = 0;
        for (int i = 0; i < 2_000; i++) {
            Bindings bindings = bindings();
            current.set(bindings);
            Decision decision = engine.decide("test/aid", empty);
            Oracle oracle = new Oracle(bindings);
            Oracle unbounded = new Oracle(new Bindings(AS_OF, bindings.facts()));
            Oracle completed = new Oracle(completed(bindings));
            List<Finding> findings = decision.findings();
            assertThat(findings).hasSameSizeAs(programme.criteria());
            for (int j = 0; j < findings.size(); j++) {
                CheckedCriterion criterion = programme.criteria().get(j);
                Outcome expected = oracle.outcome(criterion);
                String text = criterion.condition().toString();
                assertThat(findings.get(j).outcome()).as(text).isEqualTo(expected);
                if (expected != Outcome.UNKNOWN) {
                    assertThat(completed.outcome(criterion)).as(text).isEqualTo(expected);
                    decidedByBounds += unbounded.outcome(criterion) == Outcome.UNKNOWN ? 1 : 0;
                }
                outcomes.add(expected);
            }
        }
        assertThat(decidedByBounds).isGreaterThan(10_000);
        assertThat(outcomes).contains(Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN);
    }

    @Test
    void certificates_of_what_follows_from_bounds_hold_and_with_any_value_altered_do_not() {
        PackLibrary library = pack().library();
        CheckedProgramme programme = library.checkedPacks().get(0).programmes().get(0);
        Application empty = Application.builder().asOf(AS_OF).build();
        AtomicReference<Bindings> current = new AtomicReference<>(bindings());
        EligibilityEngine engine =
                new CompiledEngine(library.checkedPacks(), application -> current.get(), UnaryOperator.identity());
        Verifier verifier = new Verifier(List.of(programme));
        Set<String> seen = new TreeSet<>();
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            Bindings bindings = bindings();
            current.set(bindings);
            Map<String, Object> given = new HashMap<>(bindings.facts());
            given.keySet().retainAll(Set.of("n.one", "n.flag"));
            Certificate certificate =
                    new Prover(engine.decide("test/aid", empty), programme, bindings).certificate(given);
            assertThat(verifier.verify(certificate, bindings, given)).isEmpty();
            seen.addAll(certificate.derived());
            if (i < 3) {
                Alterations.of(certificate, (path, altered) -> {
                    boolean isFact = path.startsWith("$.facts");
                    assertThat(isFact
                                    || !verifier.verify(altered, bindings, given)
                                            .isEmpty())
                            .as("%s in %s", path, altered.text())
                            .isTrue();
                });
                texts.append(certificate.text());
            }
        }
        assertThat(seen).containsExactly("d.one", "d.two");
        assertThat(texts.toString()).contains("\"least\":").contains("\"most\":");
    }

    @Test
    void what_is_known_of_one_unknown_number_is_not_taken_for_what_is_known_of_another() {
        TestPacks alone = pack();
        for (int i = 0; i < 4; i++) {
            alone = alone.file("programmes/p" + i + ".yaml", """
                    programme: p%1$d
                    title: { fr: "Aide", en: "Aid" }
                    purpose: { fr: "Essayer", en: "To try" }
                    nature: right
                    confidence: A
                    criteria:
                      c:
                        label: { fr: "Comparaison", en: "Comparison" }
                        require: d.one < %1$d
                        cite: law
                    """.formatted(i));
        }
        AtomicReference<Bindings> current = new AtomicReference<>(bindings());
        EligibilityEngine engine = new CompiledEngine(
                alone.library().checkedPacks(), application -> current.get(), UnaryOperator.identity());
        Application empty = Application.builder().asOf(AS_OF).build();
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        for (int i = 0; i < 300; i++) {
            current.set(bindings());
            Map<String, Verdict> verdicts = engine.verdicts(empty);
            for (int p = 0; p < 4; p++) {
                String id = "test/p" + p;
                assertThat(verdicts).containsEntry(id, engine.decide(id, empty).verdict());
                seen.add(verdicts.get(id));
            }
        }
        assertThat(seen).containsExactly(Verdict.ELIGIBLE, Verdict.UNDETERMINED, Verdict.NOT_ELIGIBLE);
    }
}
