package org.guichet.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.api.Verdict;
import org.guichet.notice.Notice;
import org.guichet.notice.NoticeBackground;
import org.guichet.notice.NoticeDetails;
import org.guichet.notice.NoticeWriter;
import org.guichet.notice.html.NoticePage;
import org.guichet.notice.pdf.NoticePdf;
import org.guichet.tools.report.QuestionLines;
import org.guichet.tools.report.Word;
import picocli.CommandLine.Option;

/** The notice at the end of an interview, if one is to be written. */
final class Letter {
    @Option(names = "--notice", paramLabel = "FILE")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--details", paramLabel = "FILE")
    private Optional<Path> details = Optional.empty();

    /** What the authority says; empty if no notice is to be written. */
    Optional<NoticeDetails> details(GuichetCommand guichet) {
        if (file.isPresent() != details.isPresent()) {
            throw new UnusableException("a notice needs both --notice and --details");
        }
        if (details.filter(Input::isStandard).isPresent()) {
            throw new UnusableException("answers are read from standard input: give --details a file");
        }
        return details.map(path -> NoticeDetails.of(new Input(path, guichet.terminal()).read(JsonObject::read)));
    }

    /**
     * Writes the notice of the one decision there is, or of that which is chosen.
     *
     * @param decisions those on the programmes that were asked about
     * @param said what the authority says
     */
    void write(
            GuichetCommand guichet,
            Dialogue dialogue,
            EligibilityEngine engine,
            Application known,
            List<Decision> decisions,
            NoticeDetails said) {
        List<Decision> possible = decisions.stream()
                .filter(decision -> decision.verdict() != Verdict.CLOSED)
                .toList();
        Optional<Decision> chosen =
                possible.size() == 1 ? Optional.of(possible.get(0)) : chosen(guichet, dialogue, possible);
        if (chosen.isPresent()) {
            Notice notice =
                    NoticeWriter.on(NoticeBackground.of(engine, known)).write(chosen.get(), said, guichet.locale());
            Path letter = file.orElseThrow();
            boolean isDocument = isDocument(letter);
            WholeFile.replace(
                    letter,
                    isDocument
                            ? NoticePdf.write(notice)
                            : NoticePage.write(notice).getBytes(UTF_8));
            NoticeCommand.sayWhatToVerify(guichet, notice);
            Word written = isDocument ? Word.NOTICE_WRITTEN : Word.PAGE_WRITTEN;
            String place = letter.toAbsolutePath().normalize().toUri().toString();
            guichet.print(written.in(guichet.locale(), place) + "\n");
        }
    }

    private static boolean isDocument(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    private static Optional<Decision> chosen(GuichetCommand guichet, Dialogue dialogue, List<Decision> possible) {
        Runnable question = () -> guichet.print(new QuestionLines(guichet.presentation(false))
                .notices(possible.stream().map(Decision::programme).toList()));
        question.run();
        Reply reply = dialogue.ask(question, typed -> {
            Optional<Reply> number = new AnswerReader(guichet.locale())
                    .count(typed)
                    .filter(one -> one >= 1 && one <= possible.size())
                    .map(one -> new Reply.Answer(possible.get(one - 1)));
            if (number.isEmpty()) {
                question.run();
            }
            return number;
        });
        return reply instanceof Reply.Answer answer ? Optional.of((Decision) answer.value()) : Optional.empty();
    }
}
