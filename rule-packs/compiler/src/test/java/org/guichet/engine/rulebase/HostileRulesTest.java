package org.guichet.engine.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.compiler.RulePack.rule;
import static org.guichet.compiler.RulePack.rules;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.api.Diagnostic;
import org.guichet.compiler.RulePack;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.Trust;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.facts.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.runtime.KieSession;

/** Rules that try to reach beyond their facts: twice refused, by their text and by their classes. */
class HostileRulesTest {
    /** Set by rules that got through. */
    private static final String ESCAPED = "guichet.escaped";

    @TempDir
    Path folder = Path.of("");

    /** What stands in a consequence, and whether Java compiles it. */
    private static Stream<Arguments> consequences() {
        return Stream.of(
                arguments("System.setProperty(\"guichet.escaped\", \"yes\");", true),
                arguments("java.lang.System.setProperty(\"guichet.escaped\", \"yes\");", true),
                arguments("System.exit(3);", true),
                arguments("Runtime.getRuntime().halt(3);", true),
                arguments("new Thread(() -> {}).start();", true),
                arguments("Thread.sleep(1);", true),
                arguments("new ProcessBuilder(\"true\").start();", true),
                arguments("new java.io.File(\"x\").delete();", true),
                arguments("new java.util.Formatter(\"/tmp/guichet-escaped\");", true),
                arguments("java.nio.file.Files.delete(java.nio.file.Path.of(\"x\"));", true),
                arguments("new java.net.URL(\"http://localhost\").openStream();", true),
                arguments("$row.getClass().getClassLoader();", true),
                arguments("$row.getClass().forName(\"java.lang.\" + \"Runtime\");", true),
                arguments("Object.class.getClass().getName();", true),
                arguments("Class.forName(\"java.lang.Runtime\");", true),
                arguments("Object o = $row.fields().getClass().getMethods();", true),
                arguments("java.lang.invoke.MethodHandles.lookup();", true),
                arguments("java.lang.invoke.MethodHandle h = null; h.bindTo($row);", true),
                arguments("java.util.ServiceLoader.load(Runnable.class);", true),
                arguments("java.util.PropertyResourceBundle.getBundle(\"x\");", true),
                arguments("Integer.getInteger(\"java.version\");", true),
                arguments("java.util.Locale.setDefault(java.util.Locale.ROOT);", true),
                arguments("java.time.LocalDate.now();", true),
                arguments("$row.date(\"day\").now();", true),
                arguments("java.time.Clock.systemUTC().millis();", true),
                arguments("Math.random();", true),
                arguments("java.util.UUID.randomUUID();", true),
                arguments("org.guichet.engine.PackLibrary.inFolder(null);", true),
                arguments("org.slf4j.LoggerFactory.getLogger(\"x\");", true),
                arguments("org.kie.api.KieServices.Factory.get();", true),
                arguments("drools.getKieRuntime().getGlobals();", true),
                arguments("drools.getContext(Object.class);", true),
                arguments("kcontext.getKieRuntime().halt();", true),
                arguments("synchronized ($row) { $row.wait(); }", true),
                arguments("$row.notifyAll();", true),
                arguments("String s = \"\\u0022.getClass().getName();//\";", true),
                arguments("// \\u000a System.exit(3);", true),
                arguments("/* \\u002a/ System.exit(3); /* */", true),
                arguments("// \r System.exit(3);", false),
                arguments("S\\u0079stem.exit(3);", true),
                arguments("Sys\u200Ctem.exit(3);", false),
                arguments("String s = \"\"\"\n \" /* \" \"\"\"; System.exit(3); String t = \"*/\";", false));
    }

    /**
     * What stands in a consequence, keeps to its classes, and is refused by its text alone: it may not come to an end.
     */
    private static Stream<String> endless() {
        return Stream.of(
                "while (true) {}",
                "for (;;) {}",
                "do {} while (true);",
                "try { insert( $row ); } catch (Throwable t) {}",
                "throw new RuntimeException(\"x\");",
                "char c = 'x';");
    }

    /** Whole files. */
    private static Stream<String> files() {
        return Stream.of(
                rules("import java.util.List\n"),
                rules("import java.lang.Runtime\n"),
                rules("import org.guichet.engine.facts.*\n"),
                rules("import org.guichet.engine.PackLibrary\n"),
                rules("import static java.lang.System.exit\n"),
                rules("import function org.guichet.engine.PackLibrary.inFolder\n"),
                rules("import accumulate java.lang.Runtime x\n"),
                "package rules.visits import java.lang.Runtime\n",
                "package rules.visits; rule x when then System.exit(3); end\n",
                "package org.guichet.engine.facts\ndeclare Quantity\n    x : String\nend\n",
                "package java.lang\n",
                rules("global java.util.List list\n"),
                rules("global String list\n"),
                rules("function void f() { System.exit(3); }\n"),
                rules("function void f() { f(); }\n"),
                rules("dialect \"mvel\"\nrule x when then end\n"),
                rules("rule x dialect \"mvel\" when then end\n"),
                rules("rule x timer (int: 1s) when then end\n"),
                rules("rule x date-effective \"1-Jan-2030\" when then end\n"),
                rules("rule x date-expires \"1-Jan-2030\" when then end\n"),
                rules("rule x duration 5 when then end\n"),
                rules("rule x when eval( true ) then end\n"),
                rules("rule x when Row( this.getClass() != null ) then end\n"),
                rules("rule x when Row( class != null ) then end\n"),
                rules("rule x when Row( System.getProperty(\"a\") == null ) then end\n"),
                rules("rule x when Object() then end\n"),
                rules("rule x when $s : String() from System.getenv().keySet() then end\n"),
                rules("rule x salience ( System.exit(3) ) when then end\n"),
                rules("declare Runtime\n    x : String\nend\n"),
                rules("declare Thing\n    x : java.io.File\nend\n"),
                rules("declare Thing extends Thread\n    x : String\nend\n"),
                rules("declare Thing\n    x : String = System.getProperty(\"a\")\nend\n"),
                rules("declare Thing\n    static x : String\nend\n"));
    }

    private static Stream<String> all() {
        Stream<String> consequences = Stream.concat(consequences().map(each -> (String) each.get()[0]), endless());
        return Stream.concat(consequences.map(RulePack::rule), files());
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_text_of_hostile_rules_is_refused(String text) {
        PackLibrary library = RulePack.in(folder, text).library(Trust.RULES);
        assertThat(library.diagnostics())
                .isNotEmpty()
                .allSatisfy(diagnostic -> assertThat(diagnostic.file()).isEqualTo("visits/rules/guests.drl"))
                .extracting(Diagnostic::code)
                .containsOnly("G808");
    }

    @ParameterizedTest
    @MethodSource("consequences")
    void what_gets_past_the_check_of_the_text_cannot_be_linked(String consequence, boolean compiles) {
        Optional<RuleClasses> classes = compiled(rule(consequence));
        assertThat(classes.isPresent()).isEqualTo(compiles);
        if (compiles) {
            assertThat(classes.orElseThrow().beyondReach()).isPresent();
            assertThat(failure(classes.orElseThrow()))
                    .rootCause()
                    .isInstanceOf(LinkageError.class)
                    .hasMessageStartingWith("rules cannot use ");
        }
        assertThat(System.getProperty(ESCAPED)).isNull();
    }

    @Test
    void rules_that_keep_to_their_facts_run() {
        Optional<RuleClasses> classes =
                compiled(rule("insert( new Derived(\"guests.all\", $row.quantity(\"guests\").plus(Quantity.ONE)) );"));
        assertThat(classes.flatMap(RuleClasses::beyondReach)).isEmpty();
        assertThat(failure(classes.orElseThrow())).isNull();
    }

    private static Optional<RuleClasses> compiled(String text) {
        return RuleCompilation.of(List.of(new RuleText("visits/rules/guests.drl", text)), new Diagnostics());
    }

    private static @Nullable Throwable failure(RuleClasses classes) {
        try {
            KieSession session = classes.load().newKieSession();
            session.insert(new Row("visits", 0, Map.of("guests", BigDecimal.ONE)));
            session.fireAllRules(100);
            session.dispose();
            return null;
        } catch (RuntimeException | LinkageError failed) {
            return failed;
        }
    }
}
