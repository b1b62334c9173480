package dev.followthrough.bench.cliff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.bench.Report;
import dev.followthrough.domain.sequence.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The proof finds each way to break a cap.
class KeptTest {
    private static final Kept KEPT = new Kept(
            new Window(List.of(DayOfWeek.values()), LocalTime.of(9, 0), LocalTime.of(17, 0)),
            ZoneId.of("UTC"),
            1,
            2,
            Duration.ofMinutes(2));

    @Test
    void what_keeps_every_cap_is_found_right() {
        assertThat(holds(
                        at("1", "m1", "a1", "10:00:59"),
                        at("2", "m1", "a2", "10:01:00"),
                        at("3", "m2", "a1", "10:03:00")))
                .isTrue();
    }

    @Test
    void two_mails_of_a_mailbox_in_one_minute_are_found() {
        assertThat(holds(at("1", "m1", "a1", "10:01:00"), at("2", "m1", "a2", "10:01:59")))
                .isFalse();
    }

    @Test
    void a_mailbox_with_more_than_its_days_share_is_found() {
        assertThat(holds(
                        at("1", "m1", "a1", "10:01:00"),
                        at("2", "m1", "a2", "11:01:00"),
                        at("3", "m1", "a3", "12:01:00")))
                .isFalse();
    }

    @Test
    void colleagues_within_the_least_gap_are_found() {
        assertThat(holds(at("1", "m1", "a1", "10:01:00"), at("2", "m2", "a1", "10:02:59")))
                .isFalse();
    }

    @Test
    void a_touch_twice_and_a_touch_at_night_are_found() {
        assertThat(holds(at("1", "m1", "a1", "10:01:00"), at("1", "m2", "a2", "10:02:00")))
                .isFalse();
        assertThat(holds(at("1", "m1", "a1", "17:00:00"))).isFalse();
    }

    @Test
    void the_floor_is_what_the_caps_leave() {
        assertThat(Spread.floorMinutes(10_000, 200, 1)).isEqualTo(49);
        assertThat(Spread.floorMinutes(201, 200, 1)).isEqualTo(1);
        assertThat(Spread.floorMinutes(200, 200, 2)).isZero();
    }

    private static boolean holds(Kept.Moment... moments) {
        return KEPT.report(new Report("cliff"), "test", List.of(moments));
    }

    private static Kept.Moment at(String touch, String mailbox, String account, String time) {
        return new Kept.Moment(touch, mailbox, account, touch, Instant.parse("2027-03-02T" + time + "Z"));
    }
}
