package org.guichet.engine.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.WrittenText;
import org.guichet.engine.vocabulary.Translations;

/** Checks that texts exist in every language of their pack and carry the same numbers and addresses in each. */
final class Texts {
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern FIGURES =
            Pattern.compile("https?://[^\\s,;)»]+|\\d+(?:[ \\u00A0\\u202F]\\d{3}(?!\\d)|[.,]\\d+)*");

    private final List<String> languages;
    private final Diagnostics diagnostics;

    /** @param languages the languages of the pack, the first one first; if they are not known, nothing is checked */
    Texts(List<String> languages, Diagnostics diagnostics) {
        this.languages = languages;
        this.diagnostics = diagnostics;
    }

    Translations translations(Optional<WrittenText> text) {
        return text.map(this::translations).orElse(new Translations(Map.of()));
    }

    Translations translations(WrittenText text) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        if (languages.isEmpty()) {
            text.byLanguage().forEach((language, wording) -> byLanguage.put(language, wording.text()));
            return new Translations(byLanguage);
        }
        for (String language : languages) {
            Node.Scalar wording = text.byLanguage().get(language);
            if (wording != null && !wording.text().isBlank()) {
                byLanguage.put(language, wording.text().strip());
            } else if (!text.byLanguage().isEmpty()) {
                diagnostics.report(Code.G701, text.at(), "the text is missing in `" + language + "`");
            }
        }
        reportUnannounced(text);
        reportDifferences(text);
        return new Translations(byLanguage);
    }

    private void reportUnannounced(WrittenText text) {
        text.byLanguage().forEach((language, wording) -> {
            if (!languages.contains(language)) {
                diagnostics.report(
                        Code.G705,
                        wording.position(),
                        "`" + language + "` is not a language of this pack",
                        "its languages are " + String.join(", ", languages));
            }
        });
    }

    private void reportDifferences(WrittenText text) {
        Node.Scalar first = text.byLanguage().get(languages.get(0));
        for (String language : languages) {
            Node.Scalar other = text.byLanguage().get(language);
            if (first == null
                    || other == null
                    || first.text().isBlank()
                    || other.text().isBlank()) {
                continue;
            }
            List<String> expected = figures(first.text());
            List<String> found = figures(other.text());
            if (!expected.equals(found)) {
                diagnostics.report(
                        Code.G702,
                        other.position(),
                        "the text in `" + language + "` has " + beyond(found, expected) + " where that in `"
                                + languages.get(0) + "` has " + beyond(expected, found));
            }
        }
    }

    /** The figures that others lack, each in backticks. */
    private static String beyond(List<String> figures, List<String> others) {
        List<String> left = new ArrayList<>(figures);
        others.forEach(left::remove);
        return left.isEmpty() ? "no figure" : "`" + String.join("`, `", left) + "`";
    }

    /** The numbers and addresses in a text, without the separators in which languages differ, in order of size. */
    static List<String> figures(String text) {
        if (text.chars().noneMatch(Character::isDigit) && !text.contains("http")) {
            return List.of(); // most texts, and a pattern takes longer to find nothing
        }
        List<String> figures = new ArrayList<>();
        Matcher matcher = FIGURES.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            figures.add(
                    found.startsWith("http") ? found : NO_DIGIT.matcher(found).replaceAll(""));
        }
        return figures.stream().sorted().toList();
    }
}
