package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Finding;
import org.guichet.api.Outcome;
import org.guichet.api.Verdict;
import org.guichet.engine.certificate.Certificate;
import org.guichet.engine.certificate.Proof;
import org.guichet.engine.certificate.verify.Fault;
import org.guichet.engine.json.ApplicationReader;
import org.guichet.engine.json.InvalidDocumentException;
import org.junit.jupiter.api.Test;

class CertificatesTest {
    private static final String FACTS = """
            facts:
              firm.staff: { type: integer, label: { fr: Effectif, en: Staff }, question: { fr: "?", en: "?" } }
              firm.costs: { type: money, label: { fr: Coûts, en: Costs }, question: { fr: "?", en: "?" } }
              firm.isNew: { type: boolean, label: { fr: Nouvelle, en: New }, question: { fr: "?", en: "?" } }
              firm.aids:
                type: list
                of: { amount: { type: money, label: { fr: Montant, en: Amount } } }
                label: { fr: Aides, en: Aids }
                question: { fr: "?", en: "?" }
            """;
    private static final PackLibrary LIBRARY = library("firm.staff < most and firm.isNew");

    private static PackLibrary library(String condition) {
        return TestPacks.programme("""
                        criteria:
                          small:
                            label: { fr: Petite, en: Small }
                            require: %s
                            cite: law
                          modest:
                            label: { fr: Modeste, en: Modest }
                            exclude: some aid in firm.aids satisfies aid.amount > cap
                            cite: law
                        award:
                          form: grant
                          amount: firm.costs * share
                          ceiling: cap
                          round: down to 100 EUR
                          cite: law
                        """.formatted(condition))
                .file("facts.yaml", FACTS)
                .file("parameters.yaml", """
                        parameters:
                          most: { label: { fr: Plafond, en: Most }, type: integer, values: { 2020-01-01: 50 }, cite: law }
                          share: { label: { fr: Part, en: Share }, type: percentage, values: { 2020-01-01: 25 % }, cite: law }
                          cap: { label: { fr: Plafond, en: Cap }, type: money, values: { 2020-01-01: 1000 EUR }, cite: law }
                        """)
                .library();
    }

    private static Application.Builder firm() {
        return Application.builder()
                .asOf(LocalDate.of(2026, 3, 1))
                .fact("firm.staff", 37)
                .fact("firm.isNew", true)
                .fact("firm.costs", "7654.32 EUR")
                .fact("firm.aids", List.of());
    }

    private static Certificate certificate(Application application) {
        Decision decision = LIBRARY.engine().decide("test/aid", application);
        return LIBRARY.certificates(application).of(decision);
    }

    private static List<Fault> verified(Application application, String certificate) {
        return LIBRARY.certificates(application).verify(Certificate.read(certificate));
    }

    @Test
    void a_conjunct_that_is_false_is_all_that_a_false_conjunction_needs() {
        Certificate certificate =
                certificate(firm().fact("firm.staff", 50).unknown("firm.isNew").build());
        Proof proof = certificate.criteria().get(0).condition().orElseThrow();
        assertThat(proof.parts()).extracting(Proof::rule).containsExactly("comparison");
        assertThat(certificate.facts()).containsOnlyKeys("firm.staff", "firm.aids");
        assertThat(certificate.award()).isEmpty();
    }

    @Test
    void an_item_that_satisfies_a_condition_is_all_that_some_need() {
        Application application = firm().fact(
                        "firm.aids", List.of(Map.of("amount", "1 EUR"), Map.of("amount", "2000 EUR"), Map.of()))
                .build();
        Proof some = certificate(application)
                .criteria()
                .get(1)
                .condition()
                .orElseThrow()
                .parts()
                .get(0);
        assertThat(some.parts()).extracting(Proof::place).containsExactly(0, 2);
    }

    @Test
    void an_amount_is_certified_step_by_step() {
        Certificate certificate = certificate(firm().build());
        assertThat(certificate.award().orElseThrow().steps())
                .extracting(step ->
                        step.step() + step.manner().map(manner -> " " + manner).orElse(""))
                .containsExactly("amount", "ceiling", "rounding down to 100");
        assertThat(certificate.text())
                .contains(
                        "{\"place\":0,\"rule\":\"arithmetic\",\"subject\":\"*\",\"value\":1913.58,\"parts\":["
                                + "{\"place\":0,\"rule\":\"fact\",\"subject\":\"firm.costs\",\"value\":7654.32},"
                                + "{\"place\":1,\"rule\":\"parameter\",\"subject\":\"share\",\"since\":\"2020-01-01\",\"value\":0.25}]}")
                .contains("\"status\":\"determined\",\"amount\":\"1000 EUR\"");
    }

    @Test
    void a_fault_says_in_which_criterion_and_where_and_what_follows() {
        String text = certificate(firm().build()).text();
        assertThat(verified(
                        firm().build(),
                        text.replace(
                                "\"most\",\"since\":\"2020-01-01\",\"value\":50",
                                "\"most\",\"since\":\"2020-01-01\",\"value\":60")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.VALUE);
                    assertThat(fault.criterion()).contains("small");
                    assertThat(fault.path()).isEqualTo("$.criteria[0].condition.parts[0].parts[1]");
                    assertThat(fault.stated()).isEqualTo("60");
                    assertThat(fault.follows()).isEqualTo("50");
                    assertThat(fault).hasToString("VALUE $.criteria[0].condition.parts[0].parts[1]");
                });
        assertThat(verified(firm().build(), text.replace("\"1000 EUR\"", "\"1100 EUR\"")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo("$.award.amount");
                    assertThat(fault.follows()).isEqualTo("1000 EUR");
                });
        assertThat(verified(firm().build(), text.replace("\"eligible\"", "\"admissible\"")))
                .extracting(Fault::path)
                .containsExactly("$.verdict");
    }

    /** As if Drools had concluded something else than what follows. */
    @Test
    void the_certificate_of_a_decision_that_does_not_follow_fails() {
        Application application = firm().fact("firm.staff", 50).build();
        Decision right = LIBRARY.engine().decide("test/aid", application);
        Finding blocking = right.blocking().get(0);
        Finding wrong = new Finding(blocking.criterion(), Outcome.MET, blocking.explanation());
        Certificates certificates = LIBRARY.certificates(application);
        assertThat(certificates.verify(certificates.of(decision(right, Verdict.ELIGIBLE, right.findings()))))
                .extracting(Fault::toString)
                .containsExactly("VALUE $.verdict");
        List<Finding> findings = List.of(wrong, right.findings().get(1));
        assertThat(certificates.verify(certificates.of(decision(right, Verdict.ELIGIBLE, findings))))
                .extracting(Fault::toString)
                .containsExactly("VALUE $.criteria[0].outcome");
    }

    private static Decision decision(Decision right, Verdict verdict, List<Finding> findings) {
        return new Decision(
                right.programme(),
                verdict,
                right.asOf(),
                findings,
                Optional.empty(),
                List.of(),
                right.packs(),
                right.engineVersion());
    }

    @Test
    void a_certificate_does_not_hold_for_another_application() {
        String text = certificate(firm().build()).text();
        assertThat(verified(firm().fact("firm.staff", 38).build(), text))
                .extracting(Fault::toString)
                .containsExactly("FACT $.facts.firm.staff");
        assertThat(verified(firm().asOf(LocalDate.of(2026, 3, 2)).build(), text))
                .extracting(Fault::toString)
                .containsExactly("VALUE $.asOf");
        assertThat(verified(firm().fact("firm.aids", List.of(Map.of())).build(), text))
                .extracting(Fault::toString)
                .containsExactly("FACT $.facts.firm.aids");
    }

    @Test
    void a_certificate_does_not_hold_for_other_rules() {
        Certificate certificate = certificate(firm().build());
        assertThat(library("firm.staff <= most and firm.isNew")
                        .certificates(firm().build())
                        .verify(certificate))
                .extracting(Fault::toString)
                .containsExactly("VALUE $.packs[0].digest");
        assertThat(ShippedPacks.library()
                        .certificates(
                                Application.builder().asOf(certificate.asOf()).build())
                        .verify(new Certificate(
                                certificate.programme(),
                                certificate.asOf(),
                                certificate.packs(),
                                certificate.verdict(),
                                certificate.referred(),
                                Map.of(),
                                certificate.derived(),
                                certificate.criteria(),
                                certificate.award(),
                                certificate.definitions())))
                .extracting(Fault::toString)
                .containsExactly("PROGRAMME $.programme");
    }

    @Test
    void facts_that_cannot_be_are_a_fault_and_no_exception() {
        String text = certificate(firm().build()).text();
        assertThat(verified(firm().build(), text.replace("\"firm.isNew\":true", "\"firm.isNew\":\"perhaps\"")))
                .extracting(Fault::toString)
                .containsExactly("FACT $.facts.firm.isNew");
    }

    @Test
    void a_decision_of_another_date_or_of_other_packs_is_not_certified() {
        Application application = firm().build();
        Decision decision = LIBRARY.engine().decide("test/aid", application);
        Certificates later =
                LIBRARY.certificates(firm().asOf(LocalDate.of(2026, 3, 2)).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> later.of(decision))
                .withMessageContaining("dates differ");
        Certificates elsewhere = ShippedPacks.library()
                .certificates(Application.builder().asOf(application.asOf()).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> elsewhere.of(decision))
                .withMessageContaining("test/aid");
    }

    @Test
    void what_is_no_certificate_is_refused_with_its_place() {
        String text = certificate(firm().build()).text();
        assertThat(List.of(
                        refusal("{}"),
                        refusal(text.replace("certificate/1", "certificate/2")),
                        refusal(text.replace("\"referred\":false", "\"referred\":0")),
                        refusal(text.replace("\"eligible\"", "\"granted\"")),
                        refusal(text.replaceFirst("\"place\":0", "\"place\":0.5")),
                        refusal(text.replaceFirst("\"derived\"", "\"dérivé\"")),
                        refusal(text.replace("\"1000 EUR\"", "\"EUR\"")),
                        refusal(text + " ")))
                .containsExactly(
                        "$: error[R102]: the key `format` is missing",
                        "$.format: error[R106]: only certificates of the format `guichet-certificate/1` can be read",
                        "$.referred: error[R103]: `referred` is not true or false",
                        "$.verdict: error[R103]: `verdict` is not one that there is",
                        "$.criteria[0].condition.place: error[R103]: `place` is not a whole number",
                        "$['dérivé']: error[R101]: unknown key `dérivé`",
                        "$.award.amount: error[R103]: `amount` is not an amount of money",
                        "$: error[R105]: this is not written in canonical form");
        assertThat(Certificate.read(text + "\n").text()).isEqualTo(text);
    }

    private static String refusal(String json) {
        InvalidDocumentException[] refused = {null};
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> Certificate.read(json))
                .satisfies(thrown -> refused[0] = thrown);
        String description = refused[0].describe();
        assertThat(description).startsWith("line 1, column ");
        return description.substring(description.indexOf('$'));
    }

    @Test
    void what_is_logged_of_a_certificate_tells_no_value() {
        Certificate certificate = certificate(firm().build());
        assertThat(certificate).hasToString("Certificate[test/aid, asOf=2026-03-01, ELIGIBLE]");
        assertThat(certificate.award().orElseThrow().toString()
                        + certificate.criteria()
                        + certificate.award().orElseThrow().steps())
                .doesNotContain("37")
                .doesNotContain("7654")
                .doesNotContain("1000");
    }

    @Test
    void what_rules_derive_from_a_group_is_named_as_taken_on_trust() throws IOException {
        EligibilityEngine engine = ShippedPacks.library().engine();
        Application application = ApplicationReader.of(engine.vocabulary())
                .read(Files.readString(Path.of("../examples/applications/industrial-group.json")))
                .toBuilder()
                .asOf(LocalDate.of(2026, 3, 1))
                .build();
        Certificates certificates = ShippedPacks.library().certificates(application);
        Set<String> derived = new TreeSet<>();
        for (Decision decision : engine.screen(application)) {
            Certificate certificate = certificates.of(decision);
            assertThat(certificates.verify(Certificate.read(certificate.text())))
                    .isEmpty();
            derived.addAll(certificate.derived());
            Application sufficient = Application.builder()
                    .facts(certificate.facts())
                    .asOf(certificate.asOf())
                    .build();
            assertThat(ShippedPacks.library().certificates(sufficient).verify(certificate))
                    .isEmpty();
            if (!certificate.derived().isEmpty()) {
                Alterations.of(
                        certificate,
                        (path, altered) -> assertThat(certificates.verify(altered))
                                .as("%s in %s", path, altered.text())
                                .isNotEmpty());
            }
        }
        assertThat(derived).isNotEmpty();
    }
}
