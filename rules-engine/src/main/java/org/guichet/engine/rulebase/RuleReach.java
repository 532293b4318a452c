package org.guichet.engine.rulebase;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What compiled rules may use of Java and Drools: the facts they are given, the model that Drools makes of rules, and
 * what arithmetic on numbers, dates and texts needs. Neither files, network, threads, reflection, the clock or chance,
 * nor the rest of the application.
 */
final class RuleReach {
    private static final Set<String> PACKAGES = Set.of(
            "org.guichet.engine.facts",
            "org.drools.core.base.accumulators",
            "org.drools.model",
            "org.drools.model.consequences",
            "org.drools.model.functions",
            "org.drools.model.functions.accumulate",
            "org.drools.model.impl",
            "org.drools.model.view",
            "org.drools.modelcompiler.dsl.pattern",
            "java.math",
            "java.time",
            "java.time.chrono",
            "java.time.temporal",
            "java.lang.annotation",
            "java.util.function");

    private static final Set<String> CLASSES = Set.of(
            // what every executable model needs, whatever its rules say
            "java.io.Serializable",
            "java.time.format.DateTimeFormatter",
            "java.time.format.DateTimeFormatterBuilder",
            "org.drools.base.factmodel.AccessibleFact",
            "org.drools.base.factmodel.GeneratedFact",
            "org.drools.modelcompiler.util.EvaluationUtil",
            "org.drools.util.DateUtils",
            // the language
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.CharSequence",
            "java.lang.Character",
            "java.lang.Comparable",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Iterable",
            "java.lang.Long",
            "java.lang.Math",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.Short",
            "java.lang.String",
            "java.lang.StringBuilder",
            "java.lang.Void",
            // named where an error is passed on; errors themselves are the virtual machine's to throw
            "java.lang.Exception",
            "java.lang.IllegalArgumentException",
            "java.lang.RuntimeException",
            "java.lang.Throwable",
            // collections
            "java.util.ArrayList",
            "java.util.Arrays",
            "java.util.Collection",
            "java.util.Collections",
            "java.util.Comparator",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.Iterator",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.List",
            "java.util.Locale",
            "java.util.Map",
            "java.util.Objects",
            "java.util.Optional",
            "java.util.Set",
            "java.util.SortedMap",
            "java.util.SortedSet",
            "java.util.TreeMap",
            "java.util.TreeSet");

    /** Members that reach beyond what their class is there for. */
    private static final Set<String> REFUSED = Set.of(
            "forName",
            "getBoolean",
            "getClass",
            "getInteger",
            "getLong",
            "getRuntime",
            "getContext",
            "notify",
            "notifyAll",
            "now",
            "parallelPrefix",
            "parallelSetAll",
            "parallelSort",
            "parallelStream",
            "printStackTrace",
            "random",
            "setDefault",
            "shuffle",
            "system",
            "systemDefault",
            "systemDefaultZone",
            "systemUTC",
            "tick",
            "tickMillis",
            "tickMinutes",
            "tickSeconds",
            "wait");

    /** What the compiler writes by itself, for enumerations, lambdas and joined texts. */
    private static final Set<ClassReferences.Member> WRITTEN_BY_THE_COMPILER = Set.of(
            new ClassReferences.Member("java.lang.System", "arraycopy"),
            new ClassReferences.Member("java.lang.invoke.LambdaMetafactory", "metafactory"),
            new ClassReferences.Member("java.lang.invoke.LambdaMetafactory", "altMetafactory"),
            new ClassReferences.Member("java.lang.invoke.StringConcatFactory", "makeConcatWithConstants"),
            new ClassReferences.Member("java.lang.invoke.SerializedLambda", "getFunctionalInterfaceClass"),
            new ClassReferences.Member("java.lang.invoke.SerializedLambda", "getFunctionalInterfaceMethodName"),
            new ClassReferences.Member("java.lang.invoke.SerializedLambda", "getFunctionalInterfaceMethodSignature"),
            new ClassReferences.Member("java.lang.invoke.SerializedLambda", "getImplClass"),
            new ClassReferences.Member("java.lang.invoke.SerializedLambda", "getImplMethodKind"),
            new ClassReferences.Member("java.lang.invoke.SerializedLambda", "getImplMethodName"),
            new ClassReferences.Member("java.lang.invoke.SerializedLambda", "getImplMethodSignature"));

    private RuleReach() {}

    /** Whether rules may use a class. */
    static boolean contains(String name) {
        String outer = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        return CLASSES.contains(outer) || PACKAGES.contains(outer.substring(0, Math.max(outer.lastIndexOf('.'), 0)));
    }

    /** Whether the virtual machine must find a class, although rules cannot use any of its members. */
    static boolean mustResolve(String name) {
        return name.startsWith("java.lang.invoke.") || name.equals("java.lang.System");
    }

    /** The first thing that a compiled class refers to and may not, if there is one. */
    static Optional<String> beyond(byte[] classFile, Set<String> own) {
        ClassReferences references = ClassReferences.of(classFile);
        Stream<String> classes = references.classes().stream()
                .filter(name -> !own.contains(name) && !contains(name) && !mustResolve(name));
        Stream<String> members = references.members().stream()
                .filter(member -> !isOpen(member, own))
                .map(member -> member.owner() + "." + member.name());
        return Stream.concat(members, classes).sorted().findFirst();
    }

    private static boolean isOpen(ClassReferences.Member member, Set<String> own) {
        boolean isInherited = own.contains(member.owner()) || member.owner().startsWith("[");
        return WRITTEN_BY_THE_COMPILER.contains(member)
                || ((isInherited || contains(member.owner())) && !REFUSED.contains(member.name()));
    }
}
