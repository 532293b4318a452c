package org.guichet.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guichet.notice.Notice.Item;
import org.guichet.notice.Notice.Section;

/** The items, composed in an order in which texts are numbered as they are read. */
final class NoticeBody {
    private final Circumstances circumstances;
    private final List<Section> sections;
    private final List<Section> explanation;

    NoticeBody(Scribe scribe, LetterItems letter) {
        circumstances = scribe.circumstances();
        ReasonItems reasons = new ReasonItems(scribe);
        Section decision = section(scribe, Phrase.DECISION, item(NoticeItem.N03, letter::decision));
        List<Item> facts = Stream.concat(
                        item(NoticeItem.N09, reasons::facts), item(NoticeItem.N10, reasons::exclusions))
                .toList();
        Section aid = aid(scribe);
        explanation = explanation(scribe);
        Section why =
                section(scribe, Phrase.REASONS, Stream.concat(facts.stream(), item(NoticeItem.N08, reasons::law)));
        sections = Stream.of(decision, why, aid, processing(scribe), rights(scribe))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    List<Section> sections() {
        return sections;
    }

    List<Section> explanation() {
        return explanation;
    }

    private Section aid(Scribe scribe) {
        AidItems aid = new AidItems(scribe);
        return section(
                scribe,
                Phrase.THE_AID,
                Stream.concat(item(NoticeItem.N11, aid::stateAid), item(NoticeItem.N12, aid::conditions)));
    }

    private Section processing(Scribe scribe) {
        RightsItems rights = new RightsItems(scribe);
        return section(
                scribe,
                Phrase.PROCESSING,
                Stream.of(
                                item(NoticeItem.N04, rights::statement),
                                item(NoticeItem.N05, rights::purpose),
                                item(NoticeItem.N06, rights::rightToRules),
                                item(NoticeItem.N07, rights::howToAsk))
                        .flatMap(items -> items));
    }

    private Section rights(Scribe scribe) {
        RightsItems rights = new RightsItems(scribe);
        return section(
                scribe,
                Phrase.RIGHTS,
                Stream.of(
                                item(NoticeItem.N13, rights::remedies),
                                item(NoticeItem.N14, rights::personalData),
                                item(NoticeItem.N15, rights::appeal))
                        .flatMap(items -> items));
    }

    private List<Section> explanation(Scribe scribe) {
        List<Section> sections = new ArrayList<>();
        if (circumstances.full()) {
            sections.add(new Section(scribe.say(Phrase.FULL), new FullExplanation(scribe).items()));
        }
        return sections;
    }

    private Stream<Item> item(NoticeItem item, Supplier<Item> composed) {
        return item.applies(circumstances) ? Stream.of(composed.get()) : Stream.empty();
    }

    private static Section section(Scribe scribe, Phrase heading, Stream<Item> items) {
        return new Section(scribe.say(heading), items.toList());
    }
}
