package org.guichet.compiler;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.rulebase.RuleClasses;
import org.guichet.engine.rulebase.RuleText;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** One compilation of DRL files. */
final class Compilation {
    private static final String ROOT = "src/main/resources/";
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Pattern RULE = Pattern.compile("rule \"?([^\"\\n:]+)\"?");

    private final List<RuleText> texts;
    private final Diagnostics diagnostics;
    private final Map<String, RuleText> byPath = new HashMap<>();

    Compilation(List<RuleText> texts, Diagnostics diagnostics) {
        this.texts = texts;
        this.diagnostics = diagnostics;
    }

    Optional<RuleClasses> compile() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        for (int i = 0; i < texts.size(); i++) {
            String path = folder(texts.get(i)) + "rules" + i + ".drl";
            byPath.put(path, texts.get(i));
            files.write(ROOT + path, texts.get(i).text().getBytes(StandardCharsets.UTF_8));
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        errors.forEach(this::report);
        return errors.isEmpty() ? Optional.of(classes((InternalKieModule) builder.getKieModule())) : Optional.empty();
    }

    private static String folder(RuleText text) {
        Matcher matcher = PACKAGE.matcher(text.text());
        return matcher.find() ? matcher.group(1).replace('.', '/') + "/" : "";
    }

    private void report(Message message) {
        Position at = position(message);
        String text = message.getText().strip().replaceAll("\\s+", " ");
        diagnostics.report(Code.G809, at, text.length() <= 300 ? text : text.substring(0, 299) + "…");
    }

    /** A problem of the DRL itself has its line; one of the code it is turned into has, at best, the name of a rule. */
    private Position position(Message message) {
        RuleText text = byPath.get(String.valueOf(message.getPath()).replace(ROOT, ""));
        if (text != null) {
            return new Position(text.file(), Math.max(message.getLine(), 1), Math.max(message.getColumn(), 1));
        }
        Matcher rule = RULE.matcher(message.getText());
        if (rule.find()) {
            for (RuleText candidate : texts) {
                int at = candidate.text().indexOf(rule.group(1).strip());
                if (at >= 0) {
                    int line = (int) candidate.text().substring(0, at).lines().count();
                    return new Position(candidate.file(), Math.max(line, 1), 1);
                }
            }
        }
        return Position.startOf(texts.get(0).file());
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
