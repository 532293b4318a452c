package org.guichet.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.function.Supplier;
import org.guichet.api.Decision;
import org.guichet.api.Truth;
import org.guichet.api.Verdict;
import org.guichet.api.Window;
import org.guichet.engine.check.CheckedAward;
import org.guichet.engine.check.CheckedCriterion;
import org.guichet.engine.check.CheckedProgramme;
import org.guichet.engine.expression.Bindings;
import org.guichet.engine.expression.DecisionTable;
import org.guichet.engine.expression.Definition;
import org.guichet.engine.expression.Expression;
import org.guichet.engine.expression.Interpreter;
import org.guichet.engine.facts.Quantity;
import org.guichet.engine.rulebase.RuleBase;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Entries;
import org.guichet.engine.vocabulary.Fact;
import org.guichet.engine.vocabulary.Parameter;
import org.guichet.engine.vocabulary.Type;

/** The house rules of the API and the engine. */
@AnalyzeClasses(packages = "org.guichet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ENGINE = "org.guichet.engine";

    @ArchTest
    static final ArchRule DROOLS_LIVES_IN_RULEBASE_AND_SESSION = noClasses()
            .that()
            .resideOutsideOfPackages(ENGINE + ".rulebase..", ENGINE + ".session..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie..")
                    .and(DescribedPredicate.not(resideInAnyPackage("org.kie.dmn.feel.."))));

    @ArchTest
    static final ArchRule RULES_SEE_FACTS_THAT_SEE_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage(ENGINE + ".facts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ENGINE + ".facts..",
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..")
            .because("whatever is in reach of a fact is in reach of rules");

    @ArchTest
    static final ArchRule FEEL_LIVES_IN_EXPRESSION = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE + ".expression..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kie.dmn..");

    @ArchTest
    static final ArchRule JACKSON_LIVES_IN_SOURCE_AND_JSON = noClasses()
            .that()
            .resideOutsideOfPackages(ENGINE + ".source..", ENGINE + ".json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule YAML_LIVES_IN_SOURCE = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE + ".source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yaml..", "org.snakeyaml..", "com.fasterxml.jackson.dataformat.yaml..");

    @ArchTest
    static final ArchRule THE_API_NEEDS_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("org.guichet.api..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.guichet.api..", "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule CONCLUDING_IS_FREE_OF_DROOLS = noClasses()
            .that()
            .resideInAnyPackage(ENGINE + ".conclude..", ENGINE + ".explain..", ENGINE + ".portfolio..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", ENGINE + ".rulebase..", ENGINE + ".session..");

    /**
     * It reads the typed expressions and what packs declare, as data. What these can do by themselves is not called.
     */
    @ArchTest
    static final ArchRule CERTIFICATES_ARE_VERIFIED_WITHOUT_WHAT_DECIDES = classes()
            .that()
            .resideInAPackage(ENGINE + ".certificate.verify..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            ENGINE + ".certificate",
                            ENGINE + ".certificate.verify..",
                            "org.guichet.api..",
                            "java..",
                            "org.jspecify.annotations..")
                    .or(describe("are data of packs and applications", ArchitectureTest::isData)));

    @ArchTest
    static final ArchRule CERTIFICATES_ARE_VERIFIED_BY_A_MEANING_OF_THEIR_OWN = noClasses()
            .that()
            .resideInAPackage(ENGINE + ".certificate.verify..")
            .should()
            .accessTargetWhere(describe("evaluates", ArchitectureTest::evaluates));

    private static boolean isData(JavaClass seen) {
        JavaClass outermost = seen;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return Set.of(
                        CheckedAward.class,
                        CheckedCriterion.class,
                        CheckedProgramme.class,
                        Expression.class,
                        DecisionTable.class,
                        Definition.class,
                        Bindings.class,
                        CodeList.class,
                        CodeSet.class,
                        Entries.class,
                        Fact.class,
                        Parameter.class,
                        Type.class,
                        Quantity.class)
                .stream()
                .anyMatch(outermost::isEquivalentTo);
    }

    @ArchTest
    static void what_evaluates_is_no_data_and_is_found(JavaClasses seen) {
        assertThat(isData(seen.get(Expression.Comparison.class))).isTrue();
        assertThat(isData(seen.get(Interpreter.class))).isFalse();
        assertThat(seen.get(Interpreter.class).getAccessesFromSelf()).anyMatch(ArchitectureTest::evaluates);
    }

    private static boolean evaluates(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        return (owner.isEquivalentTo(CodeSet.class)
                        && Set.of("membership", "reach").contains(name))
                || (owner.isEquivalentTo(Parameter.class)
                        && Set.of("on", "valueOn", "endOn").contains(name))
                || (owner.isEquivalentTo(DecisionTable.class) && name.equals("on"))
                || (owner.isEquivalentTo(DecisionTable.Version.class) && name.equals("index"))
                || (owner.isEquivalentTo(Expression.class)
                        && Set.of("mayBeBounded", "unlabelled").contains(name))
                || (owner.isEquivalentTo(Expression.Comparison.Relation.class) && name.equals("holds"))
                || (owner.isEquivalentTo(Entries.class)
                        && Set.of("isCertain", "isKnown").contains(name))
                || (owner.isEquivalentTo(CheckedCriterion.class)
                        && Set.of("inForceOn", "isDelegated").contains(name))
                || (owner.isEquivalentTo(CheckedAward.class)
                        && Set.of("isAmountAStep", "stepNames").contains(name))
                || (owner.isEquivalentTo(Window.class) && name.equals("contains"))
                || (owner.isEquivalentTo(Truth.class)
                        && Set.of("and", "or", "not").contains(name))
                || (owner.isEquivalentTo(Verdict.class) && name.equals("isOpen"))
                || owner.isEquivalentTo(Quantity.class);
    }

    @ArchTest
    static final ArchRule NO_PACKAGES_NEED_EACH_OTHER =
            slices().matching("org.guichet.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?")
            .because("architecture.md, section 5");

    @ArchTest
    static final ArchRule ONLY_CONSTANTS_ARE_PUBLIC_FIELDS =
            fields().that().arePublic().should().beStatic().andShould().beFinal();

    @ArchTest
    static final ArchRule NOTHING_READS_THE_CLOCK =
            noClasses().should().accessTargetWhere(describe("reads the clock", ArchitectureTest::readsTheClock));

    private static boolean readsTheClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        boolean now = name.equals("now")
                && (owner.isAssignableTo(TemporalAccessor.class) || owner.isAssignableTo(ChronoLocalDate.class));
        boolean clock = owner.isAssignableTo(Clock.class);
        boolean system = owner.isEquivalentTo(System.class)
                && Set.of("currentTimeMillis", "nanoTime").contains(name);
        boolean date = owner.isEquivalentTo(Date.class)
                && access.getTarget() instanceof AccessTarget.ConstructorCallTarget constructor
                && constructor.getRawParameterTypes().isEmpty();
        return now || clock || system || date || owner.isAssignableTo(Calendar.class);
    }

    @ArchTest
    static void the_rules_see_the_api_and_the_engine(JavaClasses seen) {
        assertThat(seen.contain(Decision.class)).isTrue();
        assertThat(seen.contain(RuleBase.class)).isTrue();
        assertThat(seen.size()).isGreaterThan(200);
    }

    /** A class that the rule must find. */
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"})
    private static final class ReadsTheClock {
        static final Supplier<LocalDate> REFERENCE = LocalDate::now;

        long millis() {
            return System.currentTimeMillis();
        }
    }

    @ArchTest
    static void a_class_that_reads_the_clock_is_found(JavaClasses seen) {
        JavaClasses bad = new ClassFileImporter().importClasses(ReadsTheClock.class);
        assertThat(NOTHING_READS_THE_CLOCK.evaluate(bad).getFailureReport().getDetails())
                .hasSize(2);
        assertThat(seen.contain(ReadsTheClock.class)).isFalse();
    }
}
