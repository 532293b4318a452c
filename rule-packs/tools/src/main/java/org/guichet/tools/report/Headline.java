package org.guichet.tools.report;

import java.util.Locale;
import org.guichet.api.Finding;

/**
 * The sentence of a finding in two parts.
 *
 * @param head the criterion's label and its outcome
 * @param rest the reason; empty if the sentence has none
 */
record Headline(String head, String rest) {
    static Headline of(Finding finding, Locale locale) {
        String sentence = finding.explanation().sentence().in(locale);
        String label = finding.criterion().label().in(locale);
        int stop = sentence.startsWith(label) ? sentence.indexOf(". ", label.length()) : -1;
        return stop < 0
                ? new Headline(sentence, "")
                : new Headline(sentence.substring(0, stop + 1), sentence.substring(stop + 2));
    }
}
