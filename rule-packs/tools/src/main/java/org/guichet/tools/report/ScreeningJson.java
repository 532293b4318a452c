package org.guichet.tools.report;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.InvalidApplicationException.Problem;
import org.guichet.api.Money;
import org.guichet.api.Verdict;

/** Decisions on every programme as JSON, without their explanations. */
public final class ScreeningJson {
    /** What the verdicts are called under which a programme is open to an applicant, or may be. */
    private static final Map<Verdict, String> OPEN = Arrays.stream(Verdict.values())
            .filter(Verdict::isOpen)
            .collect(Collectors.toMap(
                    verdict -> verdict, JsonText::name, (one, other) -> one, () -> new EnumMap<>(Verdict.class)));

    private ScreeningJson() {}

    /**
     * Writes one line for one of many applications.
     *
     * @param line its number, from 1
     */
    public static void write(OutputStream out, long line, LocalDate asOf, List<Decision> decisions) {
        JsonText.writeLine(out, json -> {
            json.number("line", line);
            json.text("asOf", asOf.toString());
            json.list("programmes", decisions, decision -> {
                json.text("programme", decision.programme().id());
                members(json, decision);
            });
        });
    }

    /**
     * Writes one line with the programmes that are open to an application, or may be; the others are not eligible or
     * closed.
     *
     * @param line its number, from 1
     */
    public static void writeVerdicts(OutputStream out, long line, LocalDate asOf, Map<String, Verdict> verdicts) {
        JsonText.writeLine(out, json -> {
            json.number("line", line);
            json.text("asOf", asOf.toString());
            json.object(
                    "verdicts",
                    members -> OPEN.forEach((verdict, name) -> members.texts(
                            name,
                            names -> verdicts.forEach((programme, its) -> {
                                if (its == verdict) {
                                    names.accept(programme);
                                }
                            }))));
        });
    }

    /**
     * Writes one line for an application that was refused.
     *
     * @param line its number, from 1
     */
    public static void writeProblems(OutputStream out, long line, List<Problem> problems) {
        JsonText.writeLine(out, json -> {
            json.number("line", line);
            json.list("problems", problems, problem -> {
                json.text("code", problem.code());
                json.text("path", problem.path());
                json.text("message", problem.message());
                json.text("suggestion", problem.suggestion());
            });
        });
    }

    static void members(JsonText json, Decision decision) {
        json.constant("verdict", decision.verdict());
        json.texts("blocking", criteria(decision.blocking()));
        if (!decision.conflicting().isEmpty()) {
            json.texts("conflicting", criteria(decision.conflicting()));
        }
        json.texts("missing", names(decision.relevantFacts()));
        json.texts("delegated", criteria(decision.delegated()));
        decision.award().ifPresent(award -> award(json, award));
    }

    private static void award(JsonText json, Award award) {
        json.object("award", members -> {
            members.constant("form", award.form());
            members.constant("status", award.status());
            members.text("amount", award.amount().map(Money::toString));
            members.texts("missing", names(award.relevantFacts()));
        });
    }

    private static List<String> criteria(List<Finding> findings) {
        return findings.stream().map(finding -> finding.criterion().id()).toList();
    }

    private static List<String> names(List<InformationConcept> facts) {
        return facts.stream().map(InformationConcept::name).toList();
    }
}
