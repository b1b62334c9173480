package dev.followthrough.workflows.deal;

import static dev.followthrough.workflows.deal.FollowedDeal.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StopReason;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersonsHandTest {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    private FollowedDeal deal() {
        return temporal.follow(Plans.threeMails()).begins().onDay(1, "10:00");
    }

    @Test
    void a_pause_holds_everything_and_nothing_is_caught_up_in_a_burst() {
        FollowedDeal deal = deal().isPausedUntil(null).onDay(28, "10:00");
        assertThat(deal.sent()).containsExactly("recap");
        assertThat(deal.phase()).isEqualTo("paused");

        deal.isResumed().onDay(31, "10:00");
        assertThat(deal.sent()).containsExactly("recap", "case-study");
        deal.onDay(35, "10:00");
        assertThat(deal.sent()).containsExactly("recap", "case-study", "breakup");
        assertThat(deal.lastSentAt()).isEqualTo(day(32, "10:00"));
    }

    @Test
    void a_pause_with_an_end_ends_by_itself() {
        FollowedDeal deal = deal().isPausedUntil(day(9, "12:00"));
        assertThat(deal.details()).startsWith("**Paused until 2026-03-11T12:00:00Z**");
        deal.onDay(9, "11:59");
        assertThat(deal.phase()).isEqualTo("paused");
        deal.onDay(9, "12:01");
        assertThat(deal.phase()).isEqualTo("running");
        assertThat(deal.tells()).contains("resumed");
        deal.onDay(20, "09:00");
        assertThat(deal.sent()).containsExactly("recap", "case-study", "breakup");
    }

    @Test
    void a_pause_that_ends_between_two_milliseconds_ends_once() {
        Instant odd = day(9, "12:00").plusNanos(1_500);
        FollowedDeal deal = deal().isPausedUntil(odd).onDay(9, "12:01");
        assertThat(deal.tells()).containsOnlyOnce("resumed");
        assertThat(deal.lastRun().counts()).containsEntry("TIMER_FIRED", 1);
    }

    @Test
    void a_skipped_step_is_passed_over() {
        FollowedDeal deal = deal();
        deal.hears(new SequenceEvent.Skipped(deal.minute(), "ann")).onDay(20, "09:00");
        assertThat(deal.sent()).containsExactly("recap", "breakup");
    }

    @Test
    void a_touch_that_is_rescheduled_leaves_then_and_the_next_keeps_its_distance() {
        FollowedDeal deal = deal();
        deal.hears(new SequenceEvent.Rescheduled(deal.minute(), day(10, "15:00"), "ann"))
                .onDay(10, "15:01");
        assertThat(deal.sent()).containsExactly("recap", "case-study");
        assertThat(deal.lastSentAt()).isEqualTo(day(10, "15:00"));
        deal.onDay(14, "15:01");
        assertThat(deal.lastSentAt()).isEqualTo(day(14, "15:00"));
    }

    @Test
    void a_deal_that_is_taken_over_sends_nothing_until_it_is_handed_back() {
        FollowedDeal deal = deal();
        deal.hears(new SequenceEvent.TakenOver(deal.minute(), "ann")).onDay(20, "10:00");
        assertThat(deal.sent()).containsExactly("recap");
        assertThat(deal.phase()).isEqualTo("taken-over");
        assertThat(deal.lastRun().mostTimersAtOnce()).isEqualTo(1);

        deal.hears(new SequenceEvent.HandedBack(deal.minute(), "ann")).onDay(22, "10:00");
        assertThat(deal.sent()).containsExactly("recap", "case-study");
    }

    @Test
    void a_stopped_deal_ends_at_once() {
        FollowedDeal deal = deal().isStopped();
        assertThat(deal.hasEnded()).isTrue();
        assertThat(deal.books.state().phase()).isEqualTo(new Phase.Finished(StopReason.STOPPED_BY_PERSON));
    }

    @Test
    void a_call_is_a_persons_and_the_deal_goes_on_when_it_is_done() {
        FollowedDeal deal = temporal.follow(Plans.aPlan().call("call", 1).mail("breakup", 5))
                .begins();
        deal.onDay(40, "10:00");
        assertThat(deal.activities.calls()).endsWith("prepareTouch", "giveToOwner", "cameToRest");
        assertThat(deal.details()).contains("Waits for a person to do the task");

        deal.hears(new SequenceEvent.TaskDone(deal.minute(), 1, "voicemail", "ann"))
                .onDay(42, "10:01");
        assertThat(deal.sent()).containsExactly("breakup");
    }
}
