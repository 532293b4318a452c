package org.guichet.tools;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.InformationConcept;
import org.guichet.api.InformationConcept.Field;
import org.guichet.api.Interview;
import org.guichet.api.InvalidApplicationException.Problem;
import org.guichet.api.OpenQuestion;
import org.guichet.engine.PackLibrary;
import org.guichet.tools.report.QuestionLines;

/** Leads an interview, question by question. Not thread-safe. */
final class Questioning {
    private final GuichetCommand guichet;
    private final PackLibrary library;
    private final EligibilityEngine engine;
    private final Dialogue dialogue;
    private final Consumer<Application> keep;
    private final QuestionLines lines;
    private final AnswerReader answers;

    /** @param keep is given the application after every answer */
    Questioning(
            GuichetCommand guichet,
            PackLibrary library,
            EligibilityEngine engine,
            Dialogue dialogue,
            Consumer<Application> keep) {
        this.guichet = guichet;
        this.library = library;
        this.engine = engine;
        this.dialogue = dialogue;
        this.keep = keep;
        this.lines = new QuestionLines(guichet.presentation(false));
        this.answers = new AnswerReader(guichet.locale());
    }

    /** Asks until no answer matters any more, or the applicant stops; what is known then comes back. */
    Application lead(Interview start) {
        Deque<Interview> before = new ArrayDeque<>();
        Interview now = start;
        guichet.print(lines.start(now.decisions(), now.questions().size(), now.decisive()));
        for (Optional<OpenQuestion> next = now.next(); next.isPresent(); next = now.next()) {
            OpenQuestion question = next.get();
            String fact = question.concept().name();
            guichet.print(lines.question(before.size() + 1, question));
            Reply reply = reply(question.concept(), now.application());
            if (reply == Reply.Wish.END) {
                return now.application();
            } else if (reply == Reply.Wish.BACK) {
                now = before.isEmpty() ? now : before.pop();
            } else {
                Interview after =
                        reply instanceof Reply.Answer answer ? now.answer(fact, answer.value()) : now.leaveOpen(fact);
                guichet.print(lines.settled(now.decisions(), after.decisions()));
                before.push(now);
                now = after;
            }
            keep.accept(now.application());
        }
        guichet.print(lines.nothingLeft());
        return now.application();
    }

    private Reply reply(InformationConcept concept, Application application) {
        Function<Object, List<Problem>> check = value -> library.problems(
                application.toBuilder().fact(concept.name(), value).build());
        Runnable help = () -> guichet.print(lines.help(concept));
        if (!concept.type().equals("list")) {
            return reply(Slot.of(concept), help, check);
        }
        while (true) {
            Reply reply = records(concept, help, check);
            if (!(reply instanceof Reply.Answer answer) || isPossible(answer.value(), check)) {
                return reply;
            }
        }
    }

    /** A reply to a question for one value. */
    private Reply reply(Slot slot, Runnable help, Function<Object, List<Problem>> check) {
        Optional<CodeChoice> choice = slot.type().equals("code")
                ? Optional.of(new CodeChoice(engine.codes(slot.name()), guichet.locale()))
                : Optional.empty();
        choice.ifPresent(this::show);
        guichet.print(lines.howTo(slot.type(), slot.unit()));
        return dialogue.ask(
                help,
                typed -> choice.map(codes -> code(codes, typed))
                        .orElseGet(() -> value(slot, typed))
                        .filter(value -> isPossible(value, check))
                        .map(Reply.Answer::new));
    }

    private Optional<Object> value(Slot slot, String typed) {
        Optional<Object> value = answers.value(slot, typed);
        if (value.isEmpty()) {
            guichet.print(lines.notUnderstood(slot.type(), slot.unit()));
        }
        return value;
    }

    private Optional<Object> code(CodeChoice codes, String typed) {
        Optional<String> chosen = codes.choose(typed);
        if (chosen.isPresent()) {
            guichet.print(lines.chosen(chosen.get(), codes.label(chosen.get())));
        } else {
            int found = codes.search(typed);
            guichet.print(lines.found(found, CodeChoice.SHOWN));
            if (found > 0) {
                show(codes);
            }
        }
        return chosen.map(code -> code);
    }

    private void show(CodeChoice codes) {
        for (int i = 0; i < codes.shown().size(); i++) {
            String code = codes.shown().get(i);
            guichet.print(lines.choice(i + 1, code, codes.label(code)));
        }
    }

    private boolean isPossible(Object value, Function<Object, List<Problem>> check) {
        List<Problem> problems = check.apply(value);
        problems.forEach(problem -> guichet.print(lines.problem(problem)));
        return problems.isEmpty();
    }

    /** Who goes back within records begins with them again. */
    private Reply records(InformationConcept concept, Runnable help, Function<Object, List<Problem>> check) {
        guichet.print(lines.howMany());
        Reply count = dialogue.ask(help, this::count);
        if (!(count instanceof Reply.Answer answer)) {
            return count;
        }
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 1; i <= (Integer) answer.value(); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Field field : concept.fields()) {
                guichet.print(lines.field(i, (Integer) answer.value(), field));
                Reply reply = reply(
                        Slot.of(concept, field), help, value -> check.apply(List.of(Map.of(field.name(), value))));
                if (reply == Reply.Wish.END) {
                    return reply;
                } else if (reply == Reply.Wish.BACK) {
                    return records(concept, help, check);
                } else if (reply instanceof Reply.Answer value) {
                    row.put(field.name(), value.value());
                }
            }
            records.add(row);
        }
        return new Reply.Answer(records);
    }

    private Optional<Reply> count(String typed) {
        Optional<Integer> count = answers.count(typed);
        if (count.isEmpty()) {
            guichet.print(lines.howMany());
        }
        return count.map(Reply.Answer::new);
    }
}
