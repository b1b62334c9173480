package dev.followthrough.domain.simulation;

import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.threeMails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.sequence.FollowedDeal;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.domain.sequence.Touch;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatorTest {
    private final SlotRule slots = SlotRule.firstOfWindow(ZoneOffset.UTC);

    @Test
    void a_scripted_prospect_makes_a_timeline() {
        var simulator = simulator(new SimulatedWorld(slots));
        simulator.play(
                List.of(
                        Simulator.Scripted.at(
                                day(4, "10:00"), new SequenceEvent.Replied(day(4, "10:00"), Intent.QUESTION)),
                        Simulator.Scripted.at(
                                day(1, "10:00"), new SequenceEvent.Engaged(day(1, "10:00"), Happened.OPENED))),
                day(30, "09:00"));

        assertThat(simulator.timeline())
                .extracting(StoryLine::at, StoryLine::what)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(day(0, "09:00"), "touch recap sent"),
                        org.assertj.core.groups.Tuple.tuple(day(1, "10:00"), "mail opened"),
                        org.assertj.core.groups.Tuple.tuple(day(3, "09:00"), "touch case-study sent"))
                .endsWith(org.assertj.core.groups.Tuple.tuple(day(4, "10:00"), "reply received (question)"));
        assertThat(simulator.state().phase()).isEqualTo(new Phase.Held(HoldReason.REPLIED));
    }

    @Test
    void the_same_script_makes_the_same_timeline() {
        var script = List.of(Simulator.Scripted.at(
                day(2, "10:00"), new SequenceEvent.OutOfOffice(day(2, "10:00"), day(9, "09:00"))));
        var one = simulator(new SimulatedWorld(slots));
        var other = simulator(new SimulatedWorld(slots));
        one.play(script, day(60, "09:00"));
        other.play(script, day(60, "09:00"));
        assertThat(one.timeline()).isEqualTo(other.timeline()).hasSizeGreaterThan(9);
    }

    @Test
    void a_world_in_which_nothing_moves_is_told_apart_from_a_long_one() {
        var stuck = simulator(new SimulatedWorld(slots) {
            @Override
            public SequenceEvent sent(Touch touch, java.time.Instant now) {
                return new SequenceEvent.Engaged(now, Happened.OPENED);
            }
        });
        assertThatThrownBy(() -> stuck.runUntil(day(1, "09:00"))).hasMessageContaining("turns on the spot");
    }

    private static Simulator simulator(SimulatedWorld world) {
        return new Simulator(
                threeMails().build(), SequenceState.enrolled(1, FollowedDeal.MONDAY, 0), world, FollowedDeal.MONDAY);
    }
}
