package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.api.Citation;
import org.guichet.api.Explanation;
import org.guichet.api.Truth;

/**
 * One line of a tree of reasons: an explanation, together with those that it rests on alone and that hold just as it
 * does.
 *
 * @param chain the explanations, each the only part of the one before
 * @param text their sentences
 */
record Branch(List<Explanation> chain, String text) {
    static Branch of(Explanation head, Locale locale) {
        List<Explanation> chain = new ArrayList<>(List.of(head));
        while (goesOn(chain.get(chain.size() - 1))) {
            chain.add(chain.get(chain.size() - 1).parts().get(0));
        }
        return new Branch(
                chain,
                chain.stream().map(one -> one.sentence().in(locale)).distinct().collect(Collectors.joining(" ")));
    }

    private static boolean goesOn(Explanation explanation) {
        return explanation.parts().size() == 1
                && explanation.truth().isPresent()
                && explanation.truth().equals(explanation.parts().get(0).truth());
    }

    /** The explanation whose parts are below. */
    Explanation tail() {
        return chain.get(chain.size() - 1);
    }

    Optional<Truth> truth() {
        return tail().truth();
    }

    /** The texts that an explanation rests on itself, those of its figures included. */
    static Stream<Citation> citations(Explanation explanation) {
        return Stream.concat(
                explanation.citations().stream(),
                explanation.parameters().stream().flatMap(figure -> figure.citations().stream()));
    }

    /** Whether it holds, or that a value was worked out. */
    String sign() {
        return truth().map(Branch::sign).orElse("=");
    }

    private static String sign(Truth truth) {
        return switch (truth) {
            case TRUE -> "+";
            case FALSE -> "−";
            case UNKNOWN -> "?";
        };
    }
}
