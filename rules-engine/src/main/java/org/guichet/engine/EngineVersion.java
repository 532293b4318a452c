package org.guichet.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of the library, which every decision carries. */
final class EngineVersion {
    private static final String CURRENT = read();

    private EngineVersion() {}

    static String current() {
        return CURRENT;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream file = EngineVersion.class.getResourceAsStream("engine.properties")) {
            properties.load(Objects.requireNonNull(file, "engine.properties"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }
}
