package org.guichet.tools.report;

import java.util.List;
import java.util.Locale;
import org.guichet.api.Criterion.Treatment;
import org.guichet.api.PackInfo;
import org.guichet.api.Programme;

/** What is installed, as JSON. */
public final class PacksJson {
    private PacksJson() {}

    /** These packs. */
    public static String write(List<PackInfo> packs) {
        return JsonText.pretty(json -> json.list("packs", packs, pack -> {
            json.text("id", pack.reference().id());
            json.text("version", pack.reference().version());
            json.text("digest", pack.reference().digest());
            json.text("title", pack.title());
            json.truth("demonstration", pack.demonstration());
            json.list("programmes", pack.programmes(), programme -> programme(json, programme));
        }));
    }

    private static void programme(JsonText json, Programme programme) {
        json.text("id", programme.id());
        json.text("title", programme.title());
        json.text("authority", programme.authority());
        json.constant("nature", programme.nature());
        json.object("window", window -> {
            window.text("opens", programme.window().opens());
            window.text("closes", programme.window().closes());
        });
        json.text("confidence", programme.confidence());
        programme.awardForm().ifPresent(form -> json.constant("awardForm", form));
        programme.regime().ifPresent(regime -> json.text("regime", regime.id()));
        json.object("criteria", counts -> {
            for (Treatment treatment : Treatment.values()) {
                counts.number(treatment.name().toLowerCase(Locale.ROOT), programme.count(treatment));
            }
        });
    }
}
