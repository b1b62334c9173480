package dev.followthrough.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.sequence.Variant;
import dev.followthrough.domain.sequence.Window;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompilingTest {
    @ParameterizedTest
    @ValueSource(ints = {1022, 1023, 1024, 1025, 2047, 2048})
    void an_emoji_may_stand_anywhere(int at) {
        String comment = "#" + "x".repeat(at - 2) + "🙂\n";
        assertThat(CadenceFile.read(comment + Cadences.SHORT, "x").ok()).isTrue();
    }

    @Test
    void aShortFileTakesTheDefaults() {
        CadenceFile.Compiled compiled = Cadences.compiled(Cadences.SHORT);
        CadencePlan plan = compiled.plan();
        assertThat(compiled.problems()).isEmpty();
        assertThat(compiled.title()).isEqualTo("short");
        assertThat(plan.leastGap()).isEqualTo(Duration.ofDays(3));
        assertThat(plan.window()).isEqualTo(new Window(workdays(), LocalTime.of(9, 0), LocalTime.of(17, 0)));
        assertThat(plan.caps()).isEqualTo(new Caps(3, 8));
        assertThat(plan.review())
                .isEqualTo(new ReviewTimes(Duration.ofHours(24), Duration.ofHours(36), Duration.ofHours(48)));
        assertThat(plan.exits()).isEmpty();
        assertThat(plan.steps().getFirst())
                .isEqualTo(new Step(
                        "recap",
                        Duration.ofDays(1),
                        Channel.EMAIL,
                        Audience.PRIMARY,
                        "recap",
                        "What was said",
                        ValueType.EDUCATIONAL,
                        120,
                        ReviewPolicy.BY_RISK,
                        List.of(),
                        List.of()));
    }

    @Test
    void anEndingBecomesThreeStepsThatGetShorter() {
        List<Step> ending = Cadences.compiled(Cadences.SHORT).plan().steps().subList(2, 5);
        assertThat(ending).extracting(step -> step.after().toDays()).containsExactly(10L, 15L, 22L);
        assertThat(ending).extracting(Step::maxWords).containsExactly(90, 70, 50);
    }

    @Test
    void everyWordHasItsMeaning() {
        CadencePlan plan = Cadences.compiled(Cadences.SHORT.replace("steps:\n  - {id: recap,", """
                                leastGap: 90min
                                window: {days: [sat, mon], from: "08:30", until: "18:00"}
                                caps: {perWeek: 4, perMonth: 9}
                                review: {remindAfter: 4h, delegateAfter: 50%, expireAfter: 1w}
                                exits: {referral: stop, positive: hold, no: stop}
                                steps:
                                  - {id: call, after: 45min, channel: phone, audience: economic-buyer,
                                     kind: call-talking-points, angle: Say hello, value: personal-insight, maxWords: 60,
                                     review: always, when: [opened, nothing],
                                     adapt: [{when: clicked, kind: sms, maxWords: 20}]}
                                  - {id: recap,"""))
                .plan();
        assertThat(plan.leastGap()).isEqualTo(Duration.ofMinutes(90));
        assertThat(plan.window().days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
        assertThat(plan.caps()).isEqualTo(new Caps(4, 9));
        assertThat(plan.review())
                .isEqualTo(new ReviewTimes(Duration.ofHours(4), Duration.ofHours(84), Duration.ofDays(7)));
        assertThat(plan.onAnswer(Intent.REFERRAL).then()).isEqualTo(Exit.Action.STOP);
        Step call = plan.steps().getFirst();
        assertThat(call.after()).isEqualTo(Duration.ofMinutes(45));
        assertThat(call.audience()).isEqualTo(Audience.ECONOMIC_BUYER);
        assertThat(call.when()).containsExactly(Happened.OPENED, Happened.NOTHING);
        assertThat(call.variants()).containsExactly(Variant.of(Happened.CLICKED, "sms", null, null, 20));
    }

    @Test
    void anUnpublishedPlanHasVersion0() {
        assertThat(Cadences.compiled(Cadences.SHORT).plan().reference()).isEqualTo("short@0");
    }

    @Test
    void theHashIsThatOfTheBytes() throws Exception {
        String source = Cadences.SHORT + "# für alle, 各位\n";
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(CadenceFile.read(bytes, "x", Opens.OFF).hash()).isEqualTo(expected);
        assertThat(Cadences.compiled(source).plan().hash()).isEqualTo(expected);
        assertThat(Cadences.compiled(source.stripTrailing()).hash()).isNotEqualTo(expected);
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkChangeTheHashButNotThePlan() {
        String source = "\uFEFF" + Cadences.SHORT.replace("\n", "\r\n");
        assertThat(Cadences.compiled(source).plan().steps())
                .isEqualTo(Cadences.compiled(Cadences.SHORT).plan().steps());
    }

    @Test
    void aReasonToEndEarlyIsHeard() {
        String source = Cadences.SHORT.substring(0, Cadences.SHORT.indexOf("ending:"));
        assertThat(Cadences.compiled(source).problems()).hasSize(2);
        assertThat(Cadences.compiled(source + "endsEarly: it hands over to the owner\n")
                        .problems())
                .isEmpty();
    }

    private static List<DayOfWeek> workdays() {
        return List.of(DayOfWeek.values()).subList(0, 5);
    }
}
