package org.guichet.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What rules read and write: what is not given is false for certain, and true for possible. */
class RowTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Map<String, Object> FIELDS =
            Map.of("name", "Dupont", "on", DAY, "amount", new BigDecimal("12.5"), "isOwn", true, "isNew", false);

    private final Row row = new Row("group.holdings", 3, FIELDS);
    private final Given given = new Given(DAY, FIELDS);

    @Test
    void a_known_field_is_read() {
        assertThat(row.text("name")).isEqualTo("Dupont");
        assertThat(row.date("on")).isEqualTo(DAY);
        assertThat(row.quantity("amount")).isEqualTo(Quantity.exactly(new BigDecimal("12.50")));
        assertThat(row.knows("amount")).isTrue();
        for (World world : World.values()) {
            assertThat(row.is("isOwn", world)).isTrue();
            assertThat(row.is("isNew", world)).isFalse();
            assertThat(row.is("name", "Dupont", world)).isTrue();
            assertThat(row.is("name", "Durand", world)).isFalse();
            assertThat(row.isNot("name", "Durand", world)).isTrue();
            assertThat(row.isNot("name", "Dupont", world)).isFalse();
        }
    }

    @Test
    void an_unknown_field_is_anything() {
        assertThat(row.text("other")).isNull();
        assertThat(row.date("other")).isNull();
        assertThat(row.quantity("other")).isEqualTo(Quantity.UNKNOWN);
        assertThat(row.knows("other")).isFalse();
        assertThat(row.is("other", World.CERTAIN)).isFalse();
        assertThat(row.is("other", World.POSSIBLE)).isTrue();
        assertThat(row.is("other", "x", World.CERTAIN)).isFalse();
        assertThat(row.is("other", "x", World.POSSIBLE)).isTrue();
        assertThat(row.isNot("other", "x", World.CERTAIN)).isFalse();
        assertThat(row.isNot("other", "x", World.POSSIBLE)).isTrue();
        assertThat(World.CERTAIN.other()).isEqualTo(World.POSSIBLE);
        assertThat(World.POSSIBLE.other()).isEqualTo(World.CERTAIN);
    }

    @Test
    void facts_of_the_application_read_as_fields_do() {
        assertThat(given.getAsOf()).isEqualTo(DAY);
        assertThat(given.text("name")).isEqualTo("Dupont");
        assertThat(given.date("on")).isEqualTo(DAY);
        assertThat(given.quantity("amount").isKnown()).isTrue();
        assertThat(given.quantity("other")).isEqualTo(Quantity.UNKNOWN);
        assertThat(given.knows("other")).isFalse();
        assertThat(given.is("isOwn", World.CERTAIN)).isTrue();
        assertThat(given.is("other", World.POSSIBLE)).isTrue();
        assertThat(given.is("name", "Durand", World.POSSIBLE)).isFalse();
    }

    @Test
    void a_derived_record_holds_what_is_known_of_it() {
        DerivedRow derived = new DerivedRow("group.counted")
                .with("name", "Dupont")
                .with("share", Quantity.exactly(new BigDecimal("0.5")))
                .with("amount", Quantity.between(BigDecimal.ONE, BigDecimal.TEN))
                .with("ground", null);
        assertThat(derived.getFields()).isEqualTo(Map.of("name", "Dupont", "share", new BigDecimal("0.5")));
        assertThat(derived.getList()).isEqualTo("group.counted");
    }

    @Test
    void no_value_is_shown() {
        assertThat(row).hasToString("group.holdings[3]");
        assertThat(given.toString()).doesNotContain("Dupont", "12.5");
        assertThat(new DerivedRow("list").with("name", "Dupont")).hasToString("DerivedRow[list]");
        assertThat(new Derived("guests.all", new BigDecimal("12.5"))).hasToString("Derived[guests.all]");
    }

    @Test
    void what_is_missing_or_wrong_has_its_place() {
        assertThat(new Missing(row, "votes")).isEqualTo(new Missing("group.holdings", 3, "votes", null));
        assertThat(new Missing(row, "votes", "group.all"))
                .isEqualTo(new Missing("group.holdings", 3, "votes", "group.all"));
        assertThat(new Missing("group.holdings")).isEqualTo(new Missing("group.holdings", null));
        assertThat(new Problem(row, null, "twice")).isEqualTo(new Problem("group.holdings", 3, null, "twice"));
        assertThat(new Problem("group.holdings", "twice")).isEqualTo(new Problem("group.holdings", -1, null, "twice"));
    }
}
