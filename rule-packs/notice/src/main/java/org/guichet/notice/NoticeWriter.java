package org.guichet.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.api.Decision;
import org.guichet.notice.Notice.Item;

/**
 * Writes notices: the document that French law asks for with a decision. {@link NoticeItem} says which items it has,
 * and when. Immutable.
 *
 * <p>A notice tells what the engine concluded, and no more: that an application is admissible is no award, and that
 * facts are missing is no refusal.
 */
public final class NoticeWriter {
    /** So many digits of a digest tell packs apart. */
    private static final int DIGEST = 12;

    private final NoticeBackground background;
    private final boolean full;

    private NoticeWriter(NoticeBackground background, boolean full) {
        this.background = background;
        this.full = full;
    }

    /** A writer of notices that tells this beside the decision. */
    public static NoticeWriter on(NoticeBackground background) {
        return new NoticeWriter(background, false);
    }

    /**
     * A writer that adds the explanation which the person concerned may ask for (code des relations entre le public et
     * l'administration, art. R.311-3-1-2).
     */
    public NoticeWriter full() {
        return new NoticeWriter(background, true);
    }

    /**
     * The notice of a decision.
     *
     * @param locale the language: French, unless it is English
     * @throws IncompleteNoticeException if something is missing that the law asks for; it lists all that is missing
     */
    public Notice write(Decision decision, NoticeDetails details, Locale locale) {
        Circumstances circumstances = Circumstances.of(decision, details, full);
        new Completeness(decision, details, circumstances).check();
        Locale language = Phrase.isEnglish(locale) ? Locale.ENGLISH : Locale.FRENCH;
        return notice(new Scribe(decision, details, background, circumstances, language));
    }

    private static Notice notice(Scribe scribe) {
        Decision decision = scribe.decision();
        LetterItems letter = new LetterItems(scribe);
        Optional<String> warning = Optional.of(scribe.say(Phrase.DEMONSTRATION))
                .filter(words -> decision.programme().demonstration());
        List<Item> head = List.of(letter.sender(), letter.recipient());
        NoticeBody body = new NoticeBody(scribe, letter);
        return new Notice(
                scribe.locale(),
                scribe.circumstances().kind(),
                scribe.say(
                        Phrase.FOR_PROGRAMME,
                        scribe.say(title(scribe.circumstances().kind())),
                        scribe.in(decision.programme().title())),
                letter.conclusion(),
                warning,
                decision.programme().id(),
                decision.verdict(),
                decision.asOf(),
                scribe.details().date(Detail.DECIDED_ON).orElseThrow(),
                new AtAGlance(scribe).glance(),
                head,
                body.sections(),
                body.explanation(),
                letter.signature(),
                footer(scribe),
                decision.packs(),
                decision.engineVersion());
    }

    private static Phrase title(Notice.Kind kind) {
        return switch (kind) {
            case ENTITLEMENT -> Phrase.TITLE_ENTITLEMENT;
            case ADMISSIBILITY -> Phrase.TITLE_ADMISSIBILITY;
            case REFUSAL -> Phrase.TITLE_REFUSAL;
            case REQUEST_TO_COMPLETE -> Phrase.TITLE_REQUEST;
        };
    }

    private static String footer(Scribe scribe) {
        String packs = scribe.decision().packs().stream()
                .map(pack -> scribe.say(
                        Phrase.PACK_APPLIED,
                        pack.id(),
                        pack.version(),
                        pack.digest().substring(0, DIGEST)))
                .collect(Collectors.joining(", "));
        return scribe.say(Phrase.RULES_APPLIED, packs, scribe.decision().engineVersion());
    }
}
