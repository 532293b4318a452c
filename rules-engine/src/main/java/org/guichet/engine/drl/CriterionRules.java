package org.guichet.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guichet.api.Criterion;
import org.guichet.api.Outcome;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.expression.Expression;

/** Writes the rules of one criterion: one for each outcome that can be certain, as they are compiled. */
final class CriterionRules {
    private final String programme;
    private final CheckedCriterion criterion;
    private final Locale locale;
    private final Constraints conditions;
    private final Constraints circumstance;

    CriterionRules(String programme, CheckedCriterion criterion, Functions functions, Locale locale) {
        this.programme = programme;
        this.criterion = criterion;
        this.locale = locale;
        String label = criterion.criterion().label().in(locale);
        this.conditions = new Constraints(functions, id(), label, locale);
        this.circumstance = new Constraints(functions, id() + "_when", label, locale);
    }

    String id() {
        return criterion.criterion().id();
    }

    /** What the pack says of the criterion, and its rules. */
    String write() {
        List<String> rules = new ArrayList<>();
        criterion
                .when()
                .ifPresent(when -> rules.add(conclude(Outcome.NOT_APPLICABLE, circumstance.certainly(false, when))));
        switch (criterion.criterion().treatment()) {
            case FORMALISED -> {
                rules.add(conclude(Outcome.MET, met()));
                rules.add(conclude(Outcome.NOT_MET, notMet()));
            }
            case DELEGATED -> rules.add(conclude(Outcome.DELEGATED, counts()));
            case WAIVED -> rules.add(conclude(Outcome.WAIVED, mayCount()));
        }
        return comments() + String.join("\n", rules);
    }

    private String comments() {
        Criterion about = criterion.criterion();
        List<String> comments = new ArrayList<>();
        comments.add(Written.cited(about.label(), about.citations(), locale));
        about.delegation()
                .ifPresent(delegation ->
                        comments.add("Judged by: " + delegation.to().in(locale) + ". "
                                + delegation.guidance().in(locale)));
        about.waiver().ifPresent(because -> comments.add("Not tested: " + because.in(locale)));
        StringBuilder lines = new StringBuilder();
        comments.forEach(comment -> lines.append(Written.comment(comment)).append('\n'));
        return lines.toString();
    }

    /** It holds or is lifted, and it may count. */
    private List<Constraint> met() {
        Expression body = criterion.condition().orElseThrow();
        List<Constraint> met = mayCount();
        met.addAll(conditions.certainly(
                true,
                criterion
                        .unless()
                        .<Expression>map(unless -> new Expression.Or(List.of(body, unless)))
                        .orElse(body)));
        return met;
    }

    /** It does not hold, is not lifted, and counts. */
    private List<Constraint> notMet() {
        List<Constraint> notMet = counts();
        notMet.addAll(conditions.certainly(false, criterion.condition().orElseThrow()));
        criterion.unless().ifPresent(unless -> notMet.addAll(conditions.certainly(false, unless)));
        return notMet;
    }

    private List<Constraint> mayCount() {
        List<Constraint> constraints = new ArrayList<>();
        criterion.when().ifPresent(when -> constraints.add(circumstance.possibly(when)));
        return constraints;
    }

    private List<Constraint> counts() {
        List<Constraint> constraints = new ArrayList<>();
        criterion.when().ifPresent(when -> constraints.addAll(circumstance.certainly(true, when)));
        return constraints;
    }

    private String conclude(Outcome outcome, List<Constraint> constraints) {
        List<Constraint> all = inForce();
        all.addAll(constraints);
        String concluded = outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Rule(programme + ": " + id() + " is " + concluded)
                .about(all)
                .insert("Finding($application, \"" + id() + "\", \"" + concluded + "\")");
    }

    private List<Constraint> inForce() {
        List<Constraint> constraints = new ArrayList<>();
        criterion.from().ifPresent(first -> constraints.add(Constraint.of("asOf >= " + Terms.constant(first))));
        criterion.until().ifPresent(last -> constraints.add(Constraint.of("asOf <= " + Terms.constant(last))));
        return constraints;
    }

    /** The condition element that holds if the criterion is settled, and not for worse; none if no rule decides it. */
    List<String> settled() {
        if (criterion.criterion().treatment() != Criterion.Treatment.FORMALISED) {
            return List.of();
        }
        String settled = criterion.when().isPresent() ? "in (\"met\", \"not applicable\")" : "== \"met\"";
        String finding =
                "Finding( application == $application, criterion == \"" + id() + "\", outcome " + settled + " )";
        List<String> outside = new ArrayList<>();
        criterion.from().ifPresent(first -> outside.add("asOf < " + Terms.constant(first)));
        criterion.until().ifPresent(last -> outside.add("asOf > " + Terms.constant(last)));
        return List.of(
                outside.isEmpty()
                        ? finding
                        : "exists ( " + finding + "\n        or Application( this == $application, "
                                + String.join(" || ", outside) + " ) )");
    }

    /** The rules by which a human has to judge, or it is open whether one has to. */
    List<String> referrals() {
        if (criterion.criterion().treatment() != Criterion.Treatment.DELEGATED) {
            return List.of();
        }
        List<String> rules = new ArrayList<>();
        rules.add(referral(programme + " is referred for " + id(), "referred", counts()));
        criterion
                .when()
                .ifPresent(when -> rules.add(referral(
                        programme + " may be referred for " + id(),
                        "may be referred",
                        List.of(circumstance.unknown(when)))));
        return rules;
    }

    private String referral(String name, String standing, List<Constraint> constraints) {
        List<Constraint> all = inForce();
        all.addAll(constraints);
        return new Rule(name).about(all).insert("Standing($application, \"" + standing + "\")");
    }
}
