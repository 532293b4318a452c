package org.guichet.examples.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.EligibilityEngines;
import org.guichet.notice.Notice;
import org.guichet.notice.NoticeBackground;
import org.guichet.notice.NoticeDetails;
import org.guichet.notice.NoticeWriter;
import org.guichet.notice.html.NoticePage;
import org.guichet.notice.pdf.NoticePdf;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The notice of an award under a shipped programme, in French, from a decision that was taken. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NoticeBenchmark {
    /** How much the notice explains. */
    public enum Extent {
        /** What is sent. */
        LETTER,
        /** With the explanation that the person concerned may ask for. */
        FULL
    }

    @Param
    public Extent extent = Extent.FULL;

    private final EligibilityEngine engine = EligibilityEngines.fromClasspath("packs");
    private final Application application = ShippedPacks.manufacturer();
    private final Decision decision = engine.decide(ShippedPacks.LARGEST, application);
    private final NoticeDetails details = NoticeDetails.of(details());
    private NoticeWriter writer = NoticeWriter.on(NoticeBackground.of(engine, application));

    @Setup
    public void prepare() {
        NoticeWriter letter = NoticeWriter.on(NoticeBackground.of(engine, application));
        writer = extent == Extent.FULL ? letter.full() : letter;
    }

    private static Map<String, Object> details() {
        return Map.of(
                "authority",
                Map.of("name", "Exemple", "service", "Économie", "contact", "1 place de l'Exemple"),
                "signatory",
                Map.of("firstName", "Camille", "lastName", "Exemple", "capacity", "présidente"),
                "addressee",
                Map.of("name", "Société Exemple SAS", "siren", "000 000 000", "naturalPerson", false),
                "file",
                Map.of("number", "2026-0001", "completeOn", "2026-02-16"),
                "decision",
                Map.of("date", "2026-03-12"),
                "processing",
                Map.of(
                        "contribution", "checks-for-officer",
                        "purpose", "Vérifier les critères.",
                        "humanStep", "Une instructrice a relu le dossier.",
                        "officerDeparted", false),
                "rules",
                Map.of("address", "regles@collectivite.example", "form", "par courriel"),
                "stateAid",
                Map.of("scheme", "sans objet (aide de minimis)"),
                "conditions",
                List.of("Maintenir l'investissement pendant trois ans."),
                "remedies",
                Map.of("appeal", "la présidente", "court", "Tribunal administratif d'Exemple"));
    }

    @Benchmark
    public String page() {
        return NoticePage.write(notice());
    }

    @Benchmark
    public byte[] document() {
        return NoticePdf.write(notice());
    }

    private Notice notice() {
        return writer.write(decision, details, Locale.FRENCH);
    }
}
