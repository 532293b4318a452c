package org.guichet.examples.plain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.guichet.api.Application;
import org.guichet.api.Award;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Finding;
import org.guichet.api.InformationConcept;
import org.guichet.api.InvalidApplicationException;
import org.guichet.api.Money;
import org.guichet.api.PackRejectedException;
import org.guichet.api.Portfolio;
import org.guichet.engine.EligibilityEngines;
import org.guichet.engine.json.ApplicationReader;
import org.guichet.engine.json.DecisionWriter;

/** The desk of a portal where an enterprise asks which grants it may have. Run it, then change it. */
public final class GrantDesk {
    private static final String PLAINE_DE_LAIN = "ara-relocation/plaine-de-lain-productive-investment";
    private static final String INVESTMENT = "ara-relocation/industrial-investment";

    private final EligibilityEngine engine;
    private final Locale language;
    private final PrintStream out;

    private GrantDesk(EligibilityEngine engine, Locale language, PrintStream out) {
        this.engine = engine;
        this.language = language;
        this.out = out;
    }

    /**
     * Opens the desk.
     *
     * @param args the language to speak, such as {@code fr}; English if there is none
     */
    public static void main(String[] args) throws IOException {
        Locale language = args.length == 0 ? Locale.ENGLISH : Locale.forLanguageTag(args[0]);
        // Building an engine reads and checks every pack: do it once at start-up and share it between threads.
        EligibilityEngine engine = EligibilityEngines.fromClasspath("packs");
        new GrantDesk(engine, language, new PrintStream(System.out, true, UTF_8)).open();
    }

    private void open() throws IOException {
        heading("Half an application: what to ask next");
        Application begun = Application.builder()
                .fact("company.headcount", 40)
                .fact("company.turnover", Money.euros("8000000"))
                .fact("company.naf", "26.11Z")
                .fact("project.commune", "01004")
                // The date is an input: nothing in the library reads the clock.
                .asOf(LocalDate.of(2026, 3, 1))
                .build();
        advise(PLAINE_DE_LAIN, begun);

        heading("The whole application, from JSON");
        Application complete = readApplication();
        advise(PLAINE_DE_LAIN, complete);
        advise(INVESTMENT, complete);

        heading("The same project elsewhere");
        advise(INVESTMENT, complete.toBuilder().fact("project.commune", "71270").build());

        heading("Every programme");
        screen(complete);

        heading("The decision as JSON");
        Decision decision = engine.decide(INVESTMENT, complete);
        String json = DecisionWriter.compact().in(List.of(language)).write(decision);
        out.println(json.substring(0, 90) + "…");

        heading("What goes wrong");
        mistakeInAnApplication();
        mistakeInAPack();
    }

    /** Decides on one programme and says what the applicant can do with the answer. */
    private void advise(String programme, Application application) {
        Decision decision = engine.decide(programme, application);
        out.println(decision.programme().title().in(language) + ": " + decision.verdict());
        // No default: should a verdict ever be added, the compiler asks what to do with it.
        switch (decision.verdict()) {
            case ELIGIBLE -> decision.award().ifPresent(this::printSteps);
            case ADMISSIBLE -> decision.delegated().forEach(this::printJudge);
            case NOT_ELIGIBLE -> decision.blocking().forEach(this::printReason);
            case UNDETERMINED -> ask(decision.relevantFacts());
            case CLOSED -> decision.programme().window().closes().ifPresent(last -> out.println("  closed on " + last));
        }
    }

    private void printSteps(Award award) {
        for (Award.Step step : award.steps()) {
            // Sentences are composed when asked for; the figures are there as data too, in step.value().
            out.println("  " + step.explanation().sentence().in(language));
        }
        award.amount().ifPresent(amount -> out.println("  = " + amount));
    }

    private void printJudge(Finding finding) {
        finding.criterion()
                .delegation()
                .ifPresent(
                        judge -> out.println("  " + finding.criterion().label().in(language) + " — "
                                + judge.to().in(language)));
    }

    private void printReason(Finding finding) {
        out.println("  " + finding.explanation().sentence().in(language));
        finding.criterion()
                .citations()
                .forEach(citation -> out.println("  § " + citation.title().in(language)));
    }

    /** The most useful question comes first. */
    private void ask(List<InformationConcept> missing) {
        missing.stream()
                .findFirst()
                .ifPresent(first -> out.println(
                        "  " + first.question().in(language) + " [" + first.name() + ", 1 of " + missing.size() + "]"));
    }

    private void screen(Application application) {
        // What an applicant wants to see comes first. engine.screen gives the same decisions by name, engine.verdicts
        // the
        // verdicts alone, for counting.
        Portfolio portfolio = engine.portfolio(application);
        for (Decision decision : portfolio.decisions()) {
            out.printf(
                    "%-13s %s%n",
                    decision.verdict(), decision.programme().title().in(language));
        }
        portfolio.conflicts().forEach(this::printConflict);
        out.println("up to " + portfolio.combination().total() + " together, if granted");
    }

    private void printConflict(Portfolio.Conflict conflict) {
        out.println(
                "not both: " + conflict.first().id() + ", " + conflict.second().id());
    }

    private Application readApplication() throws IOException {
        // The vocabulary tells the reader which JSON objects are groups of facts and which are values.
        try (InputStream json = GrantDesk.class.getResourceAsStream("/application.json")) {
            return ApplicationReader.of(engine.vocabulary()).read(Objects.requireNonNull(json)).toBuilder()
                    .build();
        }
    }

    private void mistakeInAnApplication() {
        Application wrong = Application.builder()
                .fact("company.headcont", 40)
                .fact("company.turnover", "eight million")
                .fact("project.commune", "99999")
                .asOf(LocalDate.of(2026, 3, 1))
                .build();
        try {
            engine.decide(INVESTMENT, wrong);
        } catch (InvalidApplicationException invalid) {
            invalid.problems().forEach(problem -> out.println(problem.describe()));
        }
    }

    private void mistakeInAPack() {
        try {
            EligibilityEngines.fromClasspath("drafts/cargo-bikes");
        } catch (PackRejectedException rejected) {
            rejected.diagnostics().forEach(out::println);
        }
    }

    private void heading(String title) {
        out.println("\n== " + title);
    }
}
