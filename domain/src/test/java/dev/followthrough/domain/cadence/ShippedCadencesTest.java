package dev.followthrough.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.domain.sequence.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedCadencesTest {
    static final List<String> SHIPPED = Cadences.SHIPPED;

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void compilesWithoutAWordWhereOpensAreCounted(String name) {
        byte[] source = Cadences.shipped(name).getBytes(StandardCharsets.UTF_8);
        CadenceFile.Result result = CadenceFile.read(source, name, Opens.ON);
        assertThat(result.ok()).isTrue();
        assertThat(result.problems()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void warnsOnceThatOpensMayNotBeCounted(String name) {
        assertThat(Cadences.compiled(Cadences.shipped(name)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("opens are not counted"));
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void isCalledAsItsFileAndHasAPurpose(String name) {
        CadenceFile.Compiled compiled = Cadences.compiled(Cadences.shipped(name));
        assertThat(compiled.plan().name()).isEqualTo(name);
        assertThat(compiled.title()).isNotEqualTo(name);
        assertThat(compiled.purpose()).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void fitsIntoAWorkflowAndComesBackFromItsJson(String name) throws JsonProcessingException {
        CadencePlan plan = plan(name);
        byte[] json = SequenceJson.MAPPER.writeValueAsBytes(plan);
        assertThat(json).hasSizeLessThanOrEqualTo(8 * 1024);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo(SequenceJson.MAPPER.writeValueAsString(
                        SequenceJson.MAPPER.convertValue(plan, CadencePlan.class)));
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void endsWithAnHonestCloseThatItsOwnerReads(String name) {
        Step last = plan(name).steps().getLast();
        assertThat(last.kind()).isEqualTo("breakup");
        assertThat(last.review()).isEqualTo(ReviewPolicy.ALWAYS);
        assertThat(last.angle()).contains("answers");
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void getsShorterWithEachTouch(String name) {
        List<Integer> words = plan(name).steps().stream().map(Step::maxWords).toList();
        assertThat(words).isSortedAccordingTo((one, other) -> other - one).doesNotHaveDuplicates();
        assertThat(words.getFirst()).isLessThan(200);
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void holdsForEveryAnswer(String name) {
        for (Intent intent : Intent.values()) {
            assertThat(plan(name).onAnswer(intent).then()).isEqualTo(Exit.Action.HOLD);
        }
    }

    @Test
    void standardComesOnDays1And3And7And14And21() {
        assertThat(plan("standard-21-day").steps()).extracting(Step::after).containsExactly(days(1, 3, 7, 14, 21));
    }

    @Test
    void postDemoComesWithinTheHourAndEndsInTheSpacingOfADarkDeal() {
        List<Duration> times =
                plan("post-demo").steps().stream().map(Step::after).toList();
        assertThat(times.getFirst()).isEqualTo(Duration.ofHours(1));
        assertThat(times.subList(1, times.size())).containsExactly(days(1, 3, 7, 14, 19, 26));
    }

    private static CadencePlan plan(String name) {
        return Cadences.compiled(Cadences.shipped(name)).plan();
    }

    private static Duration[] days(int... days) {
        return java.util.Arrays.stream(days).mapToObj(Duration::ofDays).toArray(Duration[]::new);
    }
}
