package org.guichet.tools;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.api.Text;

/** Codes to choose from: by number from those that are shown, by the code itself, or by words of what it is called. */
final class CodeChoice {
    /** So many codes are shown at once. */
    static final int SHOWN = 20;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, String> labels = new LinkedHashMap<>();
    private List<String> shown = List.of();

    CodeChoice(Map<String, Text> codes, Locale locale) {
        codes.forEach((code, label) -> labels.put(code, label.in(locale)));
        if (labels.size() <= SHOWN) {
            shown = List.copyOf(labels.keySet());
        }
    }

    /** The codes that may be chosen by number. */
    List<String> shown() {
        return shown;
    }

    String label(String code) {
        return labels.getOrDefault(code, code);
    }

    /** The code that is meant, if there is only one; what numbers stand for comes before codes, as they are seen. */
    Optional<String> choose(String typed) {
        if (typed.matches("\\d{1,2}") && isShown(Integer.parseInt(typed))) {
            return Optional.of(shown.get(Integer.parseInt(typed) - 1));
        }
        return labels.keySet().stream().filter(typed::equalsIgnoreCase).findFirst();
    }

    private boolean isShown(int number) {
        return number >= 1 && number <= shown.size();
    }

    /**
     * Shows the codes that are called so, if there are any: their names have words that begin like each of those typed.
     *
     * @return how many there are, which may be more than are shown
     */
    int search(String typed) {
        List<String> words = words(typed);
        List<String> found = new ArrayList<>();
        labels.forEach((code, label) -> {
            List<String> names = words(code + " " + label);
            if (words.stream().allMatch(word -> names.stream().anyMatch(name -> name.startsWith(word)))) {
                found.add(code);
            }
        });
        if (!found.isEmpty()) {
            shown = found.subList(0, Math.min(SHOWN, found.size()));
        }
        return found.size();
    }

    private static List<String> words(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_LETTERS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
