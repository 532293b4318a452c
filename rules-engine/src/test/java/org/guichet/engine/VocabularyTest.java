package org.guichet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InformationConcept;
import org.guichet.api.Text;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final EligibilityEngine ENGINE = ShippedPacks.library().engine();

    @Test
    void a_portal_can_offer_the_codes_of_a_fact_with_their_labels() {
        Map<String, Text> codes = ENGINE.codes("recruitment.contract");
        assertThat(codes.keySet()).containsExactly("permanent", "fixedTerm");
        assertThat(Objects.requireNonNull(codes.get("permanent")).in(Locale.FRENCH))
                .isEqualTo("Contrat à durée indéterminée (CDI)");
        assertThat(ENGINE.codes("project.commune")).hasSizeGreaterThan(34_000).containsKey("01004");
    }

    @Test
    void a_portal_can_ask_for_the_records_of_a_list() {
        InformationConcept previous = ENGINE.vocabulary().stream()
                .filter(concept -> concept.name().equals("aid.previousSameScheme"))
                .findFirst()
                .orElseThrow();
        assertThat(previous.type()).isEqualTo("list");
        assertThat(previous.fields())
                .extracting(InformationConcept.Field::name, InformationConcept.Field::type)
                .contains(tuple("grantedOn", "date"));
    }

    @Test
    void codes_of_what_is_not_a_code_are_refused_with_a_suggestion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGINE.codes("recruitment.contrat"))
                .withMessage("no fact `recruitment.contrat` is a code (did you mean `recruitment.contract`?)");
        assertThatIllegalArgumentException().isThrownBy(() -> ENGINE.codes("company.headcount"));
    }
}
