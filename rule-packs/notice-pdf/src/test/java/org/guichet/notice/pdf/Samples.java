package org.guichet.notice.pdf;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.api.Application;
import org.guichet.api.EligibilityEngine;
import org.guichet.engine.EligibilityEngines;
import org.guichet.engine.json.ApplicationReader;
import org.guichet.notice.Notice;
import org.guichet.notice.NoticeBackground;
import org.guichet.notice.NoticeDetails;
import org.guichet.notice.NoticeItem;
import org.guichet.notice.NoticeWriter;

/** Notices to print: of shipped programmes, and of the pack that the notices themselves are tested with. */
@SuppressWarnings("ImmutableEnumChecker") // Engines and applications are immutable.
enum Samples {
    AWARD("ara-relocation/plaine-de-lain-productive-investment", "start-up"),
    SELECTIVE("ara-relocation/industrial-investment", "industrial-project"),
    UNDETERMINED("ara-relocation/industrial-investment", "industrial-project-incomplete"),
    LARGE("ara-innovation/r-and-d-booster", "industrial-group"),
    REFUSAL("village/shop-front", Map.of("shop.area", 80, "shop.isChain", true, "shop.isLastOfItsKind", false));

    private static final Map<String, Object> DETAILS = Map.ofEntries(
            entry("authority.name", "Commune de Saint-Exemple"),
            entry("authority.service", Map.of("fr", "Service de l'économie", "en", "Economic service")),
            entry("authority.contact", "1 place du Marché\nmairie@exemple.example"),
            entry("signatory.firstName", "Camille"),
            entry("signatory.lastName", "Martin"),
            entry("signatory.capacity", Map.of("fr", "maire", "en", "mayor")),
            entry("addressee.name", "Épicerie «\u202FCœur d’Œuvre\u202F» Durand"),
            entry("addressee.siren", "000 000 000"),
            entry("addressee.naturalPerson", false),
            entry("file.number", "F-17"),
            entry("file.completeOn", "2026-02-20"),
            entry("decision.date", "2026-03-05"),
            entry("decision.completeBy", "2026-04-15"),
            entry("decision.amount", "700 EUR"),
            entry("decision.form", "700"),
            entry("processing.contribution", "checks-for-officer"),
            entry("processing.purpose", Map.of("fr", "Vérifier les critères.", "en", "To check the criteria.")),
            entry("processing.humanStep", Map.of("fr", "L'instructeur a relu.", "en", "The officer reviewed it.")),
            entry("processing.officerDeparted", false),
            entry("rules.address", "regles@exemple.example"),
            entry("rules.form", Map.of("fr", "par courriel", "en", "by e-mail")),
            entry("stateAid.basis", Map.of("fr", "Règlement n° 8, art. 3", "en", "Regulation No 8, art. 3")),
            entry("stateAid.grossGrantEquivalent", "700 EUR"),
            entry("conditions", List.of(Map.of("fr", "Rester ouvert 3 ans.", "en", "Stay open for 3 years."))),
            entry("remedies.appeal", Map.of("fr", "la maire", "en", "the mayor")),
            entry("remedies.court", Map.of("fr", "Tribunal d'Exemple", "en", "Court of Exemple")),
            entry("dataProtection.contact", "dpo@exemple.example"));

    private final EligibilityEngine engine;
    private final String programme;
    private final Application application;

    Samples(String programme, String application) {
        this.engine = Engines.SHIPPED;
        this.programme = programme;
        this.application = Engines.read(application);
    }

    Samples(String programme, Map<String, Object> facts) {
        this.engine = Engines.VILLAGE;
        this.programme = programme;
        this.application =
                Application.builder().facts(facts).asOf(Engines.AS_OF).build();
    }

    /** What is sent. */
    Notice notice(Locale locale) {
        return saying(Map.of(), locale);
    }

    /** What is sent, with the explanation that the person concerned may ask for. */
    Notice full(Locale locale) {
        return write(writer().full(), Map.of(), locale);
    }

    /** What is sent where the authority says something else. */
    Notice saying(Map<String, Object> changes, Locale locale) {
        return write(writer(), changes, locale);
    }

    /** A notice with a table that holds a word. */
    static Notice tabulating(String word) {
        Notice whole = AWARD.notice(Locale.FRENCH);
        Notice.Block table =
                new Notice.Table(word, List.of("Nom", word, "Source"), List.of(List.of(word, word, "demandeur")));
        Notice.Item item = new Notice.Item(NoticeItem.R2, "R2", List.of(table));
        return new Notice(
                whole.locale(),
                whole.kind(),
                whole.title(),
                whole.conclusion(),
                whole.warning(),
                whole.programme(),
                whole.verdict(),
                whole.asOf(),
                whole.decidedOn(),
                whole.glance(),
                whole.head(),
                List.of(new Notice.Section("R2", List.of(item))),
                List.of(),
                whole.signature(),
                whole.footer(),
                whole.packs(),
                whole.engineVersion());
    }

    private NoticeWriter writer() {
        return NoticeWriter.on(NoticeBackground.of(engine, application));
    }

    private Notice write(NoticeWriter writer, Map<String, Object> changes, Locale locale) {
        Map<String, Object> details = new HashMap<>(DETAILS);
        details.putAll(changes);
        return writer.write(engine.decide(programme, application), NoticeDetails.of(details), locale);
    }

    /** Apart, because an enum's constants come before its fields. */
    private static final class Engines {
        static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);
        static final EligibilityEngine SHIPPED = EligibilityEngines.fromFolder(Path.of("../packs"));
        static final EligibilityEngine VILLAGE =
                EligibilityEngines.fromFolder(Path.of("../notice/src/test/resources/packs"));

        static Application read(String example) {
            try {
                String json = Files.readString(Path.of("../../examples/applications/" + example + ".json"));
                return ApplicationReader.of(SHIPPED.vocabulary()).read(json).toBuilder()
                        .asOf(AS_OF)
                        .build();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
