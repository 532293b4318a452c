package org.guichet.engine.rulebase;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Compiles DRL files with Drools' own compiler, to an executable model. The compiler need not be there: the rules of
 * shipped packs come compiled.
 */
final class RuleCompilation {
    private static final String ROOT = "src/main/resources/";
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

    private final List<RuleText> texts;
    private final Diagnostics diagnostics;
    private final Map<String, RuleText> byPath = new LinkedHashMap<>();

    private RuleCompilation(List<RuleText> texts, Diagnostics diagnostics) {
        this.texts = texts;
        this.diagnostics = diagnostics;
    }

    /** Whether there is a compiler on the class path. */
    static boolean isPossible() {
        ClassLoader loader = RuleCompilation.class.getClassLoader();
        return loader.getResource("org/drools/model/codegen/ExecutableModelProject.class") != null;
    }

    /** Compiles DRL files together; what is wrong with them is reported. */
    static Optional<RuleClasses> of(List<RuleText> texts, Diagnostics diagnostics) {
        return new RuleCompilation(texts, diagnostics).compile();
    }

    private Optional<RuleClasses> compile() {
        Set<String> folders = texts.stream().map(RuleCompilation::folder).collect(Collectors.toSet());
        if (folders.size() > 1) {
            diagnostics.report(
                    Code.G809,
                    Position.startOf(texts.get(0).file()),
                    "the rules of a derivation are in several packages");
            return Optional.empty();
        }
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        for (int i = 0; i < texts.size(); i++) {
            String path = folder(texts.get(i)) + "rules" + i + ".drl";
            byPath.put(path, texts.get(i));
            files.write(ROOT + path, texts.get(i).text().getBytes(StandardCharsets.UTF_8));
        }
        KieBuilder builder = services.newKieBuilder(files);
        RuleErrors faults = new RuleErrors(byPath, diagnostics);
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException failure) {
            // Some mistakes make Drools throw, where others are messages.
            faults.report(failure);
            return Optional.empty();
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        faults.report(errors);
        return errors.isEmpty() ? Optional.of(classes((InternalKieModule) builder.getKieModule())) : Optional.empty();
    }

    private static String folder(RuleText text) {
        Matcher matcher = PACKAGE.matcher(text.text());
        return matcher.find() ? matcher.group(1).replace('.', '/') + "/" : "";
    }

    private static RuleClasses classes(InternalKieModule module) {
        KieServices.get().getRepository().removeKieModule(module.getReleaseId());
        Map<String, byte[]> classes = new HashMap<>();
        String model = "";
        for (String path : module.getFileNames()) {
            if (path.endsWith("/drools-model")) {
                model = new String(module.getBytes(path), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.contains(":"))
                        .findFirst()
                        .orElseThrow();
            } else if (path.endsWith(".class") && !path.startsWith("org/drools/")) {
                String name = path.substring(0, path.length() - ".class".length());
                classes.put(name.replace('/', '.'), module.getBytes(path));
            }
        }
        return new RuleClasses(model, classes);
    }
}
