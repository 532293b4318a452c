package org.guichet.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.OpenQuestion;
import org.guichet.engine.EligibilityEngines;
import org.junit.jupiter.api.Test;

class DecisiveTest {
    private static final EligibilityEngine ENGINE = EligibilityEngines.fromFolder(Path.of("src/test/resources/packs"));

    private static Application.Builder application() {
        return Application.builder().asOf(LocalDate.of(2026, 3, 1));
    }

    private static List<OpenQuestion> decisive(Application application) {
        return Decisive.of(ENGINE.screen(application), application);
    }

    @Test
    void the_question_that_an_interview_finds_decisive_is_among_them() {
        List<Application> applications = List.of(
                application().build(),
                application().fact("shop.isChain", true).build(),
                application().fact("shop.area", 80).build(),
                application().fact("shop.area", 80).fact("shop.isChain", false).build(),
                application().fact("shop.area", 800).build());
        for (Application application : applications) {
            Optional<OpenQuestion> asked = ENGINE.interview(application).decisive();
            assertThat(decisive(application).isEmpty()).isEqualTo(asked.isEmpty());
            asked.ifPresent(question -> assertThat(decisive(application)).contains(question));
        }
    }

    @Test
    void where_verdicts_are_settled_it_is_an_amount_that_waits() {
        Application application =
                application().fact("shop.area", 80).fact("shop.isChain", false).build();
        assertThat(decisive(application))
                .singleElement()
                .satisfies(question -> assertThat(question.concept().name() + " " + question.effect())
                        .isEqualTo("shop.works AMOUNT"));
    }
}
