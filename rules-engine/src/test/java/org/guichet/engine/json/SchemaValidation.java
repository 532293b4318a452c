package org.guichet.engine.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Validates documents with the published schemas, formats included, without the network. */
final class SchemaValidation {
    static final String BASE = "https://guichet.org/schema/v1/";

    private static final Map<String, String> BY_ID = JsonSchemas.names().stream()
            .collect(Collectors.toMap(name -> BASE + name + ".schema.json", JsonSchemas::read));
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(BY_ID));

    private SchemaValidation() {}

    /** What the schema objects to in a JSON document. */
    static List<String> json(String schema, String document) {
        return messages(schema(schema), document, InputFormat.JSON);
    }

    /** What the schema objects to in a YAML document. */
    static List<String> yaml(String schema, String document) {
        return messages(schema(schema), document, InputFormat.YAML);
    }

    /** What the meta-schema objects to in a schema. */
    static List<String> metaSchema(String document) {
        Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        return messages(metaSchema, document, InputFormat.JSON);
    }

    private static Schema schema(String name) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + name + ".schema.json"));
    }

    private static List<String> messages(Schema schema, String document, InputFormat format) {
        return schema
                .validate(
                        document,
                        format,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
