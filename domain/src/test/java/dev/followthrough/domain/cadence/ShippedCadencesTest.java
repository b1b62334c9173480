package dev.followthrough.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.PlanOptions;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.domain.sequence.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedCadencesTest {
    static final List<String> SHIPPED = Cadences.SHIPPED;

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void compilesWithoutAWord(String name) {
        assertThat(Cadences.compiled(Cadences.shipped(name)).problems()).isEmpty();
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
    void itsFarewellIsReadByItsOwnerAndSaysThatAnyAnswerIsFine(String name) {
        assertThat(plan(name).steps())
                .filteredOn(step -> step.kind().equals("breakup"))
                .allSatisfy(step -> {
                    assertThat(step.review()).isEqualTo(ReviewPolicy.ALWAYS);
                    assertThat(step.angle()).matches("(?s).*\\banswers?\\b.*");
                    assertThat(step.maxWords()).isLessThanOrEqualTo(60);
                });
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void laterMailsAreNoLongerThanTheFirst(String name) {
        List<Integer> words = plan(name).steps().stream()
                .filter(step -> step.channel() == Channel.EMAIL)
                .map(Step::maxWords)
                .toList();
        assertThat(words.getFirst()).isLessThan(200);
        assertThat(words).allMatch(later -> later <= words.getFirst());
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void neverGoesOnAfterAnAnswerUntilAPersonSaysSo(String name) {
        for (Intent intent : Intent.values()) {
            Exit.Action then = plan(name).onAnswer(intent).then();
            assertThat(then)
                    .isIn(
                            intent == Intent.NOT_NOW
                                    ? List.of(Exit.Action.SLEEP, Exit.Action.HOLD)
                                    : List.of(Exit.Action.HOLD));
        }
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void handsOverOnlyToCadencesThatShip(String name) {
        PlanOptions options = plan(name).options();
        assertThat(Stream.concat(
                        Stream.ofNullable(options.whenDone()),
                        options.goals().stream().map(PlanOptions.Goal::to).filter(Objects::nonNull)))
                .allMatch(SHIPPED::contains);
    }

    @Test
    void theNamesThatShipAreKnownToTheCheck() {
        assertThat(House.of(Opens.OFF).cadences()).containsExactlyInAnyOrderElementsOf(SHIPPED);
    }

    @Test
    void everyCadenceOfTheMissionShips() {
        assertThat(SHIPPED)
                .contains(
                        "standard-21-day",
                        "post-discovery",
                        "post-proposal",
                        "post-demo",
                        "multichannel-30-day",
                        "gone-dark",
                        "nurture",
                        "onboarding",
                        "renewal",
                        "content-engagement",
                        "trigger-event",
                        "re-engagement");
    }

    @Test
    void goneDarkComesNowAndAfter5AndAfter7MoreDays() {
        assertThat(plan("gone-dark").steps().stream()
                        .filter(step -> step.options().anchor() == Anchor.START)
                        .map(Step::after)
                        .distinct())
                .containsExactly(days(0, 5, 12));
    }

    @Test
    void multichannelKeepsTheDaysOfItsSource() {
        assertThat(plan("multichannel-30-day").steps().stream()
                        .filter(step -> step.options().anchor() == Anchor.START)
                        .filter(step -> step.channel() != Channel.POST)
                        .map(Step::after))
                .containsExactly(days(1, 2, 4, 7, 10, 14, 17, 21, 24, 28));
    }

    @Test
    void renewalBegins90DaysBefore() {
        assertThat(plan("renewal").steps().getFirst().after()).isEqualTo(Duration.ofDays(-90));
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
