package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.Plans.threeMails;

import dev.followthrough.domain.sequence.SequenceEvent.OptedOut.Scope;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryExitTest {
    private final FollowedDeal deal = FollowedDeal.on(threeMails()).onDay(1, "12:00");

    @Test
    void a_no_stops_it_for_good() {
        deal.replies(Intent.NO).onDay(90, "09:00");
        assertThat(deal).stoppedBecause(StopReason.SAID_NO).hasTouches(1);
    }

    @Test
    void an_opt_out_by_reply_stops_it_for_good() {
        assertThat(deal.replies(Intent.UNSUBSCRIBE)).stoppedBecause(StopReason.OPTED_OUT);
    }

    @Test
    void an_opt_out_of_everything_stops_it_for_good() {
        assertThat(deal.optsOut(Scope.ALL)).stoppedBecause(StopReason.OPTED_OUT);
    }

    @Test
    void an_opt_out_of_marketing_is_told_and_stops_nothing() {
        assertThat(deal.optsOut(Scope.MARKETING)).isRunning().hasInItsStory("opted out of marketing");
    }

    @ParameterizedTest
    @EnumSource(
            value = Intent.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NO", "UNSUBSCRIBE"})
    void any_other_answer_holds_it_until_its_owner_has_spoken(Intent intent) {
        deal.replies(intent).onDay(90, "09:00");
        assertThat(deal)
                .isHeldBecause(HoldReason.REPLIED)
                .waits(Waiting.FOR_RESUME)
                .hasTouches(1);
    }

    @Test
    void a_cadence_may_say_that_an_answer_ends_it() {
        var ending = FollowedDeal.on(threeMails().stopsOn(Intent.POSITIVE))
                .onDay(1, "12:00")
                .replies(Intent.POSITIVE);
        assertThat(ending).stoppedBecause(StopReason.ANSWERED);
    }

    @Test
    void a_cadence_cannot_say_that_a_no_is_not_a_no() {
        assertThat(deal.replies(Intent.NO)).stoppedBecause(StopReason.SAID_NO);
    }

    @Test
    void an_address_that_does_not_exist_stops_it() {
        assertThat(deal.bounces(true)).stoppedBecause(StopReason.ADDRESS_BOUNCES);
    }

    @Test
    void a_mail_that_is_only_late_changes_nothing() {
        var before = deal.state();
        deal.bounces(false);
        Assertions.assertThat(deal.state()).isEqualTo(before);
        assertThat(deal).hasInItsStory("mail delayed");
    }

    @ParameterizedTest
    @EnumSource(
            value = StopReason.class,
            names = {"DEAL_WON", "DEAL_LOST", "DEAL_EXPIRED"})
    void a_closed_deal_needs_no_follow_up(StopReason closed) {
        assertThat(deal.hears(new SequenceEvent.DealChanged(deal.now(), closed)))
                .stoppedBecause(closed);
    }

    @Test
    void consent_that_is_taken_back_stops_it() {
        assertThat(deal.hears(new SequenceEvent.ConsentChanged(deal.now(), false)))
                .stoppedBecause(StopReason.NO_CONSENT);
    }

    @Test
    void a_person_stops_it() {
        assertThat(deal.hears(new SequenceEvent.Stopped(deal.now(), "ann")))
                .stoppedBecause(StopReason.STOPPED_BY_PERSON);
    }

    @Test
    void what_has_ended_stays_ended() {
        deal.replies(Intent.NO);
        var ended = deal.state();
        int lines = deal.story().size();

        deal.isResumed().isHandedBack().meetsUs().replies(Intent.POSITIVE).isSkipped();

        Assertions.assertThat(List.of(deal.state(), deal.story().size())).isEqualTo(List.of(ended, lines));
    }
}
