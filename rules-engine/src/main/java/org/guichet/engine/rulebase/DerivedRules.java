package org.guichet.engine.rulebase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.vocabulary.Derivation;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;

/** The compiled rules of a derivation. Immutable, and shared by all threads; loaded when they are first needed. */
public final class DerivedRules {
    /** Where compiled rules lie on the class path, under the digest of their text. */
    public static final String COMPILED = "META-INF/guichet/rules/";

    private final Derivation derivation;
    private final String fileName;
    private final RuleClasses classes;
    private volatile @Nullable KieBase kieBase;

    private DerivedRules(Derivation derivation, String fileName, RuleClasses classes) {
        this.derivation = derivation;
        this.fileName = fileName;
        this.classes = classes;
    }

    /**
     * The rules of a derivation: as they lie compiled on the class path, or compiled now.
     *
     * @param trusted whether rules, which are code, may come from where the pack lies. Rules with the text of some that
     *     lie compiled on the class path are trusted in any case
     * @return empty if that cannot be, which is reported
     */
    public static Optional<DerivedRules> of(
            Derivation derivation, List<RuleText> texts, boolean trusted, Diagnostics diagnostics) {
        Optional<RuleClasses> classes = compiled(texts);
        if (classes.isEmpty()) {
            classes = trusted ? compile(texts, diagnostics) : refused(derivation, texts, diagnostics);
        }
        return classes.map(found -> new DerivedRules(derivation, fileName(texts), found));
    }

    private static Optional<RuleClasses> refused(Derivation derivation, List<RuleText> texts, Diagnostics diagnostics) {
        diagnostics.report(
                Code.G807,
                Position.startOf(texts.get(0).file()),
                "pack `" + derivation.pack() + "` carries rules, which are code, and is not trusted",
                "load it from the class path, or allow its rules: `--allow-rules`, `Trust.RULES`");
        return Optional.empty();
    }

    private static Optional<RuleClasses> compile(List<RuleText> texts, Diagnostics diagnostics) {
        if (RuleCompilation.isPossible()) {
            return RuleCompilation.of(texts, diagnostics).filter(classes -> isWithinReach(classes, texts, diagnostics));
        }
        diagnostics.report(
                Code.G810,
                Position.startOf(texts.get(0).file()),
                "the rules are not compiled, and there is no compiler",
                "add `org.guichet:rules-compiler` to the class path");
        return Optional.empty();
    }

    /** What the text does not show, the compiled classes do. */
    private static boolean isWithinReach(RuleClasses classes, List<RuleText> texts, Diagnostics diagnostics) {
        Optional<String> beyond = classes.beyondReach();
        beyond.ifPresent(found -> diagnostics.report(
                Code.G808,
                Position.startOf(texts.get(0).file()),
                "`" + found + "` reaches beyond the facts that rules are given"));
        return beyond.isEmpty();
    }

    private static Optional<RuleClasses> compiled(List<RuleText> texts) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? DerivedRules.class.getClassLoader() : context;
        try (InputStream found = loader.getResourceAsStream(COMPILED + fileName(texts))) {
            return found == null ? Optional.empty() : Optional.of(RuleClasses.read(found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The name under which compiled rules lie: it tells their text, and the version of Drools. */
    public String fileName() {
        return fileName;
    }

    private static String fileName(List<RuleText> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(droolsVersion().getBytes(StandardCharsets.UTF_8));
            for (RuleText text : texts) {
                digest.update((byte) 0);
                digest.update(text.text().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()) + ".zip";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String droolsVersion() {
        return KieServices.class.getPackage().getImplementationVersion() == null
                ? ""
                : KieServices.class.getPackage().getImplementationVersion();
    }

    public Derivation derivation() {
        return derivation;
    }

    /** The classes, to be kept compiled. */
    public RuleClasses classes() {
        return classes;
    }

    /** The Drools rule base. */
    public KieBase kieBase() {
        KieBase loaded = kieBase;
        if (loaded == null) {
            synchronized (this) {
                loaded = kieBase;
                if (loaded == null) {
                    loaded = classes.load();
                    kieBase = loaded;
                }
            }
        }
        return loaded;
    }
}
