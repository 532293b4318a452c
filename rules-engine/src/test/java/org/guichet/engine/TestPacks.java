package org.guichet.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.engine.source.PackFiles;

/** Small packs for tests, written as texts. */
final class TestPacks {
    static final String HEADER = """
            format: 1
            pack: test
            version: 1.0.0
            title: { fr: "Pack d'essai", en: "Test pack" }
            authority: { name: { fr: "Région", en: "Region" } }
            languages: [fr, en]
            """;

    private static final String SOURCES = """
            sources:
              law:
                title: { fr: "Loi de test", en: "Test law" }
                quality: R
            """;

    private static final String PROGRAMME = """
            programme: aid
            title: { fr: "Aide", en: "Aid" }
            purpose: { fr: "Essayer", en: "To try" }
            nature: right
            confidence: A
            """;

    private final Map<String, String> files = new TreeMap<>();

    private TestPacks() {
        files.put("pack.yaml", HEADER);
        files.put("sources.yaml", SOURCES);
    }

    /** A pack with the programme {@code test/aid}, whose file goes on as given. */
    static TestPacks programme(String rest) {
        return new TestPacks().file("programmes/aid.yaml", PROGRAMME + rest);
    }

    TestPacks file(String path, String content) {
        files.put(path, content);
        return this;
    }

    PackFiles files() {
        return PackFiles.ofTexts("test", files);
    }

    PackLibrary library() {
        return new PackLibrary(List.of(files()));
    }
}
