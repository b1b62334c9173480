package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.threeMails;

import dev.followthrough.domain.sequence.FollowedDeal.SendResult;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateAndOutcomeTest {
    private final FollowedDeal deal = FollowedDeal.on(threeMails());

    @ParameterizedTest
    @EnumSource(GateReason.class)
    void whatever_the_gate_says_nothing_leaves_in_that_moment_and_the_story_says_why(GateReason reason) {
        deal.whoseGateSays(reason).begins();

        assertThat(deal).hasInItsStory(reason.then() == GateReason.Then.STOP ? "opted out" : reason.words());
        switch (reason.then()) {
            case STOP -> assertThat(deal).stoppedBecause(StopReason.OPTED_OUT).hasSentNothing();
            case HOLD ->
                Assertions.assertThat(deal.state().phase()).isEqualTo(new Phase.Held(HoldReason.CONSENT_UNCLEAR));
            case WAIT_FOR_NEWS ->
                Assertions.assertThat(deal.state().phase()).isEqualTo(new Phase.Held(HoldReason.GATE_REFUSED));
            case DRAFT_AGAIN -> assertThat(deal).hasWrittenDrafts(2).hasSent("recap");
            case MOVE -> assertThat(deal).hasSentNothing().hasWrittenDrafts(1).waits(Waiting.TO_SEND);
        }
    }

    @Test
    void a_touch_that_must_move_leaves_in_its_new_slot_with_the_same_draft() {
        deal.whoseGateSays(GateReason.SERVER_BUSY, GateReason.MAILBOX_NOT_READ).onDay(0, "09:29");
        assertThat(deal).hasSentNothing();

        deal.onDay(0, "09:30");
        assertThat(deal).hasSent("recap").hasWrittenDrafts(1);
    }

    @Test
    void a_gate_that_names_a_moment_that_has_passed_does_not_make_it_turn_on_the_spot() {
        deal.begins();
        var cleared = Touch.planned(2, 1, deal.now(), deal.now()).withDraft("d", Touch.Stage.CLEARED);
        var state = deal.state().planned(cleared);
        var closed = new SequenceEvent.GateClosed(deal.now(), 2, GateReason.OUTSIDE_WINDOW, deal.now());

        var sequence = new Sequence(threeMails().build());
        var next = sequence.next(sequence.on(state, closed).state(), deal.now());

        Assertions.assertThat(next).isInstanceOf(Decision.FindSlot.class);
        Assertions.assertThat(((Decision.FindSlot) next).earliest()).isAfter(cleared.due());
    }

    @Test
    void the_story_says_which_rule_moved_it_and_the_slot_is_looked_for_from_its_end() {
        deal.begins();
        var cleared = Touch.planned(2, 1, deal.now(), deal.now()).withDraft("d", Touch.Stage.CLEARED);
        var until = deal.now().plus(Duration.ofDays(9));
        var closed =
                new SequenceEvent.GateClosed(deal.now(), 2, GateReason.OUTSIDE_WINDOW, until, "Founders' Day (GB)");

        var sequence = new Sequence(threeMails().build());
        var moved = sequence.on(deal.state().planned(cleared), closed);

        Assertions.assertThat(moved.story())
                .extracting(StoryLine::why)
                .containsExactly("it is outside the contact's hours: Founders' Day (GB)");
        Assertions.assertThat(sequence.next(moved.state(), deal.now()))
                .isInstanceOfSatisfying(
                        Decision.FindSlot.class,
                        find -> Assertions.assertThat(find.earliest()).isEqualTo(until));
    }

    @Test
    void a_gate_that_refuses_every_draft_gets_a_person_after_the_third() {
        deal.whoseGateSays(GateReason.CHECK_FAILED, GateReason.CHECK_FAILED, GateReason.CHECK_FAILED)
                .begins();
        Assertions.assertThat(deal.state().phase()).isEqualTo(new Phase.Held(HoldReason.GATE_REFUSED));
        assertThat(deal).hasWrittenDrafts(3).hasSentNothing();
    }

    @Test
    void a_mail_of_unknown_outcome_counts_as_sent_and_waits_for_a_person() {
        deal.whoseNextMailIs(SendResult.UNKNOWN).onDay(30, "09:00");
        assertThat(deal)
                .isHeldBecause(HoldReason.UNKNOWN_OUTCOME)
                .hasSent("recap")
                .comesNextTo("case-study");
        Assertions.assertThat(deal.state().lastTouchAt()).isEqualTo(day(0, "09:00"));
    }

    @Test
    void a_mail_that_turns_out_to_have_left_lets_the_sequence_go_on() {
        deal.whoseNextMailIs(SendResult.UNKNOWN).onDay(0, "10:00");
        deal.hears(new SequenceEvent.OutcomeSettled(deal.now(), 1, true, "ann"));
        assertThat(deal).isRunning().plansItsNextTouchFor("case-study", day(3, "09:00"));
    }

    @Test
    void a_mail_that_turns_out_not_to_have_left_is_a_persons_to_write_never_sent_again_by_itself() {
        deal.whoseNextMailIs(SendResult.UNKNOWN).onDay(0, "10:00");
        deal.hears(new SequenceEvent.OutcomeSettled(deal.now(), 1, false, "ann"))
                .onDay(9, "10:00");
        assertThat(deal).isHeldBecause(HoldReason.UNKNOWN_OUTCOME).hasTouches(1);

        deal.isResumed();
        assertThat(deal).hasSent("recap", "case-study");
    }

    @Test
    void a_mail_that_the_server_refuses_for_good_comes_again_as_another_touch_when_a_person_resumes() {
        deal.whoseNextMailIs(SendResult.REFUSED).begins();
        assertThat(deal)
                .isHeldBecause(HoldReason.SEND_FAILED)
                .comesNextTo("recap")
                .hasSentNothing();

        deal.isResumed();
        assertThat(deal).hasSent("recap");
        Assertions.assertThat(deal.sent().getFirst().ordinal())
                .as("the ledger has settled touch 1 as refused")
                .isEqualTo(2);
    }

    @Test
    void a_mail_that_left_while_its_deal_was_paused_counts() {
        deal.onDay(2, "09:00").isPaused().hears(new SequenceEvent.Left(deal.now(), 2, true));
        assertThat(deal).isPausedByAnn().comesNextTo("breakup").hasInItsStory("touch case-study sent");

        deal.isResumed();
        assertThat(deal).plansItsNextTouchFor("breakup", day(7, "09:00"));
    }

    @Test
    void a_mail_of_unknown_outcome_holds_a_deal_whose_pause_would_end_by_itself() {
        deal.onDay(2, "09:00").isPausedUntil(day(3, "09:00")).hears(new SequenceEvent.Left(deal.now(), 2, false));
        assertThat(deal.onDay(20, "09:00"))
                .isHeldBecause(HoldReason.UNKNOWN_OUTCOME)
                .hasTouches(1);
    }

    @Test
    void an_answer_and_the_mail_that_it_crossed_come_to_the_same_in_either_order() {
        var sequence = new Sequence(threeMails().build());
        var state = deal.onDay(2, "09:00").state();
        var left = new SequenceEvent.Left(deal.now(), 2, true);
        var reply = new SequenceEvent.Replied(deal.now(), Intent.QUESTION);

        var leftFirst = sequence.on(sequence.on(state, left).state(), reply).state();
        var replyFirst = sequence.on(sequence.on(state, reply).state(), left).state();

        Assertions.assertThat(replyFirst).isEqualTo(leftFirst);
    }

    @Test
    void a_step_that_nobody_fits_holds_the_deal() {
        deal.begins().isSkipped();
        var sequence = new Sequence(threeMails().build());
        var planless = deal.state().withoutTouch();
        var moved =
                sequence.on(planless, new SequenceEvent.NoSlot(deal.now(), planless.nextStep(), HoldReason.NO_CONTACT));
        Assertions.assertThat(moved.state().phase()).isEqualTo(new Phase.Held(HoldReason.NO_CONTACT));
        Assertions.assertThat(moved.story()).hasSize(1);
    }

    @Test
    void a_draft_that_cannot_be_written_holds_the_deal() {
        deal.onDay(1, "09:00").hears(new SequenceEvent.PreparationFailed(deal.now(), 2, HoldReason.DRAFTING_FAILED));
        assertThat(deal).isHeldBecause(HoldReason.DRAFTING_FAILED);
    }
}
