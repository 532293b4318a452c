package org.guichet.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Details that a test changes. */
final class Details {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Details() {}

    /** Everything that any notice needs. */
    static Details complete() {
        Details details = new Details();
        details.with("authority.name", "Commune de Saint-Exemple")
                .with("authority.service", Map.of("fr", "Service des commerces", "en", "Shops service"))
                .with("authority.contact", "1 place du Marché\nmairie@exemple.example")
                .with("signatory.firstName", "Camille")
                .with("signatory.lastName", "Martin")
                .with("signatory.capacity", Map.of("fr", "maire", "en", "mayor"))
                .with("addressee.name", "Épicerie Durand")
                .with("addressee.siren", "000 000 000")
                .with("addressee.naturalPerson", false)
                .with("file.number", "F-17")
                .with("file.completeOn", "2026-02-20")
                .with("decision.date", "2026-03-05")
                .with("decision.completeBy", "2026-04-15")
                .with("processing.contribution", "checks-for-officer")
                .with("processing.purpose", Map.of("fr", "Vérifier les critères.", "en", "To check the criteria."))
                .with("processing.humanStep", Map.of("fr", "L'instructeur a relu.", "en", "The officer reviewed it."))
                .with("processing.officerDeparted", false)
                .with("rules.address", "regles@exemple.example")
                .with("rules.form", Map.of("fr", "par courriel", "en", "by e-mail"))
                .with("stateAid.basis", Map.of("fr", "Règlement n° 8, art. 3", "en", "Regulation No 8, art. 3"))
                .with("conditions", List.of(Map.of("fr", "Rester ouvert 3 ans.", "en", "Stay open for 3 years.")))
                .with("remedies.appeal", Map.of("fr", "la maire", "en", "the mayor"))
                .with("remedies.court", Map.of("fr", "Tribunal d'Exemple", "en", "Court of Exemple"))
                .with("dataProtection.contact", "dpo@exemple.example");
        return details;
    }

    static Details none() {
        return new Details();
    }

    Details with(String path, Object value) {
        values.put(path, value);
        return this;
    }

    Details without(String path) {
        values.remove(path);
        return this;
    }

    /** The details of someone who is no enterprise. */
    Details ofPerson() {
        return with("addressee.naturalPerson", true).without("addressee.siren");
    }

    Details contribution(String contribution) {
        return with("processing.contribution", contribution);
    }

    NoticeDetails read() {
        return NoticeDetails.of(values);
    }
}
