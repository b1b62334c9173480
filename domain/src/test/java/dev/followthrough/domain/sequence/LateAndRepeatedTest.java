package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the shell reports can arrive twice (an activity that was tried again) or after the plan has moved on.
class LateAndRepeatedTest {
    private static final CadencePlan PLAN =
            aPlan().mail("recap", 0).reviewedMail("offer", 3).call("call", 9).build();
    private static final Sequence SEQUENCE = new Sequence(PLAN);
    private static final Instant T = FollowedDeal.MONDAY;

    /// The whole life of a deal, as its shell reports it.
    private static List<SequenceEvent> life() {
        Instant later = T.plus(Duration.ofDays(3));
        return List.of(
                new SequenceEvent.SlotFound(T, 1, 0, T, T, "now"),
                new SequenceEvent.Prepared(T, 1, "d1", List.of(), "us"),
                new SequenceEvent.SlotFound(T, 1, 0, T.plusSeconds(60), T, "later"),
                new SequenceEvent.Left(T, 1, true),
                new SequenceEvent.SlotFound(T, 2, 1, later, later, "then"),
                new SequenceEvent.Prepared(later, 2, "d2", List.of("price"), "us"),
                new SequenceEvent.ReviewOpened(later, 2),
                new SequenceEvent.OwnerReminded(later, 2),
                new SequenceEvent.DelegateAsked(later, 2),
                new SequenceEvent.Edited(later, 2, "d3", "ann"),
                new SequenceEvent.Reviewed(later, 2, "d3", SequenceEvent.Reviewed.Verdict.APPROVED, "ann"),
                new SequenceEvent.Left(later, 2, true),
                new SequenceEvent.SlotFound(later, 3, 2, later, later, "then"),
                new SequenceEvent.Prepared(later, 3, "d4", List.of(), "us"),
                new SequenceEvent.GivenToOwner(later, 3),
                new SequenceEvent.TaskDone(later, 3, "done", "ann"),
                new SequenceEvent.Ended(later, StopReason.EXHAUSTED));
    }

    static Stream<Integer> moments() {
        return Stream.iterate(1, n -> n <= life().size(), n -> n + 1);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void each_report_changes_something_once_and_nothing_when_it_comes_again(int moment) {
        SequenceState before = after(moment - 1);
        SequenceEvent event = life().get(moment - 1);
        SequenceState once = SEQUENCE.on(before, event).state();

        assertThat(once).as("first time: " + event).isNotEqualTo(before);
        assertThat(SEQUENCE.on(once, event)).as("again: " + event).isEqualTo(new Moved(once, List.of()));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void reports_from_the_past_change_nothing(int moment) {
        SequenceState state = after(moment);
        for (SequenceEvent past : life().subList(0, moment)) {
            assertThat(SEQUENCE.on(state, past)).as("late: " + past).isEqualTo(new Moved(state, List.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("moments")
    void reports_from_a_touch_far_ahead_change_nothing(int moment) {
        SequenceState state = after(moment);
        for (SequenceEvent event : List.of(
                new SequenceEvent.SlotFound(T, 9, 7, T, T, "no such step"),
                new SequenceEvent.Prepared(T, 9, "d", List.of(), "us"),
                new SequenceEvent.StepSkipped(T, 7, "no such step"),
                new SequenceEvent.Left(T, 9, true),
                new SequenceEvent.Refused(T, 9, "550"),
                new SequenceEvent.GateClosed(T, 9, GateReason.SUPPRESSED, null),
                new SequenceEvent.ReviewExpired(T, 9),
                new SequenceEvent.OutcomeSettled(T, 9, true, "ann"),
                new SequenceEvent.TaskDone(T, 9, "done", "ann"))) {
            assertThat(SEQUENCE.on(state, event)).as(event.toString()).isEqualTo(new Moved(state, List.of()));
        }
    }

    private static SequenceState after(int events) {
        SequenceState state = SequenceState.enrolled(1, T, 0);
        for (SequenceEvent event : life().subList(0, events))
            state = SEQUENCE.on(state, event).state();
        return state;
    }
}
