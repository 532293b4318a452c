package org.guichet.engine.rulebase;

import java.util.Map;
import java.util.Set;

/**
 * Defines the classes of compiled rules. They see the facts they are given, Drools' model, and what arithmetic on
 * numbers, dates and texts needs; neither files nor network, threads, reflection or the rest of the application.
 */
final class RuleClassLoader extends ClassLoader {
    private static final Set<String> PACKAGES = Set.of(
            "org.guichet.engine.facts",
            "org.drools.core.base.accumulators",
            "org.drools.model",
            "org.drools.modelcompiler",
            "java.math",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "java.lang.invoke",
            "java.lang.annotation");
    private static final Set<String> REFUSED = Set.of(
            "java.lang.Class",
            "java.lang.ClassLoader",
            "java.lang.Compiler",
            "java.lang.Module",
            "java.lang.ModuleLayer",
            "java.lang.Package",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.SecurityManager",
            "java.lang.StackWalker",
            "java.lang.System",
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.lang.ThreadLocal",
            "java.util.ServiceLoader",
            "java.util.ResourceBundle",
            "java.util.Timer");

    /** What every executable model needs, whatever its rules say. */
    private static final Set<String> NEEDED = Set.of(
            "java.io.Serializable",
            "org.drools.base.factmodel.AccessibleFact",
            "org.drools.base.factmodel.GeneratedFact",
            "org.drools.util.DateUtils");

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;

    RuleClassLoader(Map<String, byte[]> classes) {
        super("guichet-rules", RuleClassLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (classes.containsKey(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
            if (!isOpen(name)) {
                throw new ClassNotFoundException(name + " is out of the reach of rules");
            }
            return super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static boolean isOpen(String name) {
        String outer = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        String inPackage = outer.substring(0, Math.max(outer.lastIndexOf('.'), 0));
        return !REFUSED.contains(outer)
                && (inPackage.equals("java.lang")
                        || NEEDED.contains(outer)
                        || PACKAGES.contains(inPackage)
                        || inPackage.startsWith("org.drools.model.")
                        || inPackage.startsWith("org.drools.modelcompiler."));
    }
}
