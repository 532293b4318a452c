package org.guichet.engine.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.engine.diagnostic.Position;

/** The places in a DRL file. */
final class Lines {
    private final RuleText file;

    Lines(RuleText file) {
        this.file = file;
    }

    /** Where a line begins, counted in characters; the end of the file if it has no such line. */
    int start(int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = file.text().indexOf('\n', start);
            start = end < 0 ? file.text().length() : end + 1;
        }
        return start;
    }

    Position at(int offset) {
        String before = file.text().substring(0, offset);
        int line = (int) before.chars().filter(sign -> sign == '\n').count() + 1;
        return new Position(file.file(), line, offset - before.lastIndexOf('\n'));
    }

    /**
     * Where code stands, or a name in it.
     *
     * @param tight the code without white space
     * @param name empty for the beginning of the code
     */
    Optional<Position> find(String tight, String name) {
        List<Integer> places = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < file.text().length(); i++) {
            if (!Character.isWhitespace(file.text().charAt(i))) {
                text.append(file.text().charAt(i));
                places.add(i);
            }
        }
        int found = tight.isEmpty() ? -1 : text.indexOf(tight);
        if (found < 0) {
            return Optional.empty();
        }
        int begin = places.get(found);
        Matcher within = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(file.text());
        return Optional.of(at(!name.isEmpty() && within.find(begin) ? within.start() : begin));
    }
}
