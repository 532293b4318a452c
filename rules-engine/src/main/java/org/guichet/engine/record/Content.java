package org.guichet.engine.record;

import java.time.LocalDate;
import java.util.List;
import org.guichet.api.Decision;
import org.guichet.api.PackReference;
import org.guichet.engine.json.CanonicalJson;

/** What a receipt says, but for its digest. */
record Content(String programme, LocalDate asOf, String engineVersion, List<PackReference> packs, Kept kept) {
    /** The only format there is. */
    static final String FORMAT = "guichet-receipt/1";

    Content {
        packs = List.copyOf(packs);
    }

    static Content of(Decision decision, Kept kept) {
        return new Content(
                decision.programme().id(), decision.asOf(), decision.engineVersion(), decision.packs(), kept);
    }

    /** As canonical JSON. */
    String json() {
        CanonicalJson json = new CanonicalJson(false);
        json.object(() -> {
            json.text("format", FORMAT);
            json.text("programme", programme);
            json.text("asOf", asOf.toString());
            json.text("engineVersion", engineVersion);
            json.list("packs", packs, pack -> {
                json.text("id", pack.id());
                json.text("version", pack.version());
                json.text("digest", pack.digest());
            });
            kept.write(json);
        });
        return json.text();
    }
}
