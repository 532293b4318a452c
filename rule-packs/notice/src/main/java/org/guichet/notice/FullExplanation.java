package org.guichet.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Explanation.FactUsed;
import org.guichet.api.Explanation.ParameterUsed;
import org.guichet.api.InformationConcept;
import org.guichet.notice.Notice.Block;
import org.guichet.notice.Notice.Item;
import org.guichet.notice.Notice.Point;
import org.guichet.notice.Notice.Points;
import org.guichet.notice.Notice.Table;

/**
 * The explanation that the person concerned may ask for, under its four heads (code des relations entre le public et
 * l'administration, art. R.311-3-1-2).
 */
final class FullExplanation {
    private final Scribe scribe;
    private final Used used;

    FullExplanation(Scribe scribe) {
        this.scribe = scribe;
        this.used = Used.by(scribe.decision());
    }

    List<Item> items() {
        return List.of(contribution(), data(), parameters(), operations());
    }

    private Item contribution() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                scribe.paragraph(RightsItems.contribution(scribe.circumstances().contribution())));
        if (scribe.circumstances().isHumanStep()) {
            blocks.add(scribe.paragraph(Phrase.HUMAN_STEP, scribe.text(Detail.HUMAN_STEP)));
            blocks.add(scribe.paragraph(Phrase.NOT_DEPARTED));
        }
        blocks.add(scribe.paragraph(Phrase.NO_LEARNING));
        return new Item(NoticeItem.R1, scribe.say(Phrase.FULL_CONTRIBUTION), blocks);
    }

    private Item data() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(
                Phrase.DATA_USED,
                List.of(Phrase.DATUM, Phrase.VALUE, Phrase.ORIGIN),
                used.facts().stream().map(this::fact).toList()));
        used.facts().forEach(fact -> records(fact).ifPresent(blocks::add));
        List<List<String>> idle = scribe.background().given().stream()
                .filter(concept -> !used.isUsed(concept))
                .map(concept -> List.of(scribe.in(concept.label()), scribe.origin(concept)))
                .toList();
        if (!idle.isEmpty()) {
            blocks.add(table(Phrase.NOT_USED, List.of(Phrase.DATUM, Phrase.ORIGIN), idle));
        }
        return new Item(NoticeItem.R2, scribe.say(Phrase.FULL_DATA), blocks);
    }

    private List<String> fact(FactUsed fact) {
        InformationConcept concept = fact.concept();
        return List.of(scribe.in(concept.label()), value(fact), scribe.origin(concept));
    }

    private String value(FactUsed fact) {
        Optional<Object> value = fact.value();
        return value.filter(Collection.class::isInstance)
                .map(list -> scribe.say(Phrase.RECORDS, ((Collection<?>) list).size()))
                .or(() -> value.map(known -> scribe.value(fact.concept(), known)))
                .orElseGet(() -> scribe.say(Phrase.NOT_GIVEN));
    }

    private Optional<Table> records(FactUsed fact) {
        InformationConcept concept = fact.concept();
        return fact.value()
                .filter(Collection.class::isInstance)
                .map(value -> (Collection<?>) value)
                .filter(records -> !records.isEmpty() && !concept.fields().isEmpty())
                .map(records -> new Table(
                        scribe.in(concept.label()),
                        concept.fields().stream()
                                .map(field -> scribe.in(field.label()))
                                .toList(),
                        records.stream()
                                .map(record -> record(concept, (Map<?, ?>) record))
                                .toList()));
    }

    private List<String> record(InformationConcept list, Map<?, ?> record) {
        return list.fields().stream()
                .map(field -> Optional.<Object>ofNullable(record.get(field.name()))
                        .map(value -> scribe.value(list, field, value))
                        .orElseGet(() -> scribe.say(Phrase.NOT_GIVEN)))
                .toList();
    }

    private Item parameters() {
        List<List<String>> rows =
                used.parameters().stream().map(this::parameter).toList();
        Block figures = rows.isEmpty()
                ? scribe.paragraph(Phrase.NO_PARAMETER)
                : table(
                        Phrase.PARAMETERS,
                        List.of(Phrase.PARAMETER, Phrase.VALUE, Phrase.IN_FORCE, Phrase.TEXTS_CITED),
                        rows);
        return scribe.item(
                NoticeItem.R3, Phrase.FULL_PARAMETERS, figures, scribe.paragraph(Phrase.NO_WEIGHTS), packs());
    }

    private List<String> parameter(ParameterUsed parameter) {
        String value = parameter
                .value()
                .map(known -> scribe.figures()
                        .value(known, parameter.type(), parameter.unit().orElse("")))
                .orElseGet(() -> scribe.say(Phrase.NOT_GIVEN));
        return List.of(
                scribe.in(parameter.label()),
                value,
                inForce(parameter),
                scribe.marks(parameter.citations()).replace("\u00A0", ""));
    }

    private String inForce(ParameterUsed parameter) {
        return parameter
                .since()
                .map(since -> parameter
                        .until()
                        .map(until -> scribe.say(Phrase.FROM_TO, scribe.date(since), scribe.date(until)))
                        .orElseGet(() -> scribe.say(Phrase.SINCE, scribe.date(since))))
                .orElseGet(() -> scribe.say(Phrase.NO_DATE));
    }

    private Table packs() {
        return table(
                Phrase.RULES,
                List.of(Phrase.PACK, Phrase.VERSION, Phrase.DIGEST),
                scribe.decision().packs().stream()
                        .map(pack -> List.of(pack.id(), pack.version(), pack.digest()))
                        .toList());
    }

    private Table table(Phrase caption, List<Phrase> head, List<List<String>> rows) {
        return new Table(
                scribe.say(caption), head.stream().map(name -> scribe.say(name)).toList(), rows);
    }

    private Item operations() {
        Reasons reasons = new Reasons(scribe);
        List<Point> findings =
                scribe.decision().findings().stream().map(reasons::full).toList();
        Stream<Block> criteria = Stream.of(scribe.paragraph(Phrase.OPERATIONS), new Points(findings, true));
        Stream<Block> calculation = scribe.decision().award().stream()
                .flatMap(award ->
                        Stream.of(scribe.paragraph(Phrase.CALCULATION), new Points(reasons.fullSteps(award), true)));
        return new Item(
                NoticeItem.R4,
                scribe.say(Phrase.FULL_OPERATIONS),
                Stream.concat(criteria, calculation).toList());
    }
}
