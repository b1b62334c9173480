package dev.followthrough.workflows;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.followthrough.workflows.deal.DealFollowUpWorkflowImpl;
import dev.followthrough.workflows.deal.DealRelay;
import dev.followthrough.workflows.deal.RollCall;
import io.temporal.activity.ActivityInterface;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A workflow is played again for years, on other machines and other days: it must come to the same.
class WorkflowArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.followthrough.workflows", "dev.followthrough.domain");
    private static final Set<String> PLAYED_AGAIN = reachableFrom(DealFollowUpWorkflowImpl.class);
    private static final DescribedPredicate<JavaClass> PLAYED =
            describe("are reachable from a workflow", type -> PLAYED_AGAIN.contains(type.getName()));

    @Test
    void what_a_workflow_reaches_is_looked_at() {
        assertThat(PLAYED_AGAIN)
                .anyMatch(name -> name.endsWith(".workflows.deal.Inbox"))
                .anyMatch(name -> name.endsWith(".domain.sequence.TouchHappenings"))
                .noneMatch(name -> name.endsWith("Test"));
    }

    @Test
    void a_workflow_knows_of_the_domain_the_sequence_alone() {
        noClasses()
                .that(PLAYED)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.followthrough.domain..")
                        .and(resideOutsideOfPackage("dev.followthrough.domain.sequence..")))
                .check(OURS);
    }

    @Test
    void the_relay_and_the_roll_call_alone_know_the_outbox_besides() {
        noClasses()
                .that()
                .resideInAPackage("dev.followthrough.workflows..")
                .and()
                .doNotBelongToAnyOf(DealRelay.class, RollCall.class)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.followthrough.domain..")
                        .and(resideOutsideOfPackage("dev.followthrough.domain.sequence..")))
                .check(OURS);
        noClasses()
                .that()
                .belongToAnyOf(DealRelay.class, RollCall.class)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.followthrough.domain..")
                        .and(resideOutsideOfPackage("dev.followthrough.domain.sequence.."))
                        .and(resideOutsideOfPackage("dev.followthrough.domain.deal..")))
                .check(OURS);
    }

    @Test
    void a_workflow_reads_no_clock() {
        noClasses().that(PLAYED).should().callMethodWhere(readsTheClock()).check(OURS);
    }

    @Test
    void a_workflow_draws_no_random_number() {
        noClasses()
                .that(PLAYED)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(OURS);
    }

    @Test
    void a_workflow_starts_no_thread_and_takes_no_lock() {
        noClasses()
                .that(PLAYED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(OURS);
        noMethods()
                .that()
                .areDeclaredInClassesThat(PLAYED)
                .should()
                .haveModifier(JavaModifier.SYNCHRONIZED)
                .check(OURS);
    }

    @Test
    void a_workflow_touches_no_file_no_network_no_database_and_no_framework() {
        noClasses()
                .that(PLAYED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..", "java.nio..", "java.net..", "java.sql..", "javax.sql..", "org.springframework..")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .check(OURS);
    }

    @Test
    void nothing_that_a_workflow_reaches_remembers_across_deals() {
        fields().that()
                .areDeclaredInClassesThat(PLAYED)
                .and(describe("are static", field -> field.getModifiers().contains(JavaModifier.STATIC)))
                .and(describe(
                        "are written by people", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .andShould()
                .haveRawType(describe("no collection and no array", WorkflowArchitectureTest::remembersNothing))
                .check(OURS);
    }

    @Test
    void no_timer_is_left_behind() {
        noClasses()
                .that()
                .resideInAPackage("dev.followthrough.workflows..")
                .should()
                .callMethodWhere(describe(
                        "Workflow.await with a timeout leaves its timer behind",
                        (JavaCall<?> call) -> call.getTargetOwner().isEquivalentTo(Workflow.class)
                                && call.getName().equals("await")
                                && call.getTarget()
                                        .getRawParameterTypes()
                                        .getFirst()
                                        .isEquivalentTo(Duration.class)))
                .check(OURS);
    }

    @Test
    void what_goes_over_the_wire_are_records() {
        Stream<JavaClass> wire = OURS.stream()
                .filter(type ->
                        type.isAnnotatedWith(WorkflowInterface.class) || type.isAnnotatedWith(ActivityInterface.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(
                        method -> Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType())))
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Collection::stream);
        assertThat(wire).isNotEmpty().allMatch(WorkflowArchitectureTest::isWireType);
    }

    @Test
    void the_happenings_of_a_sequence_are_records() {
        classes()
                .that()
                .implement(dev.followthrough.domain.sequence.SequenceEvent.class)
                .should()
                .beRecords()
                .check(OURS);
    }

    private static boolean isWireType(JavaClass type) {
        return type.isRecord()
                || type.isPrimitive()
                || type.isEquivalentTo(dev.followthrough.domain.sequence.SequenceEvent.class)
                || List.of(String.class, Instant.class, List.class).stream().anyMatch(type::isEquivalentTo);
    }

    private static boolean remembersNothing(JavaClass type) {
        return !type.isArray() && !type.isAssignableTo(Collection.class) && !type.isAssignableTo(Map.class);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheClock() {
        return describe(
                "the clock is read",
                (JavaCall<?> call) -> call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")
                        || call.getTargetOwner().isEquivalentTo(System.class)
                                && (call.getName().equals("currentTimeMillis")
                                        || call.getName().equals("nanoTime"))
                        || call.getTargetOwner().isEquivalentTo(Clock.class));
    }

    private static Set<String> reachableFrom(Class<?> workflow) {
        Set<String> seen = new HashSet<>();
        Deque<JavaClass> ahead = new ArrayDeque<>(List.of(OURS.get(workflow)));
        while (!ahead.isEmpty()) {
            JavaClass type = ahead.poll();
            if (!seen.add(type.getName())) continue;
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(next -> next.getPackageName().startsWith("dev.followthrough."))
                    .forEach(ahead::add);
        }
        return seen.stream().collect(Collectors.toUnmodifiableSet());
    }
}
