package org.guichet.tools;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.guichet.api.Citation;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.notice.Notice;
import org.guichet.notice.NoticeBackground;
import org.guichet.notice.NoticeDetails;
import org.guichet.notice.NoticeWriter;
import org.guichet.notice.html.NoticePage;
import org.guichet.notice.pdf.NoticePdf;
import org.guichet.tools.report.NoticeJson;
import org.guichet.tools.report.Word;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the document that French law asks for with a decision. */
@Command(name = "notice")
final class NoticeCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Mixin
    private Case asked = new Case();

    @Option(names = "--details", paramLabel = "FILE", required = true)
    private Path details = Path.of("-");

    @Option(names = "--full")
    private boolean full;

    @ArgGroup
    private Result result = new Result();

    NoticeCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    /** A notice is printed, or a document is written. */
    private static final class Result {
        @Option(names = "--format", paramLabel = "html|json")
        private Document format = Document.HTML;

        @Option(names = "--pdf", paramLabel = "FILE")
        private Optional<Path> pdf = Optional.empty();
    }

    /** What a notice is printed as. */
    private enum Document {
        HTML,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        EligibilityEngine engine = guichet.packs().open().engine();
        String name = asked.programme(engine);
        DatedApplication dated = asked.application(guichet, engine);
        NoticeDetails said = NoticeDetails.of(new Input(details, guichet.terminal()).read(JsonObject::read));
        Decision decision = engine.decide(name, dated.application());
        Notice notice = writer(engine, dated).write(decision, said, guichet.locale());
        dated.sayIfToday(guichet);
        sayWhatToVerify(guichet, notice);
        result.pdf.ifPresentOrElse(file -> writeDocument(file, notice), () -> print(notice));
        return ExitCode.DONE;
    }

    private void print(Notice notice) {
        guichet.print(
                switch (result.format) {
                    case HTML -> NoticePage.write(notice);
                    case JSON -> NoticeJson.write(notice);
                });
    }

    private void writeDocument(Path file, Notice notice) {
        WholeFile.replace(file, NoticePdf.write(notice));
        guichet.tell(Word.NOTICE_WRITTEN.in(guichet.locale(), file.toString()));
    }

    static void sayWhatToVerify(GuichetCommand guichet, Notice notice) {
        int unread = (int) notice.references().stream()
                .filter(reference -> reference.quality() != Citation.Quality.READ)
                .count();
        if (unread > 0) {
            guichet.tell(Word.VERIFY_BEFORE_SENDING.in(guichet.locale(), unread));
        }
    }

    private NoticeWriter writer(EligibilityEngine engine, DatedApplication dated) {
        NoticeWriter writer = NoticeWriter.on(NoticeBackground.of(engine, dated.application()));
        return full ? writer.full() : writer;
    }
}
