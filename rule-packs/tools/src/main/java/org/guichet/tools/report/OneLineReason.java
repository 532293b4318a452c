package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.api.Award;
import org.guichet.api.Criterion.Delegation;
import org.guichet.api.Decision;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.Text;
import org.guichet.api.Verdict;

/** The reason of a decision in a line. */
final class OneLineReason {
    /** The most names that are listed. */
    private static final int FEW = 5;

    private final Presentation presentation;
    /** By the name of a fact: how many open programmes wait for it. */
    private final Map<String, Long> waiting;

    /** @param decisions all those on the application: a fact that more of them wait for is named first */
    OneLineReason(Presentation presentation, List<Decision> decisions) {
        this.presentation = presentation;
        this.waiting = decisions.stream()
                .flatMap(decision -> decision.relevantFacts().stream())
                .collect(Collectors.groupingBy(InformationConcept::name, Collectors.counting()));
    }

    /** Whether more facts are missing than are named. */
    static boolean isShortened(Decision decision) {
        List<InformationConcept> missing = decision.verdict() == Verdict.UNDETERMINED
                ? decision.relevantFacts()
                : decision.award().map(Award::relevantFacts).orElse(List.of());
        return missing.size() > FEW;
    }

    String of(Decision decision) {
        return switch (decision.verdict()) {
            case ELIGIBLE -> amount(decision).orElseGet(() -> presentation.say(Word.NO_FORMULA));
            case ADMISSIBLE -> admissible(decision);
            case UNDETERMINED -> undetermined(decision);
            case NOT_ELIGIBLE -> decision.blocking().isEmpty() ? conflicting(decision) : blocking(decision.blocking());
            case CLOSED -> Windows.closed(presentation, decision.programme().window(), decision.asOf());
        };
    }

    private Optional<String> amount(Decision decision) {
        Word word = amount(decision.verdict());
        return decision.award().map(award -> {
            String form = presentation.say(Forms.name(award.form()));
            return switch (award.status()) {
                case DETERMINED -> presentation.say(word, award.amount().orElseThrow(), form);
                case UNDETERMINED -> presentation.say(Word.AMOUNT_UNKNOWN, form) + alsoMissing(award);
                case BELOW_FLOOR -> presentation.say(Word.BELOW_FLOOR, form);
            };
        });
    }

    private String alsoMissing(Award award) {
        return award.relevantFacts().isEmpty() ? "" : presentation.say(Word.SEPARATOR) + missing(award.relevantFacts());
    }

    /** Only who is eligible is told an amount without reserve. */
    private static Word amount(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> Word.AMOUNT;
            case ADMISSIBLE -> Word.AMOUNT_IF_GRANTED;
            case UNDETERMINED, NOT_ELIGIBLE, CLOSED -> Word.AMOUNT_IF_MET;
        };
    }

    private String undetermined(Decision decision) {
        boolean isKnown = decision.award().flatMap(Award::amount).isPresent();
        String missing = missing(decision.relevantFacts());
        return isKnown ? amount(decision).orElseThrow() + presentation.say(Word.SEPARATOR) + missing : missing;
    }

    private String admissible(Decision decision) {
        List<String> judges = decision.delegated().stream()
                .flatMap(finding -> finding.criterion().delegation().stream())
                .map(Delegation::to)
                .map(to -> to.in(presentation.locale()))
                .distinct()
                .toList();
        List<String> said = new ArrayList<>();
        amount(decision).ifPresent(said::add);
        if (!judges.isEmpty()) {
            said.add(presentation.say(Word.TO_BE_JUDGED_BY, String.join(", ", judges)));
        }
        return said.isEmpty()
                ? presentation.say(Word.AUTHORITY_CHOOSES)
                : String.join(presentation.say(Word.SEPARATOR), said);
    }

    private String missing(List<InformationConcept> facts) {
        if (facts.isEmpty()) {
            return presentation.say(Word.NOTHING_SETTLES);
        }
        String first = facts.stream()
                .sorted(Comparator.comparing(this::waiting).reversed())
                .limit(FEW)
                .map(fact -> fact.label().in(presentation.locale()))
                .collect(Collectors.joining(presentation.say(Word.SEPARATOR)));
        return presentation.say(Word.MISSING, first) + others(facts.size() - FEW);
    }

    private long waiting(InformationConcept fact) {
        return waiting.getOrDefault(fact.name(), 0L);
    }

    private String blocking(List<Finding> findings) {
        return reason(findings.get(0)) + others(findings.size() - 1);
    }

    private String conflicting(Decision decision) {
        return presentation.say(Word.CONFLICTING_CRITERIA) + " "
                + decision.conflicting().stream()
                        .map(finding -> in(finding.criterion().label()))
                        .collect(Collectors.joining(presentation.say(Word.SEPARATOR)));
    }

    /** Where the sentence says only the outcome, its parts say why. */
    private String reason(Finding finding) {
        String sentence = in(finding.explanation().sentence());
        if (!Headline.of(finding, presentation.locale()).rest().isEmpty()) {
            return sentence;
        }
        return sentence
                + finding.explanation().parts().stream()
                        .map(part -> " " + in(part.sentence()))
                        .collect(Collectors.joining());
    }

    private String in(Text text) {
        return text.in(presentation.locale());
    }

    private String others(int count) {
        return count > 0 ? " (" + presentation.say(Word.AND_OTHERS, count) + ")" : "";
    }
}
