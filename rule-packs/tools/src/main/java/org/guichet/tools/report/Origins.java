package org.guichet.tools.report;

/** Who gives a fact, in words. */
final class Origins {
    private Origins() {}

    /** What an origin is called: those that packs invent go by their names. */
    static String told(Presentation presentation, String origin) {
        return switch (origin) {
            case "applicant" -> presentation.say(Word.BY_APPLICANT);
            case "officer" -> presentation.say(Word.BY_OFFICER);
            default -> origin;
        };
    }
}
