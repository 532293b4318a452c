package org.guichet.notice;

import java.util.ArrayList;
import java.util.List;
import org.guichet.notice.Notice.Block;
import org.guichet.notice.Notice.Entries;
import org.guichet.notice.Notice.Item;
import org.guichet.notice.Notice.Point;
import org.guichet.notice.Notice.Points;

/** That an algorithm was used, and what the addressee may do: items N04 to N07 and N13 to N15. */
final class RightsItems {
    private final Scribe scribe;

    RightsItems(Scribe scribe) {
        this.scribe = scribe;
    }

    Item statement() {
        boolean isRequest = scribe.circumstances().isRequest();
        return scribe.item(
                NoticeItem.N04,
                Phrase.STATEMENT_HEADING,
                scribe.paragraph(isRequest ? Phrase.STATEMENT_REQUEST : Phrase.STATEMENT),
                scribe.paragraph(contribution(scribe.circumstances().contribution())));
    }

    static Phrase contribution(Contribution contribution) {
        return switch (contribution) {
            case NONE -> Phrase.IS_NONE;
            case DECIDES_ALONE -> Phrase.IS_DECIDES_ALONE;
            case COMPUTES_AMOUNT -> Phrase.IS_COMPUTES_AMOUNT;
            case CHECKS_FOR_OFFICER -> Phrase.IS_CHECKS_FOR_OFFICER;
            case RANKS -> Phrase.IS_RANKS;
        };
    }

    Item purpose() {
        return scribe.item(NoticeItem.N05, Phrase.PURPOSE, new Notice.Paragraph(scribe.text(Detail.PURPOSE)));
    }

    Item rightToRules() {
        return scribe.item(NoticeItem.N06, Phrase.RIGHT, scribe.paragraph(Phrase.RIGHT_TO_RULES));
    }

    Item howToAsk() {
        Block where = new Entries(List.of(
                scribe.entry(Phrase.ASK_HERE, scribe.text(Detail.RULES_ADDRESS)),
                scribe.entry(Phrase.ASK_SO, scribe.text(Detail.RULES_FORM))));
        return scribe.item(NoticeItem.N07, Phrase.HOW_TO_ASK, where, scribe.paragraph(Phrase.CADA));
    }

    Item remedies() {
        List<Point> remedies = List.of(
                Scribe.point(scribe.say(Phrase.APPEAL_TO, scribe.text(Detail.APPEAL))),
                Scribe.point(scribe.say(Phrase.GO_TO_COURT, scribe.text(Detail.COURT))));
        return scribe.item(
                NoticeItem.N13, Phrase.REMEDIES, scribe.paragraph(Phrase.TWO_MONTHS), new Points(remedies, false));
    }

    Item personalData() {
        List<Point> rights = new ArrayList<>();
        rights.add(Scribe.point(scribe.say(Phrase.QUESTION_LOGIC)));
        if (scribe.circumstances().isSolelyAutomated()) {
            rights.add(Scribe.point(scribe.say(Phrase.HUMAN_INTERVENTION)));
        }
        rights.add(Scribe.point(scribe.say(Phrase.DATA_PROTECTION, scribe.text(Detail.DATA_PROTECTION))));
        rights.add(Scribe.point(scribe.say(Phrase.CNIL)));
        return scribe.item(NoticeItem.N14, Phrase.PERSONAL_DATA, new Points(rights, false));
    }

    Item appeal() {
        return scribe.item(
                NoticeItem.N15,
                Phrase.APPEAL,
                scribe.paragraph(Phrase.DECIDED_BY_A_PERSON, scribe.text(Detail.APPEAL)));
    }
}
