package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.aPlan;
import static dev.followthrough.domain.sequence.Plans.threeMails;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class WholeLifeTest {
    @Test
    void a_silent_prospect_gets_every_touch_on_its_day_and_then_peace() {
        var deal = FollowedDeal.on(threeMails()).onDay(90, "09:00");

        assertThat(deal)
                .hasSent("recap", "case-study", "breakup")
                .hasSentLastAt(day(7, "09:00"))
                .stoppedBecause(StopReason.EXHAUSTED);
    }

    @Test
    void its_story_tells_each_step_with_its_reason() {
        var deal = FollowedDeal.on(aPlan().mail("recap", 0)).begins();

        Assertions.assertThat(deal.story())
                .extracting(line -> line.what() + ": " + line.why())
                .containsExactly(
                        "touch recap planned: the first moment of the window",
                        "draft for recap written by the test: nothing in it asks for review",
                        "touch recap sent: it was due, cleared and let through",
                        "stopped: every step of the cadence has been done");
    }

    @Test
    void a_day_on_a_weekend_waits_for_monday_and_the_next_touch_keeps_the_least_gap() {
        var deal = FollowedDeal.on(aPlan().mail("recap", 0).mail("news", 5).mail("question", 7))
                .onDay(9, "08:59");
        assertThat(deal).hasSent("recap", "news").hasSentLastAt(day(7, "09:00"));

        deal.onDay(9, "09:00");
        assertThat(deal).hasTouches(3);
    }

    @Test
    void a_touch_that_left_late_pushes_the_next_one_by_the_least_gap() {
        var deal = FollowedDeal.on(aPlan().mail("recap", 0).mail("news", 1).leastGap(Duration.ofDays(3)))
                .begins();

        assertThat(deal).plansItsNextTouchFor("news", day(3, "09:00"));
    }

    @Test
    void a_meeting_starts_the_cadences_days_anew() {
        var deal = FollowedDeal.on(threeMails()).onDay(2, "15:00").meetsUs();

        assertThat(deal).plansItsNextTouchFor("case-study", day(7, "09:00"));
    }

    @Test
    void a_plan_without_steps_is_done_at_once() {
        assertThat(FollowedDeal.on(aPlan()).begins()).hasSentNothing().stoppedBecause(StopReason.EXHAUSTED);
    }
}
