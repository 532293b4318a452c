package org.guichet.tools.report;

import java.util.Collection;
import java.util.stream.Collectors;
import org.guichet.api.Programme;

/** How programmes are called. Whatever a demonstration is called, it is said that it is one. */
final class Titles {
    private Titles() {}

    static String plain(Presentation presentation, Programme programme) {
        return programme.title().in(presentation.locale()) + mark(presentation, programme.demonstration());
    }

    /** The title and the name that commands take. */
    static String withName(Presentation presentation, Programme programme) {
        Style style = presentation.style();
        return style.bold(programme.title().in(presentation.locale())) + " " + style.faint("[" + programme.id() + "]")
                + mark(presentation, programme.demonstration());
    }

    static String list(Presentation presentation, Collection<Programme> programmes) {
        return programmes.stream()
                .map(programme -> plain(presentation, programme))
                .collect(Collectors.joining(presentation.say(Word.SEPARATOR)));
    }

    /** With a blank before it; empty if it is none. */
    static String mark(Presentation presentation, boolean demonstration) {
        return demonstration ? " " + presentation.style().yellow(presentation.say(Word.DEMONSTRATION)) : "";
    }
}
