package org.guichet.tools;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guichet.api.Application;
import org.guichet.api.InvalidApplicationException;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.certificate.Certificate;
import org.guichet.engine.certificate.verify.Fault;
import org.guichet.engine.json.ApplicationReader;
import org.guichet.tools.report.VerificationJson;
import org.guichet.tools.report.VerificationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether what a certificate states follows from the facts and the rules. */
@Command(name = "verify")
final class VerifyCommand implements GuichetCommand.Part {
    private final GuichetCommand guichet;

    @Parameters(paramLabel = "CERTIFICATE", descriptionKey = "certificateFile")
    private Path file = Path.of("-");

    @Option(names = "--application", paramLabel = "FILE")
    private Optional<Path> application = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    VerifyCommand(GuichetCommand guichet) {
        this.guichet = guichet;
    }

    @Override
    public Integer call() {
        Certificate certificate = new Input(file, guichet.terminal()).read(Certificate::read);
        PackLibrary library = guichet.packs().open();
        List<Fault> faults = application
                .map(given ->
                        library.certificates(read(given, library, certificate)).verify(certificate))
                .orElseGet(() -> faultsByItself(certificate, library));
        guichet.print(
                switch (format) {
                    case TEXT ->
                        new VerificationReport(guichet.presentation(false))
                                .write(certificate, faults, application.isPresent());
                    case JSON -> VerificationJson.write(certificate, faults);
                    case JSONL, SARIF -> throw new UnusableException("verify prints text or json");
                });
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.RECORD_DIFFERS;
    }

    private Application read(Path given, PackLibrary library, Certificate certificate) {
        return new Input(given, guichet.terminal())
                .read(ApplicationReader.of(library.vocabulary())::read).toBuilder()
                        .asOf(certificate.asOf())
                        .build();
    }

    /** Without an application, the facts are those that the certificate states: they may be what is wrong with it. */
    private static List<Fault> faultsByItself(Certificate certificate, PackLibrary library) {
        Application stated = Application.builder()
                .facts(certificate.facts())
                .asOf(certificate.asOf())
                .build();
        try {
            return library.certificates(stated).verify(certificate);
        } catch (InvalidApplicationException refused) {
            return refused.problems().stream().map(Fault::of).toList();
        }
    }
}
