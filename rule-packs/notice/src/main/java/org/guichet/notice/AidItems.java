package org.guichet.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Award;
import org.guichet.api.Money;
import org.guichet.api.Regime;
import org.guichet.notice.Notice.Block;
import org.guichet.notice.Notice.Entries;
import org.guichet.notice.Notice.Entry;
import org.guichet.notice.Notice.Item;
import org.guichet.notice.Notice.Points;

/** What goes with an award: its State-aid rules and its conditions: items N11 and N12. */
final class AidItems {
    private final Scribe scribe;

    AidItems(Scribe scribe) {
        this.scribe = scribe;
    }

    Item stateAid() {
        Optional<String> none = scribe.details().text(Detail.NOT_STATE_AID).map(scribe::in);
        Block block = none.<Block>map(reason -> scribe.paragraph(Phrase.NO_STATE_AID, reason))
                .orElseGet(() -> new Entries(entries()));
        return scribe.item(NoticeItem.N11, Phrase.STATE_AID, block);
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(scribe.entry(Phrase.STATE_AID_BASIS, basis()));
        scribe.details()
                .text(Detail.STATE_AID_SCHEME)
                .ifPresent(number -> entries.add(scribe.entry(Phrase.STATE_AID_SCHEME, scribe.in(number))));
        Money equivalent = equivalent();
        entries.add(money(Phrase.GROSS_GRANT_EQUIVALENT, equivalent));
        Optional<Money> before = scribe.background().room().apply(scribe.decision());
        before.ifPresent(room -> entries.add(money(Phrase.ROOM_BEFORE, room)));
        scribe.details()
                .money(Detail.ROOM_LEFT)
                .or(() -> before.flatMap(room -> left(room, equivalent)))
                .ifPresent(left -> entries.add(money(Phrase.ROOM_AFTER, left)));
        return entries;
    }

    /** What the authority says goes before what the pack says: it may name the article. */
    private String basis() {
        Optional<String> said = scribe.details().text(Detail.STATE_AID_BASIS).map(scribe::in);
        return said.orElseGet(
                () -> regime(scribe.decision().programme().regime().orElseThrow()));
    }

    private String regime(Regime regime) {
        return scribe.in(regime.label()) + scribe.marks(regime.citations());
    }

    private Money equivalent() {
        return scribe.details()
                .money(Detail.GROSS_GRANT_EQUIVALENT)
                .orElseGet(
                        () -> scribe.decision().award().flatMap(Award::amount).orElseThrow());
    }

    private static Optional<Money> left(Money room, Money equivalent) {
        return Optional.of(equivalent)
                .filter(money -> money.currency().equals(room.currency()))
                .map(money -> new Money(room.amount().subtract(money.amount()).max(BigDecimal.ZERO), room.currency()));
    }

    private Entry money(Phrase name, Money money) {
        return scribe.entry(name, scribe.figures().money(money));
    }

    Item conditions() {
        List<Notice.Point> conditions = scribe.details().texts(Detail.CONDITIONS).stream()
                .map(scribe::in)
                .map(Scribe::point)
                .toList();
        Block block = conditions.isEmpty() ? scribe.paragraph(Phrase.NO_CONDITIONS) : new Points(conditions, false);
        return scribe.item(NoticeItem.N12, Phrase.CONDITIONS, block);
    }
}
