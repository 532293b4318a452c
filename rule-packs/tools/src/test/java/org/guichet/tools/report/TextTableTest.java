package org.guichet.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guichet.api.Explanation.Cell;
import org.guichet.api.Explanation.Table;
import org.guichet.api.InformationConcept.Field;
import org.guichet.api.Money;
import org.guichet.api.Text;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final Cell UNKNOWN = new Cell(Optional.empty(), Optional.empty());
    private static final Text PARTNER = text("Entreprise partenaire", "Partner enterprise");

    private static final List<Field> COLUMNS = List.of(
            field("relation", "code", Optional.empty(), text("Relation", "Relation")),
            field("name", "text", Optional.empty(), text("Entreprise", "Enterprise")),
            field("share", "percentage", Optional.empty(), text("Part", "Share")),
            field("headcount", "number", Optional.of("AWU"), text("Effectif compté", "Headcount counted")),
            field("turnover", "money", Optional.of("EUR"), text("Chiffre d'affaires", "Turnover")));

    private static final Table TABLE = new Table(
            text("Apports", "Contributions"),
            COLUMNS,
            List.of(
                    List.of(
                            new Cell(Optional.of("partner"), Optional.of(PARTNER)),
                            cell("Alpes Holding"),
                            cell(new BigDecimal("0.285")),
                            cell(new BigDecimal("33.6")),
                            cell(Money.euros("6720000"))),
                    List.of(
                            UNKNOWN,
                            cell("Isère Circuits"),
                            cell(BigDecimal.ONE),
                            cell(new BigDecimal("1200")),
                            UNKNOWN)));

    private static Text text(String french, String english) {
        Map<String, String> words = Map.of("fr", french, "en", english);
        return locale -> words.getOrDefault(locale.getLanguage(), english);
    }

    private static Field field(String name, String type, Optional<String> unit, Text label) {
        return new Field(name, type, unit, Optional.empty(), label);
    }

    private static Cell cell(Object value) {
        return new Cell(Optional.of(value), Optional.empty());
    }

    private static List<String> printed(Table table, Locale locale, int width) {
        return printed(table, locale, width, "  ");
    }

    private static List<String> printed(Table table, Locale locale, int width, String indent) {
        Presentation presentation = new Presentation(locale, false, width, false);
        Page page = presentation.page();
        new TextTable(presentation, page, indent, table).add();
        return page.text().replace('\u00A0', ' ').replace('\u202F', ' ').lines().toList();
    }

    @Test
    void numbers_are_to_the_right_and_units_in_the_heading() {
        assertThat(printed(TABLE, Locale.ENGLISH, 80))
                .containsExactly(
                        "  Contributions",
                        "                                             Headcount",
                        "                                               counted   Turnover",
                        "  Relation            Enterprise      Share      (AWU)      (EUR)",
                        "  ──────────────────  ──────────────  ─────  ─────────  ─────────",
                        "  Partner enterprise  Alpes Holding   28.5%       33.6  6,720,000",
                        "  ?                   Isère Circuits   100%    1,200            ?");
    }

    @Test
    void a_column_of_words_goes_below_its_row_where_there_is_little_room() {
        assertThat(printed(TABLE, Locale.FRENCH, 58))
                .containsExactly(
                        "  Apports",
                        "                          Effectif     Chiffre",
                        "                            compté  d'affaires",
                        "  Entreprise        Part     (UTA)         (€)",
                        "  ──────────────  ──────  ────────  ──────────",
                        "  Alpes Holding   28,5 %      33,6   6 720 000",
                        "    Entreprise partenaire",
                        "  Isère Circuits   100 %   1 200             ?",
                        "    Relation : non connu");
    }

    @Test
    void deep_in_a_tree_it_moves_to_the_margin() {
        assertThat(printed(TABLE, Locale.ENGLISH, 58, "│ ".repeat(10)))
                .startsWith("    Contributions")
                .contains("    Alpes Holding   28.5%       33.6  6,720,000", "      Partner enterprise");
    }

    @Test
    void a_table_that_is_still_too_wide_becomes_a_list() {
        List<Field> wide = IntStream.range(0, 9)
                .mapToObj(i -> field("f" + i, "money", Optional.of("EUR"), text("Montant n" + i, "Amount n" + i)))
                .toList();
        List<Cell> row = IntStream.range(0, 9)
                .mapToObj(i -> i == 0 ? UNKNOWN : cell(Money.euros(i + "000000")))
                .toList();
        assertThat(String.join(" ", printed(new Table(text("Large", "Wide"), wide, List.of(row)), Locale.ENGLISH, 80))
                        .replaceAll("\\s+", " "))
                .startsWith(" Wide No 1: Amount n0: not known; Amount n1: EUR 1,000,000; Amount n2:");
    }

    @Test
    void without_rows_it_says_so() {
        Table table = new Table(TABLE.title(), TABLE.columns(), List.of());
        assertThat(printed(table, Locale.ENGLISH, 80)).containsExactly("  Contributions", "    none");
        assertThat(printed(table, Locale.FRENCH, 80)).containsExactly("  Apports", "    aucun");
    }

    @Test
    void of_very_many_rows_the_first_are_printed() {
        List<List<Cell>> rows =
                IntStream.range(0, 60).mapToObj(i -> List.of(cell("row " + i))).toList();
        Table table = new Table(
                text("Longue", "Long"), List.of(field("name", "text", Optional.empty(), text("Nom", "Name"))), rows);
        assertThat(printed(table, Locale.ENGLISH, 80)).hasSize(54).endsWith("  row 49", "  and 10 more");
    }

    @Test
    void money_has_its_cents_on_every_row_or_on_none() {
        Table table = new Table(
                text("Prix", "Prices"),
                List.of(field("price", "money", Optional.of("EUR"), text("Prix", "Price"))),
                List.of(
                        List.of(cell(Money.euros("1000"))),
                        List.of(cell(Money.euros("1333.5"))),
                        List.of(cell(Money.euros("0.125"))),
                        List.of(UNKNOWN)));
        assertThat(printed(table, Locale.ENGLISH, 80)).endsWith("  1,000.000", "  1,333.500", "      0.125", "      ?");
    }
}
