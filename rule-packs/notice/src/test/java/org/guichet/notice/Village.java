package org.guichet.notice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.EligibilityEngines;

/** Cases of a small pack, {@code src/test/resources/packs/village}: one for each kind of notice. */
@SuppressWarnings("ImmutableEnumChecker") // The maps are made by Map.of.
enum Village {
    /** Everything met, an amount. */
    ENTITLED(
            "shop-front",
            Map.of("shop.area", 80, "shop.isChain", false, "shop.works", works("1000 EUR", "1333.33 EUR"))),
    /** The same under State-aid rules that the pack states. */
    ENTITLED_UNDER_RULES("stall", Map.of("shop.area", 80, "stall.cost", "8000 EUR", "aid.had", "10000 EUR")),
    /** A loan, of which only a part is aid. */
    ENTITLED_TO_LOAN("stall-loan", Map.of("shop.area", 80, "stall.cost", "8000 EUR")),
    /** No formula. */
    ENTITLED_WITHOUT_AMOUNT("advice", Map.of("shop.area", 80)),
    /** Everything met, but too little to be paid. */
    BELOW_FLOOR("shop-front", Map.of("shop.area", 80, "shop.isChain", false, "shop.works", works("100 EUR"))),
    /** A criterion that is not met. */
    REFUSED("shop-front", Map.of("shop.area", 121, "shop.isChain", false)),
    /** An exclusion that applies. */
    EXCLUDED("shop-front", Map.of("shop.area", 80, "shop.isChain", true, "shop.isLastOfItsKind", false)),
    /** Too late. */
    CLOSED("winter-aid", Map.of("shop.area", 80)),
    /** Facts are missing. */
    INCOMPLETE("shop-front", Map.of("shop.isChain", true)),
    /** The verdict is known, the amount is not. */
    AMOUNT_UNKNOWN("shop-front", Map.of("shop.area", 80, "shop.isChain", false)),
    /** A jury still has to judge. */
    ADMISSIBLE("art-prize", Map.of("shop.area", 80)),
    /** Refused, where no reasons are owed. */
    SELECTIVE_REFUSED("art-prize", Map.of("shop.area", 121));

    static final EligibilityEngine ENGINE = EligibilityEngines.fromFolder(Path.of("src/test/resources/packs"));

    private final String programme;
    private final Map<String, Object> facts;

    Village(String programme, Map<String, Object> facts) {
        this.programme = programme;
        this.facts = facts;
    }

    private static List<Map<String, Object>> works(String... amounts) {
        return List.of(amounts).stream()
                .map(amount -> Map.<String, Object>of("paidOn", "2026-01-10", "amount", amount))
                .toList();
    }

    Application application() {
        return Application.builder().facts(facts).asOf(LocalDate.of(2026, 3, 1)).build();
    }

    Decision decision() {
        return ENGINE.decide("village/" + programme, application());
    }

    NoticeWriter writer() {
        return NoticeWriter.on(NoticeBackground.of(ENGINE, application()));
    }

    Notice notice(Details details, Locale locale) {
        return writer().write(decision(), details.read(), locale);
    }

    Notice notice(Details details) {
        return notice(details, Locale.ENGLISH);
    }

    Notice full(Details details, Locale locale) {
        return writer().full().write(decision(), details.read(), locale);
    }
}
