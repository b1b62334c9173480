package dev.followthrough.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class DomainArchitectureTest {
    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.followthrough.domain");

    @Test
    void the_domain_knows_no_framework_no_database_no_network_and_no_temporal() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "io.temporal..",
                        "java.sql..",
                        "javax.sql..",
                        "java.net.http..",
                        "jakarta.mail..",
                        "jakarta.servlet..",
                        "dev.langchain4j..",
                        "org.slf4j..")
                .because("what we know must be usable and testable anywhere")
                .check(DOMAIN);
    }

    @Test
    void the_domain_reads_no_clock_and_draws_no_random_number() {
        noClasses()
                .should()
                .callMethodWhere(readsTheClock())
                .orShould()
                .callConstructorWhere(unseededRandom())
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.security.SecureRandom.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .because("what it is now, and chance, come in from outside")
                .check(DOMAIN);
    }

    @Test
    void the_sequence_engine_rests_on_java_and_json_alone() {
        noClasses()
                .that()
                .resideInAPackage("dev.followthrough.domain.sequence..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.followthrough.domain.sequence..", "java..", "com.fasterxml.jackson..", "org.jspecify..")
                .because("workflow code replays it for years")
                .check(DOMAIN);
    }

    @Test
    void the_sequence_engine_starts_no_thread_and_does_no_io() {
        noClasses()
                .that()
                .resideInAPackage("dev.followthrough.domain.sequence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..", "java.io..", "java.nio..", "java.net..")
                .because("workflow code replays it")
                .check(DOMAIN);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheClock() {
        return DescribedPredicate.describe(
                "the clock is read",
                (JavaCall<?> call) -> call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().isEmpty()
                        || call.getTargetOwner().isEquivalentTo(System.class)
                                && (call.getName().equals("currentTimeMillis")
                                        || call.getName().equals("nanoTime"))
                        || call.getTargetOwner().isEquivalentTo(java.time.Clock.class)
                                && call.getName().startsWith("system"));
    }

    private static DescribedPredicate<JavaCall<?>> unseededRandom() {
        return DescribedPredicate.describe(
                "a random number generator without a seed",
                (JavaCall<?> call) -> call.getTargetOwner().isEquivalentTo(Random.class)
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }
}
