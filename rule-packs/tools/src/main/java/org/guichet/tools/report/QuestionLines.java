package org.guichet.tools.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.api.Decision;
import org.guichet.api.InformationConcept;
import org.guichet.api.InformationConcept.Field;
import org.guichet.api.InvalidApplicationException.Problem;
import org.guichet.api.OpenQuestion;
import org.guichet.api.Programme;
import org.guichet.api.RelevantFact.Effect;
import org.guichet.api.Text;
import org.guichet.api.Verdict;

/** What an interview says: its questions, how to answer them, and what an answer has settled. */
public final class QuestionLines {
    private static final String INDENT = "   ";
    private static final Pattern RANGE = Pattern.compile("outside `([^`]*)`");

    private final Presentation presentation;

    /** @param presentation how it is to look */
    public QuestionLines(Presentation presentation) {
        this.presentation = presentation;
    }

    /** What is open at the start, and how to answer. */
    public String start(List<Decision> decisions, int questions, Optional<OpenQuestion> decisive) {
        Page page = presentation.page();
        page.paragraph(presentation.say(Word.ASK_OPEN, count(decisions, Verdict.UNDETERMINED)) + " "
                + presentation.say(Word.ASK_AT_MOST, questions));
        decisive.filter(question -> question.programmes().size() > 1)
                .ifPresent(question -> page.paragraph(presentation.say(
                        Word.ASK_DECISIVE,
                        in(question.concept().label()),
                        question.programmes().size())));
        page.paragraph(faint(presentation.say(Word.ASK_COMMANDS)));
        return page.text();
    }

    /** A question. */
    public String question(int number, OpenQuestion question) {
        InformationConcept concept = question.concept();
        Page page = presentation.page();
        page.line("");
        page.paragraph(
                number + ". ",
                INDENT,
                presentation.style().bold(in(concept.question())) + " " + faint("[" + concept.name() + "]"));
        Word turns = question.effect() == Effect.VERDICT ? Word.ASK_VERDICTS : Word.ASK_AMOUNTS;
        List<String> about = new ArrayList<>(List.of(
                in(concept.label()),
                presentation.say(turns, question.programmes().size())));
        if (!concept.origin().equals("applicant")) {
            about.add(presentation.say(Word.ASK_HELD_BY, Origins.told(presentation, concept.origin())));
        }
        page.paragraph(INDENT, INDENT, faint(String.join(" · ", about)));
        concept.definition().ifPresent(definition -> page.paragraph(INDENT, INDENT, faint(in(definition))));
        return page.text();
    }

    /** What helps to answer. */
    public String help(InformationConcept concept) {
        Page page = presentation.page();
        page.paragraph(INDENT, INDENT, in(concept.label()));
        concept.definition().ifPresent(definition -> page.paragraph(INDENT, INDENT, in(definition)));
        concept.evidence()
                .ifPresent(evidence -> page.paragraph(INDENT, INDENT, presentation.say(Word.EVIDENCE, in(evidence))));
        page.paragraph(INDENT, INDENT, presentation.say(Word.ASK_COMMANDS));
        return page.text();
    }

    /** How to answer. */
    public String howTo(String type, Optional<String> unit) {
        return paragraph(faint(manner(type, unit)));
    }

    /** That an answer was not understood, and how to answer. */
    public String notUnderstood(String type, Optional<String> unit) {
        return paragraph(
                presentation.style().red(presentation.say(Word.ASK_NOT_UNDERSTOOD)) + " " + manner(type, unit));
    }

    private String manner(String type, Optional<String> unit) {
        String counted = unit.map(presentation.figures()::unit).orElse("");
        return switch (type) {
            case "boolean" -> presentation.say(Word.ASK_BOOLEAN);
            case "integer" -> presentation.say(Word.ASK_INTEGER) + inUnit(counted);
            case "number" -> presentation.say(Word.ASK_NUMBER) + inUnit(counted);
            case "money" -> presentation.say(Word.ASK_MONEY, counted);
            case "percentage" -> presentation.say(Word.ASK_PERCENTAGE);
            case "date" -> presentation.say(Word.ASK_DATE);
            case "code" -> presentation.say(Word.ASK_CODE);
            default -> presentation.say(Word.ASK_TEXT);
        };
    }

    private static String inUnit(String unit) {
        return unit.isEmpty() ? "" : " (" + unit + ")";
    }

    /** How many records there are. */
    public String howMany() {
        return paragraph(faint(presentation.say(Word.ASK_HOW_MANY)));
    }

    /** A field of a record. */
    public String field(int number, int count, Field field) {
        return paragraph(presentation.say(Word.ASK_FIELD, number, count, in(field.label())));
    }

    /** A code that may be chosen. */
    public String choice(int number, String code, String label) {
        Page page = presentation.page();
        page.paragraph(INDENT + Page.padded(number + ".", 4), INDENT + "    ", label + " " + faint("[" + code + "]"));
        return page.text();
    }

    /** The code that was chosen. */
    public String chosen(String code, String label) {
        return paragraph("→ " + label + " " + faint("[" + code + "]"));
    }

    /** How many codes were found. */
    public String found(int count, int shown) {
        if (count == 0) {
            return paragraph(presentation.style().red(presentation.say(Word.ASK_NONE_FOUND)));
        }
        return paragraph(
                count > shown
                        ? presentation.say(Word.ASK_MANY_FOUND, count, shown)
                        : presentation.say(Word.ASK_FOUND, count));
    }

    /** Why an answer is refused. */
    public String problem(Problem problem) {
        return paragraph(presentation.style().red(refusal(problem)));
    }

    private String refusal(Problem problem) {
        Matcher range = RANGE.matcher(problem.message());
        return switch (problem.code()) {
            case "A203" -> presentation.say(Word.ASK_OUTSIDE, range.find() ? range.group(1) : "");
            case "A206" -> presentation.say(Word.ASK_NO_DAY);
            case "A207" -> presentation.say(Word.ASK_TOO_LONG);
            default -> presentation.say(Word.ASK_IMPOSSIBLE, problem.message());
        };
    }

    /** What an answer has settled, in a line. */
    public String settled(List<Decision> before, List<Decision> after) {
        Map<String, Verdict> earlier = new TreeMap<>();
        before.forEach(decision -> earlier.put(decision.programme().id(), decision.verdict()));
        List<Decision> changed = after.stream()
                .filter(decision -> earlier.get(decision.programme().id()) != decision.verdict())
                .toList();
        List<String> said = new ArrayList<>();
        add(said, Word.ASK_REFUSED, count(changed, Verdict.NOT_ELIGIBLE));
        add(said, Word.ASK_ELIGIBLE, count(changed, Verdict.ELIGIBLE));
        add(said, Word.ASK_ADMISSIBLE, count(changed, Verdict.ADMISSIBLE));
        said.add(presentation.say(Word.ASK_STILL_OPEN, count(after, Verdict.UNDETERMINED)));
        return paragraph("→ " + String.join(", ", said) + ".");
    }

    private void add(List<String> said, Word word, int count) {
        if (count > 0) {
            said.add(presentation.say(word, count));
        }
    }

    private static int count(List<Decision> decisions, Verdict verdict) {
        return (int) decisions.stream()
                .filter(decision -> decision.verdict() == verdict)
                .count();
    }

    /** That no answer matters any more. */
    public String nothingLeft() {
        return presentation
                .page()
                .gap()
                .line("")
                .paragraph(presentation.say(Word.ASK_NOTHING_LEFT))
                .text();
    }

    /** Programmes of which one is to be chosen for a notice. */
    public String notices(List<Programme> programmes) {
        Page page = presentation.page();
        page.line("");
        page.paragraph(presentation.style().bold(presentation.say(Word.ASK_NOTICE)));
        for (int i = 0; i < programmes.size(); i++) {
            page.paragraph(
                    INDENT + Page.padded(i + 1 + ".", 4),
                    INDENT + "    ",
                    Titles.withName(presentation, programmes.get(i)));
        }
        return page.text();
    }

    private String paragraph(String words) {
        return presentation.page().paragraph(INDENT, INDENT, words).text();
    }

    private String faint(String text) {
        return presentation.style().faint(text);
    }

    private String in(Text text) {
        return text.in(presentation.locale());
    }
}
