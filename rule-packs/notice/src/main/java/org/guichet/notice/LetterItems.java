package org.guichet.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Award;
import org.guichet.api.Criterion.Delegation;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.Money;
import org.guichet.api.Outcome;
import org.guichet.api.Programme.Nature;
import org.guichet.api.Verdict;
import org.guichet.notice.Notice.Block;
import org.guichet.notice.Notice.Entries;
import org.guichet.notice.Notice.Entry;
import org.guichet.notice.Notice.Item;
import org.guichet.notice.Notice.Point;
import org.guichet.notice.Notice.Points;

/** Who writes to whom, and what is decided: items N01 to N03. */
final class LetterItems {
    private final Scribe scribe;

    LetterItems(Scribe scribe) {
        this.scribe = scribe;
    }

    Item sender() {
        Map<Detail, Phrase> named = new LinkedHashMap<>();
        named.put(Detail.AUTHORITY, Phrase.AUTHORITY);
        named.put(Detail.SERVICE, Phrase.SERVICE);
        named.put(Detail.CONTACT, Phrase.CONTACT);
        List<Entry> entries = new ArrayList<>(scribe.entries(named));
        entries.add(scribe.entry(Phrase.SIGNATORY, signature()));
        return scribe.item(NoticeItem.N01, Phrase.SENDER, new Entries(entries));
    }

    String signature() {
        return scribe.say(
                Phrase.SIGNATURE,
                scribe.text(Detail.SIGNATORY_FIRST_NAME),
                scribe.text(Detail.SIGNATORY_LAST_NAME),
                scribe.text(Detail.SIGNATORY_CAPACITY));
    }

    Item recipient() {
        Map<Detail, Phrase> named = new LinkedHashMap<>();
        named.put(Detail.ADDRESSEE, Phrase.NAME);
        named.put(Detail.ADDRESSEE_ADDRESS, Phrase.ADDRESS);
        named.put(Detail.ADDRESSEE_NUMBER, Phrase.REGISTER_NUMBER);
        named.put(Detail.FILE_NUMBER, Phrase.FILE_NUMBER);
        List<Entry> entries = new ArrayList<>(scribe.entries(named));
        scribe.details()
                .date(Detail.COMPLETE_ON)
                .filter(day -> !scribe.circumstances().isRequest())
                .ifPresent(day -> entries.add(scribe.entry(Phrase.COMPLETE_ON, scribe.date(day))));
        return scribe.item(NoticeItem.N02, Phrase.RECIPIENT, new Entries(entries));
    }

    /** What is decided, in a sentence. */
    String conclusion() {
        return switch (scribe.circumstances().kind()) {
            case ENTITLEMENT ->
                scribe.say(scribe.circumstances().partial() ? Phrase.ENTITLED_IN_PART : Phrase.ENTITLED);
            case ADMISSIBILITY -> scribe.say(Phrase.ADMISSIBLE);
            case REFUSAL -> scribe.say(Phrase.REFUSED, whyRefused());
            case REQUEST_TO_COMPLETE -> scribe.say(Phrase.INCOMPLETE);
        };
    }

    private String whyRefused() {
        if (scribe.decision().verdict() == Verdict.CLOSED) {
            return scribe.say(
                    Phrase.REFUSED_CLOSED, scribe.date(scribe.decision().asOf()));
        }
        if (!scribe.decision().conflicting().isEmpty()) {
            return scribe.say(Phrase.REFUSED_CONFLICT);
        }
        int criteria = scribe.decision().blocking().size();
        if (criteria == 0) {
            return scribe.say(Phrase.REFUSED_BELOW_FLOOR);
        }
        return criteria == 1 ? scribe.say(Phrase.REFUSED_CRITERION) : scribe.say(Phrase.REFUSED_CRITERIA, criteria);
    }

    Item decision() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Notice.Paragraph(conclusion()));
        blocks.add(new Entries(facts()));
        switch (scribe.circumstances().kind()) {
            case ENTITLEMENT -> blocks.addAll(calculation());
            case ADMISSIBILITY -> blocks.addAll(judgements());
            case REFUSAL -> {}
            case REQUEST_TO_COMPLETE -> blocks.addAll(questions());
        }
        Phrase heading = scribe.circumstances().isRequest() ? Phrase.WHAT_IS_MISSING : Phrase.DECISION;
        return new Item(NoticeItem.N03, scribe.say(heading), blocks);
    }

    private List<Entry> facts() {
        List<Entry> entries = new ArrayList<>();
        entries.add(
                scribe.entry(Phrase.AID, scribe.in(scribe.decision().programme().title())));
        entries.add(scribe.entry(
                Phrase.DATE,
                scribe.date(scribe.details().date(Detail.DECIDED_ON).orElseThrow())));
        entries.add(
                scribe.entry(Phrase.RULES_AS_OF, scribe.date(scribe.decision().asOf())));
        entries.addAll(amounts());
        form().ifPresent(form -> entries.add(scribe.entry(Phrase.FORM, form)));
        return entries;
    }

    private List<Entry> amounts() {
        Optional<Money> requested = scribe.details().money(Detail.REQUESTED);
        List<Entry> entries = new ArrayList<>();
        requested.ifPresent(money -> entries.add(money(Phrase.AMOUNT_REQUESTED, money)));
        switch (scribe.circumstances().kind()) {
            case ENTITLEMENT -> amount().ifPresent(money -> entries.addAll(awarded(money, requested)));
            case ADMISSIBILITY -> formula().ifPresent(money -> entries.add(money(Phrase.AMOUNT_BY_FORMULA, money)));
            case REFUSAL -> requested.ifPresent(money -> entries.add(money(Phrase.AMOUNT_REFUSED, money)));
            case REQUEST_TO_COMPLETE -> {}
        }
        return entries;
    }

    private List<Entry> awarded(Money amount, Optional<Money> requested) {
        Entry awarded = money(Phrase.AMOUNT, amount);
        if (!scribe.circumstances().partial()) {
            return List.of(awarded);
        }
        Money refused = new Money(requested.orElseThrow().amount().subtract(amount.amount()), amount.currency());
        return List.of(awarded, money(Phrase.AMOUNT_REFUSED, refused));
    }

    private Entry money(Phrase name, Money money) {
        return scribe.entry(name, scribe.figures().money(money));
    }

    private Optional<Money> formula() {
        return scribe.decision().award().flatMap(Award::amount);
    }

    private Optional<Money> amount() {
        return formula().or(() -> scribe.details().money(Detail.AMOUNT));
    }

    private Optional<String> form() {
        Optional<Award.Form> form = scribe.decision()
                .award()
                .map(Award::form)
                .or(() -> scribe.decision().programme().awardForm());
        return form.map(known -> scribe.say(phrase(known)))
                .or(() -> scribe.details().text(Detail.FORM).map(scribe::in));
    }

    private static Phrase phrase(Award.Form form) {
        return switch (form) {
            case GRANT -> Phrase.GRANT;
            case REPAYABLE_ADVANCE -> Phrase.REPAYABLE_ADVANCE;
            case LOAN -> Phrase.LOAN;
            case GUARANTEE -> Phrase.GUARANTEE;
            case TAX_CREDIT -> Phrase.TAX_CREDIT;
            case EXEMPTION -> Phrase.EXEMPTION;
        };
    }

    private List<Block> calculation() {
        return scribe.decision()
                .award()
                .map(award -> List.<Block>of(
                        scribe.paragraph(Phrase.CALCULATION), new Points(new Reasons(scribe).steps(award), true)))
                .orElse(List.of());
    }

    private List<Block> judgements() {
        List<Block> blocks = new ArrayList<>();
        if (scribe.decision().programme().nature() == Nature.SELECTIVE) {
            blocks.add(scribe.paragraph(Phrase.AUTHORITY_CHOOSES));
        }
        List<Point> judged = scribe.decision().findings(Outcome.DELEGATED).stream()
                .map(this::judgement)
                .map(Scribe::point)
                .toList();
        if (!judged.isEmpty()) {
            blocks.add(scribe.paragraph(Phrase.STILL_TO_JUDGE));
            blocks.add(new Points(judged, false));
        }
        return blocks;
    }

    private String judgement(Finding finding) {
        String label = scribe.in(finding.criterion().label());
        return finding.criterion()
                .delegation()
                .map(Delegation::to)
                .map(to -> scribe.say(Phrase.JUDGED_BY, label, scribe.in(to)))
                .orElse(label);
    }

    private List<Block> questions() {
        List<Point> questions = missing().distinct().map(this::question).toList();
        if (questions.isEmpty()) {
            return List.of(scribe.paragraph(Phrase.NOTHING_TO_ASK));
        }
        String until = scribe.date(scribe.details().date(Detail.COMPLETE_BY).orElseThrow());
        return List.of(scribe.paragraph(Phrase.PLEASE_SEND, until), new Points(questions, true));
    }

    private Stream<InformationConcept> missing() {
        List<InformationConcept> verdict = scribe.decision().relevantFacts();
        return verdict.isEmpty()
                ? scribe.decision().award().stream().flatMap(award -> award.relevantFacts().stream())
                : verdict.stream();
    }

    private Point question(InformationConcept fact) {
        List<Point> parts = new ArrayList<>();
        fact.definition().ifPresent(definition -> parts.add(Scribe.point(scribe.in(definition))));
        fact.evidence()
                .ifPresent(evidence -> parts.add(Scribe.point(scribe.say(Phrase.EVIDENCE, scribe.in(evidence)))));
        if (!fact.origin().equals("applicant")) {
            parts.add(Scribe.point(scribe.say(Phrase.ANSWERED_BY, scribe.origin(fact))));
        }
        return new Point(scribe.in(fact.question()), parts);
    }
}
