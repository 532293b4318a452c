package org.guichet.engine.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where {@code in} compares in a text. The parser lets {@code x in y and z} be {@code x in (y and z)}: what stands
 * behind it is read as one whole expression. So that it binds as other comparisons do, the parser is given {@code =} in
 * its place, or nothing before {@code <} and the like; no character moves.
 */
final class InOperators {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[\\p{L}_][\\p{L}\\p{N}_]*+|\\S", Pattern.DOTALL);
    private static final Pattern LIST_OF_TESTS = Pattern.compile("\\s*\\((?![^()\\[\\]]*\\.\\.)");
    private static final Pattern SIGN = Pattern.compile("\\s*[<>=!]");

    private final String text;
    private final StringBuilder replaced;
    private final Set<Integer> places = new HashSet<>();

    InOperators(String text) {
        this.text = text;
        this.replaced = new StringBuilder(text);
        find();
    }

    /** The text as the parser is to have it. */
    String replaced() {
        return replaced.toString();
    }

    /** Whether the operator before an operand, given by its start, was {@code in}. */
    boolean isBefore(int operand) {
        int end = operand;
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || "([".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return places.contains(end - 2);
    }

    private void find() {
        Deque<Boolean> binding = new ArrayDeque<>();
        binding.push(false);
        String before = "";
        String last = "";
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            String word = token.group();
            switch (word) {
                case "(", "[", "{" -> binding.push(false);
                case ")", "]", "}" -> close(binding);
                case "some", "every", "for" -> bind(binding, true);
                case "satisfies", "return" -> bind(binding, false);
                case "in" -> {
                    if (!(binding.getFirst()
                            && Set.of("some", "every", "for", ",").contains(before))) {
                        replace(token.start());
                    }
                }
                default -> {}
            }
            before = last;
            last = word;
        }
    }

    private static void close(Deque<Boolean> binding) {
        binding.pop();
        if (binding.isEmpty()) {
            binding.push(false);
        }
    }

    private static void bind(Deque<Boolean> binding, boolean binds) {
        binding.pop();
        binding.push(binds);
    }

    private void replace(int start) {
        int end = start + 2;
        if (SIGN.matcher(text).region(end, text.length()).lookingAt()) {
            replaced.replace(start, end, "  ");
        } else if (!LIST_OF_TESTS.matcher(text).region(end, text.length()).lookingAt()) {
            replaced.replace(start, end, "= ");
            places.add(start);
        }
    }
}
