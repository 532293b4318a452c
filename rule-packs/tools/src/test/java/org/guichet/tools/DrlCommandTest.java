package org.guichet.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DrlCommandTest {
    @Test
    void the_rules_of_a_programme_are_printed() throws IOException {
        Run run = Run.on("packs", "drl", "shop-front");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        Golden.assertPage("drl.en", run.out());
    }

    @Test
    void comments_are_in_the_language_that_is_asked_for() {
        assertThat(Run.on("packs", "drl", "village/shop-front", "--lang", "fr").out())
                .contains("// Petit commerce", "rule \"village/shop-front:");
    }

    @Test
    void an_unknown_programme_is_suggested() {
        Run run = Run.on("packs", "drl", "shop-frnt");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no programme `shop-frnt` is installed (did you mean `shop-front`?)");
    }

    @Test
    void packs_with_errors_have_no_rules_to_print() {
        Run run = Run.on("broken", "drl", "shop-front");
        assertThat(run.exitCode()).isEqualTo(ExitCode.PACKS_REFUSED);
        assertThat(run.out()).isEmpty();
    }
}
