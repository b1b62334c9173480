package dev.followthrough.domain.cadence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.Place;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.sequence.VersionChange;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.domain.simulation.SlotRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Before a deal is moved, it is told what would change for it.
class MovePreviewTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final SlotRule SLOTS = SlotRule.firstOfWindow(ZoneOffset.UTC);

    private final CadencePlan first = plan(1, "recap:0", "case-study:3", "breakup:7");
    private final SequenceState state = new Place(1, MONDAY, null, 0).in(SequenceState.enrolled(1, MONDAY, 0));

    @Test
    void it_names_the_next_touch_before_and_after_and_what_is_new_or_gone() {
        MovePreview preview = preview(plan(2, "recap:0", "case-study:5", "news:9"), Map.of());
        assertThat(preview.now().due()).isEqualTo(MONDAY.plus(Duration.ofDays(3)));
        assertThat(preview.then().step()).isEqualTo("case-study");
        assertThat(preview.then().due()).isEqualTo(MONDAY.plus(Duration.ofDays(5)));
        assertThat(preview.vanishing()).containsExactly("breakup");
        assertThat(preview.added()).containsExactly("news");
        assertThat(preview.repeated()).isEmpty();
    }

    @Test
    void a_step_behind_it_that_would_come_again_is_named() {
        assertThat(preview(plan(2, "case-study:3", "recap:5", "breakup:7"), Map.of())
                        .repeated())
                .containsExactly("recap");
    }

    @Test
    void a_step_that_is_called_otherwise_is_neither_new_nor_gone() {
        MovePreview preview = preview(plan(2, "recap:0", "figures:3", "breakup:7"), Map.of("case-study", "figures"));
        assertThat(preview.then().step()).isEqualTo("figures");
        assertThat(preview.vanishing()).isEmpty();
        assertThat(preview.added()).isEmpty();
    }

    @Test
    void the_hour_that_was_found_stays_where_nothing_changes_for_the_next_touch() {
        var planned =
                new MovePreview.NextTouch(MONDAY.plus(Duration.ofHours(75)), "case-study", "email", "their best hour");
        MovePreview same = MovePreview.of(
                change(plan(2, "recap:0", "case-study:3", "breakup:14"), Map.of()), state, TUESDAY, SLOTS, planned);
        assertThat(same.now()).isEqualTo(planned);
        assertThat(same.then()).isEqualTo(planned);
    }

    @Test
    void a_touch_in_hand_is_the_next_one() {
        Instant thursday = MONDAY.plus(Duration.ofDays(3));
        SequenceState inHand = new Sequence(first)
                .on(state, new SequenceEvent.SlotFound(TUESDAY, 1, 1, thursday, thursday, "a test"))
                .state();
        MovePreview preview = MovePreview.of(
                change(plan(2, "recap:0", "case-study:5", "breakup:7"), Map.of()), inHand, TUESDAY, SLOTS, null);
        assertThat(preview.now().step()).isEqualTo("case-study");
        assertThat(preview.now().due()).isEqualTo(thursday);
        assertThat(preview.then().step()).isEqualTo("case-study");
    }

    @Test
    void a_next_step_that_is_gone_stands_in_the_way_unless_its_new_name_is_given() {
        CadencePlan second = plan(2, "recap:0", "figures:3");
        assertThat(Obstacle.of(change(second, Map.of()), state)).contains(WhyNotMoved.STEP_GONE);
        assertThat(Obstacle.of(change(second, Map.of("case-study", "figures")), state))
                .isEmpty();
    }

    @Test
    void the_same_value_twice_running_stands_in_the_way_where_the_old_version_would_not_bring_it() {
        SequenceState touched = new Sequence(first)
                .on(
                        SequenceState.enrolled(1, MONDAY, 0),
                        new SequenceEvent.SlotFound(MONDAY, 1, 0, MONDAY, MONDAY, "a test"))
                .state();
        SequenceState sent = new Sequence(first)
                .on(touched, new SequenceEvent.Left(MONDAY, 1, true))
                .state();
        assertThat(sent.lastValue()).isEqualTo(ValueType.EDUCATIONAL);
        assertThat(Obstacle.of(change(plan(2, "recap:0", "case-study:3:EDUCATIONAL"), Map.of()), sent))
                .contains(WhyNotMoved.VALUE_TWICE);
    }

    @Test
    void who_waits_for_a_person_is_left_alone() {
        assertThat(Obstacle.of(change(first.published(2), Map.of()), state.held(HoldReason.REPLIED)))
                .contains(WhyNotMoved.HELD);
        SequenceState paused = new Sequence(first)
                .on(state, new SequenceEvent.Paused(TUESDAY, null, "ann"))
                .state();
        assertThat(paused.phase()).isInstanceOf(Phase.Paused.class);
        assertThat(Obstacle.of(change(first.published(2), Map.of()), paused)).isEmpty();
    }

    private MovePreview preview(CadencePlan second, Map<String, String> renamed) {
        return MovePreview.of(change(second, renamed), state, TUESDAY, SLOTS, null);
    }

    private VersionChange change(CadencePlan second, Map<String, String> renamed) {
        return new VersionChange(first, second, renamed);
    }

    /// @param steps such as `case-study:3`, or `case-study:3:EDUCATIONAL`
    private static CadencePlan plan(int version, String... steps) {
        List<Step> made = new ArrayList<>();
        for (String step : steps) {
            String[] parts = step.split(":");
            ValueType usual = made.isEmpty() ? ValueType.EDUCATIONAL : ValueType.SOCIAL_PROOF;
            made.add(new Step(
                    parts[0],
                    Duration.ofDays(Integer.parseInt(parts[1])),
                    Channel.EMAIL,
                    Audience.PRIMARY,
                    "new-angle",
                    "the angle of " + parts[0],
                    parts.length > 2 ? ValueType.valueOf(parts[2]) : usual,
                    120,
                    ReviewPolicy.BY_RISK,
                    List.of(),
                    List.of()));
        }
        return new CadencePlan(
                "test",
                version,
                "0".repeat(64),
                2,
                Duration.ofDays(2),
                new Window(List.of(DayOfWeek.values()), LocalTime.of(9, 0), LocalTime.of(17, 0)),
                new Caps(3, 10),
                new ReviewTimes(Duration.ofHours(4), Duration.ofHours(24), Duration.ofDays(2)),
                made,
                List.of());
    }
}
