package dev.followthrough.workflows.deal;

import static dev.followthrough.workflows.deal.FollowedDeal.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StopReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GateAndOutcomeTest {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    private FollowedDeal deal(GateReason... reasons) {
        return temporal.follow(Plans.threeMails()).whoseGateSays(reasons).begins();
    }

    @Test
    void a_suppressed_address_stops_the_deal() {
        FollowedDeal deal = deal(GateReason.SUPPRESSED);
        assertThat(deal.hasEnded()).isTrue();
        assertThat(deal.books.state().phase()).isEqualTo(new Phase.Finished(StopReason.OPTED_OUT));
    }

    @Test
    void a_missing_consent_holds_it() {
        FollowedDeal deal = deal(GateReason.NO_CONSENT).onDay(20, "09:00");
        assertThat(deal.sent()).isEmpty();
        assertThat(deal.books.state().phase()).isEqualTo(new Phase.Held(HoldReason.CONSENT_UNCLEAR));
    }

    @Test
    void a_draft_that_the_gate_sends_back_is_written_again() {
        FollowedDeal deal = deal(GateReason.CHECK_FAILED);
        assertThat(deal.sent()).containsExactly("recap");
        assertThat(deal.activities.calls())
                .containsSubsequence("prepareTouch", "sendTouch", "prepareTouch", "sendTouch");
    }

    @Test
    void what_the_gate_knows_and_no_signal_told_is_read_from_the_log() {
        FollowedDeal deal = temporal.follow(Plans.threeMails()).begins().onDay(2, "09:00");
        deal.committed(new SequenceEvent.Paused(deal.minute(), null, "ann"))
                .whoseGateSays(GateReason.DEAL_NOT_RUNNING)
                .onDay(5, "09:00");

        assertThat(deal.tells()).endsWith("paused");
        assertThat(deal.phase()).isEqualTo("paused");
        deal.isResumed().onDay(8, "09:00");
        assertThat(deal.sent()).containsExactly("recap", "case-study");
    }

    @Test
    void a_gate_that_refuses_without_a_word_in_the_log_holds_the_deal() {
        FollowedDeal deal = deal(GateReason.OLDER_EPOCH).onDay(5, "09:00");
        assertThat(deal.sent()).isEmpty();
        assertThat(deal.phase()).isEqualTo("held");
    }

    @Test
    void a_touch_that_must_move_finds_a_later_minute() {
        FollowedDeal deal = deal(GateReason.SERVER_BUSY).after(Duration.ofMinutes(14));
        assertThat(deal.sent()).isEmpty();
        deal.after(Duration.ofMinutes(2));
        assertThat(deal.sent()).containsExactly("recap");
        assertThat(deal.lastSentAt()).isEqualTo(day(0, "09:15"));
    }

    @Test
    void an_unknown_outcome_holds_the_deal_and_settling_it_goes_on() {
        FollowedDeal deal = temporal.follow(Plans.threeMails())
                .whoseNextMailIs(ScriptedAnswers.MailIs.UNKNOWN)
                .begins()
                .onDay(2, "09:00");
        assertThat(deal.books.state().phase()).isEqualTo(new Phase.Held(HoldReason.UNKNOWN_OUTCOME));
        assertThat(deal.sent()).containsExactly("recap");

        deal.hears(new SequenceEvent.OutcomeSettled(deal.minute(), 1, true, "copy in Sent"))
                .onDay(4, "09:00");
        assertThat(deal.sent()).containsExactly("recap", "case-study");
    }

    @Test
    void a_mail_that_was_refused_for_good_holds_the_deal_and_its_step_comes_again() {
        FollowedDeal deal = temporal.follow(Plans.threeMails())
                .whoseNextMailIs(ScriptedAnswers.MailIs.REFUSED)
                .begins()
                .onDay(2, "10:00");
        assertThat(deal.books.state().phase()).isEqualTo(new Phase.Held(HoldReason.SEND_FAILED));
        deal.isResumed().onDay(2, "10:05");
        assertThat(deal.sent()).containsExactly("recap");
        assertThat(deal.answers.sent.getFirst().ordinal()).isEqualTo(2);
    }
}
