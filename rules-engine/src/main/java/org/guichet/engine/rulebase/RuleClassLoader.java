package org.guichet.engine.rulebase;

import java.util.Map;

/**
 * Defines the classes of compiled rules, and holds them to {@link RuleReach what rules may use}: a class that refers to
 * anything else is not even defined.
 */
final class RuleClassLoader extends ClassLoader {
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
            if (RuleReach.contains(name) || RuleReach.mustResolve(name)) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name + " is out of the reach of rules");
        }
        RuleReach.beyond(bytes, classes.keySet()).ifPresent(beyond -> {
            throw new LinkageError("rules cannot use " + beyond);
        });
        return defineClass(name, bytes, 0, bytes.length);
    }
}
