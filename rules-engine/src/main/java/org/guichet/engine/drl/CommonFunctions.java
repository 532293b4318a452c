package org.guichet.engine.drl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The functions that every programme may call: three-valued logic and what else DRL lacks. They stand in a file. */
final class CommonFunctions {
    private static final String FILE = "functions.drl";
    private static final Pattern DECLARATION = Pattern.compile("^function \\w+ (\\w+)\\(", Pattern.MULTILINE);
    private static final Pattern CALL = Pattern.compile("(?<![\\w.])(\\w+)\\(");

    private final Map<String, String> functions = new LinkedHashMap<>();

    CommonFunctions() {
        for (String function : text().split("\n\n", -1)) {
            Matcher declaration = DECLARATION.matcher(function);
            if (declaration.find()) {
                functions.put(declaration.group(1), function.strip());
            }
        }
    }

    private static String text() {
        try (InputStream file = CommonFunctions.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Collection<String> names() {
        return functions.keySet();
    }

    /** The functions that a text calls, and those that they call, in the order of the file. */
    String calledBy(String text) {
        Set<String> called = new TreeSet<>();
        addCalled(text, called);
        return functions.entrySet().stream()
                .filter(function -> called.contains(function.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n\n"));
    }

    private void addCalled(String text, Set<String> called) {
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            String function = functions.get(call.group(1));
            if (function != null && called.add(call.group(1))) {
                addCalled(function, called);
            }
        }
    }
}
