package org.guichet.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The published JSON Schemas (draft 2020-12): of applications, decisions, certificates, receipts and the lines of logs,
 * and of every kind of file in a pack. The schema called {@code pack} has the identifier
 * {@code https://guichet.org/schema/v1/pack.schema.json} and is the resource
 * {@code org/guichet/schema/pack.schema.json}. Those of a pack's files refer to {@code common} beside them.
 */
public final class JsonSchemas {
    private static final List<String> NAMES = List.of(
            "application",
            "certificate",
            "common",
            "decision",
            "definitions",
            "derivations",
            "facts",
            "lists",
            "log-line",
            "pack",
            "parameters",
            "programme",
            "receipt",
            "regimes",
            "scenarios",
            "sources",
            "tables");

    private JsonSchemas() {}

    /** What the schemas are called, in alphabetical order. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The text of a schema.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static String read(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no schema `" + name + "`, only " + NAMES);
        }
        String resource = "/org/guichet/schema/" + name + ".schema.json";
        try (InputStream in = JsonSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the library is incomplete: " + resource + " is missing");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
