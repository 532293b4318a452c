package org.guichet.examples.benchmarks.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.guichet.api.Application;

/** Companies that ask what they may have, the same ones always. */
final class Companies {
    /** How many there are in a set. */
    static final int COUNT = 5_000;

    private static final long SEED = 20260302;
    private static final int MOST_UNKNOWN = 4;

    private final Random random = new Random(SEED);
    private final Facts facts;

    private Companies(Facts facts) {
        this.facts = facts;
    }

    /** That many companies. */
    static List<Application> of(int count, Facts facts) {
        return Stream.generate(new Companies(facts)::application).limit(count).toList();
    }

    /** That many companies of each set. */
    static List<Application> ofBothSets(int count) {
        return Stream.of(Facts.values())
                .flatMap(facts -> of(count, facts).stream())
                .toList();
    }

    private Application application() {
        Application.Builder application = Application.builder()
                .asOf(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)))
                .fact(Field.EMPLOYEES.fact(), employees());
        for (Field field : List.of(Field.REGION, Field.SECTOR, Field.LEGAL_FORM, Field.OBJECTIVE)) {
            List<String> codes = Codes.of(field);
            application.fact(field.fact(), codes.get(random.nextInt(codes.size())));
        }
        if (facts == Facts.UNKNOWN) {
            forget(application);
        }
        return application.build();
    }

    private void forget(Application.Builder application) {
        List<Field> fields = new ArrayList<>(Arrays.asList(Field.values()));
        Collections.shuffle(fields, random);
        fields.subList(0, random.nextInt(MOST_UNKNOWN + 1)).forEach(field -> application.unknown(field.fact()));
    }

    /** Ten times as many is ten times as rare. */
    private int employees() {
        int digits = random.nextInt(5);
        return random.nextInt(List.of(2, 10, 100, 1_000, 10_000).get(digits));
    }
}
