package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CalendarCommandTest {
    private static final String SMALL_SHOP = """
            {"asOf": "2026-03-01", "shop": {"area": 80, "isChain": true, "isLastOfItsKind": true, "works": [
              {"paidOn": "2026-01-10", "amount": "1000 EUR"}]}}
            """;

    private static Run calendar(String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "calendar";
        all[1] = "shop-front";
        all[2] = "--application";
        all[3] = "-";
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return new Run.Setting().input(SMALL_SHOP).on("packs", all);
    }

    @Test
    void each_period_is_told_with_what_changed() throws IOException {
        Run run = calendar("--until", "2028-06-30");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        Golden.assertPage("calendar.en", run.out());
        Golden.assertPage(
                "calendar.fr", calendar("--until", "2028-06-30", "--lang", "fr").out());
    }

    @Test
    void two_years_are_looked_ahead_unless_a_day_is_given() {
        assertThat(calendar().out()).contains("From 1 March 2026 to 1 March 2028");
    }

    @Test
    void a_program_reads_the_same_as_json() {
        var calendar =
                Json.read(calendar("--until", "2028-01-01", "--format", "json").out());
        assertThat(calendar).containsEntry("programme", "village/shop-front");
        assertThat(Json.list(calendar, "periods"))
                .extracting(period -> period.get("from") + " " + period.get("until") + " " + period.get("verdict"))
                .containsExactly("2026-03-01 2027-12-31 eligible", "2028-01-01 2028-01-01 closed");
    }

    @Test
    void a_day_before_the_application_is_refused() {
        Run run = calendar("--until", "2026-02-28");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("a calendar from 2026-03-01 ends on 2026-03-01 or later");
    }
}
