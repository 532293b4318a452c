package org.guichet.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.EligibilityEngines;
import org.guichet.engine.json.ApplicationReader;
import org.guichet.notice.html.NoticePage;
import org.guichet.notice.html.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices of every shipped programme. */
class ShippedNoticesTest {
    private static final EligibilityEngine ENGINE = EligibilityEngines.fromFolder(Path.of("../packs"));
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Details DETAILS = Details.complete()
            .with("decision.amount", "700 EUR")
            .with("decision.form", "700")
            .with("stateAid.grossGrantEquivalent", "700 EUR");

    @ParameterizedTest
    @ValueSource(strings = {"start-up", "industrial-group", "industrial-project", "industrial-project-incomplete"})
    void french_and_english_carry_the_same_numbers_and_citations(String example) throws IOException {
        Application application = application(example);
        for (Decision decision : ENGINE.screen(application)) {
            NoticeWriter writer =
                    NoticeWriter.on(NoticeBackground.of(ENGINE, application)).full();
            Notice french = writer.write(decision, DETAILS.read(), Locale.FRENCH);
            Notice english = writer.write(decision, DETAILS.read(), Locale.ENGLISH);
            assertThat(Words.items(french)).isEqualTo(Words.items(english));
            for (NoticeItem item : Words.items(french)) {
                assertThat(numbers(Words.of(french, item), ','))
                        .as("%s %s", decision.programme().id(), item)
                        .containsExactlyInAnyOrderElementsOf(numbers(Words.of(english, item), '.'));
            }
            assertThat(urls(french)).isEqualTo(urls(english));
            everyFactHasASource(french);
            Page.of(NoticePage.write(french)).isWellFormed();
            Page.of(NoticePage.write(english)).isWellFormed();
        }
    }

    private static void everyFactHasASource(Notice notice) {
        assertThat(notice.items())
                .filteredOn(item -> item.item() == NoticeItem.R2)
                .flatExtracting(Notice.Item::blocks)
                .filteredOn(Notice.Table.class::isInstance)
                .extracting(Notice.Table.class::cast)
                .filteredOn(table -> table.head().contains("Source"))
                .flatExtracting(Notice.Table::rows)
                .allSatisfy(row -> assertThat(row.get(row.size() - 1)).isNotBlank());
    }

    private static Application application(String example) throws IOException {
        Path file = Path.of("../../examples/applications/" + example + ".json");
        return ApplicationReader.of(ENGINE.vocabulary()).read(Files.readString(file)).toBuilder()
                .asOf(LocalDate.of(2026, 3, 1))
                .build();
    }

    private static List<String> urls(Notice notice) {
        return notice.references().stream()
                .map(reference -> reference.number() + " " + reference.url() + reference.quality())
                .toList();
    }

    /** The numbers of a text, whatever marks its language writes them with. */
    private static List<String> numbers(String text, char decimalMark) {
        String grouped = decimalMark == ','
                ? text.replaceAll("(?<=\\d)[\u00A0\u202F](?=\\d{3}(?!\\d))", "").replaceAll("(?<=\\d),(?=\\d)", ".")
                : text.replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "");
        List<String> numbers = new ArrayList<>();
        var matcher = NUMBER.matcher(grouped);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }
}
