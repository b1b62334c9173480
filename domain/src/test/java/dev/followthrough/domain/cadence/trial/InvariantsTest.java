package dev.followthrough.domain.cadence.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Prospect;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.domain.sequence.TaskOutcome;
import dev.followthrough.domain.simulation.PlayedLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The checks find what is broken: a timeline that one plan made is held against a stricter one.
class InvariantsTest {
    private static final Surroundings MADRID = Surroundings.of(ZoneId.of("Europe/Madrid"), ZoneId.of("Europe/Madrid"));
    private static final Instant MONDAY = Instant.parse("2026-10-05T08:00:00Z");

    private final List<PlayedLine> lines = new Trial(
                    plan("1d", "09:00", 5),
                    SequenceState.enrolled(1, MONDAY, 0),
                    MADRID,
                    new Owner(null, null, TaskOutcome.VOICEMAIL),
                    Trial.Answers.NONE,
                    name -> null)
            .play(List.of(), MONDAY.plus(java.time.Duration.ofDays(60)))
            .lines();

    @Test
    void aTimelineKeepsThePromisesOfItsOwnPlan() {
        assertThat(broken(lines, plan("1d", "09:00", 5))).isEmpty();
    }

    @Test
    void hoursGapsAndCapsAreLookedAt() {
        assertThat(broken(lines, plan("1d", "12:00", 5))).hasSize(3).allMatch(what -> what.startsWith("outside hours"));
        assertThat(broken(lines, plan("3d", "09:00", 5)))
                .hasSize(2)
                .allMatch(what -> what.startsWith("before the least gap"));
        assertThat(broken(lines, plan("1d", "09:00", 2)))
                .containsExactly("more than the week's cap: touch three sent at 2026-10-08T08:00:00Z");
    }

    @Test
    void aTouchAfterAStopAndALineWithoutAReasonAreFound() {
        List<PlayedLine> more = new ArrayList<>(lines);
        more.addFirst(new PlayedLine(new StoryLine(MONDAY, "stopped", " "), "short", null, false));
        assertThat(broken(more, plan("1d", "09:00", 5)))
                .hasSize(4)
                .contains("no reason: stopped at 2026-10-05T08:00:00Z")
                .anyMatch(what -> what.startsWith("after a stop: touch one sent"));
    }

    private static List<String> broken(List<PlayedLine> lines, CadencePlan plan) {
        return Invariants.brokenBy(lines, plan, Prospect.UNKNOWN, MADRID);
    }

    private static CadencePlan plan(String gap, String from, int perWeek) {
        String source = """
                language: 2
                name: short
                endsEarly: it is only for a test
                leastGap: %s
                window: {from: "%s"}
                caps: {perWeek: %d}
                houseRules: off
                steps:
                  - {id: one, after: 1d, kind: nurture, angle: Angle 1, value: educational}
                  - {id: two, after: 2d, kind: nurture, angle: Angle 2, value: competitive}
                  - {id: three, after: 3d, kind: nurture, angle: Angle 3, value: educational}
                """.formatted(gap, from, perWeek);
        return ((CadenceFile.Compiled) CadenceFile.read(source, "short.yaml")).plan();
    }
}
