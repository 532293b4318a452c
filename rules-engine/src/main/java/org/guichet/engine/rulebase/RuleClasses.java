package org.guichet.engine.rulebase;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Compiled DRL: the classes of an executable model. Immutable. */
public final class RuleClasses {
    private static final String MODEL_ENTRY = "model";

    private final String model;
    private final Map<String, byte[]> classes;

    /**
     * Holds classes.
     *
     * @param model the name of the class that is the model
     * @param classes the classes by name; handed over
     */
    public RuleClasses(String model, Map<String, byte[]> classes) {
        this.model = model;
        this.classes = new TreeMap<>(classes);
    }

    /** Reads what {@link #write} wrote. */
    static RuleClasses read(InputStream from) throws IOException {
        String model = "";
        Map<String, byte[]> classes = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(from)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (entry.getName().equals(MODEL_ENTRY)) {
                    model = new String(content, StandardCharsets.UTF_8);
                } else {
                    classes.put(entry.getName(), content);
                }
            }
        }
        return new RuleClasses(model, classes);
    }

    /** Writes the classes, the same ones always to the same bytes. */
    public void write(OutputStream to) {
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            add(zip, MODEL_ENTRY, model.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                add(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Something that the classes refer to and that rules may not use, if there is such a thing. */
    public Optional<String> beyondReach() {
        return classes.values().stream()
                .map(bytes -> RuleReach.beyond(bytes, classes.keySet()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A rule base of the classes, which see nothing but what rules may use. */
    KieBase load() {
        try {
            Class<?> loaded = new RuleClassLoader(classes).loadClass(model);
            return KieBaseBuilder.createKieBaseFromModel(
                    (Model) loaded.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("compiled rules cannot be loaded", broken);
        }
    }
}
