package org.guichet.engine.conclude;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.api.PackReference;
import org.guichet.api.Programme;
import org.guichet.api.Programme.Nature;
import org.guichet.api.Text;
import org.guichet.api.Verdict;
import org.guichet.api.Window;
import org.guichet.engine.conclude.VerdictRule.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictRuleTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "RIGHT, true, true, false, false, ELIGIBLE",
        "RIGHT, true, true, true, false, ADMISSIBLE",
        "RIGHT, true, true, true, true, ADMISSIBLE",
        "RIGHT, true, true, false, true, UNDETERMINED",
        "RIGHT, true, false, true, false, UNDETERMINED",
        "RIGHT, false, false, true, true, NOT_ELIGIBLE",
        "SELECTIVE, true, true, false, false, ADMISSIBLE",
        "SELECTIVE, true, true, false, true, ADMISSIBLE",
        "SELECTIVE, true, false, false, false, UNDETERMINED",
        "SELECTIVE, false, false, false, false, NOT_ELIGIBLE",
    })
    void a_verdict_is_open_only_where_something_can_still_change_it(
            Nature nature,
            boolean possible,
            boolean certain,
            boolean referred,
            boolean mayBeReferred,
            Verdict verdict) {
        Standing standing = new Standing(possible, certain, referred, mayBeReferred);
        assertThat(VerdictRule.verdict(programme(nature), LAST_DAY, standing)).isEqualTo(verdict);
        assertThat(VerdictRule.verdict(programme(nature), LAST_DAY.plusDays(1), standing))
                .isEqualTo(Verdict.CLOSED);
    }

    private static Programme programme(Nature nature) {
        Text text = locale -> "text";
        return new Programme(
                "pack/programme",
                text,
                text,
                text,
                nature,
                new Window(Optional.empty(), Optional.of(LAST_DAY)),
                "A",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                new PackReference("pack", "1.0.0", "0"));
    }
}
