package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.aPlan;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Somebody asked something: the deal is held, and goes on with the answer that its owner approves.
class AnswersTest {
    private final FollowedDeal deal =
            FollowedDeal.on(aPlan().mail("first", 0).mail("second", 3).mail("third", 7));

    private FollowedDeal isAsked(int day, String time) {
        Instant at = day(day, time);
        return deal.at(at).hears(new SequenceEvent.Replied(at, Intent.QUESTION, null, at.plus(Duration.ofHours(4))));
    }

    @Test
    void a_question_holds_the_deal_and_its_answer_is_drafted_at_once() {
        isAsked(1, "10:00");
        assertThat(deal).isHeldBecause(HoldReason.REPLIED).hasSent("first");
        Assertions.assertThat(deal.written().getLast().kind()).isEqualTo("answer");
        Assertions.assertThat(deal.touch().stage()).isEqualTo(Touch.Stage.AWAITING_REVIEW);
        Assertions.assertThat(deal.touch().openReview().remindAt()).isEqualTo(day(1, "12:00"));
    }

    @Test
    void who_is_interested_is_owed_a_time_to_talk() {
        Instant at = day(1, "10:00");
        deal.at(at).hears(new SequenceEvent.Replied(at, Intent.POSITIVE, null, at.plus(Duration.ofHours(2))));
        Assertions.assertThat(deal.state().answer()).isEqualTo(new OwedAnswer(at, day(1, "12:00"), true));
    }

    @Test
    void its_approval_sends_it_and_the_cadence_goes_on_after_the_gap_with_a_draft_to_be_read() {
        isAsked(1, "10:00").onDay(1, "11:00").isApproved();
        assertThat(deal).hasSent("first", "answer-to-reply");
        Assertions.assertThat(deal.state().phase()).isEqualTo(new Phase.Running());
        deal.onDay(4, "10:00");
        Assertions.assertThat(deal.plan().step(deal.touch()).id()).isEqualTo("second");
        Assertions.assertThat(deal.touch().stage()).isEqualTo(Touch.Stage.AWAITING_REVIEW);
    }

    @Test
    void nothing_leaves_while_nobody_approves() {
        isAsked(1, "10:00").onDay(30, "10:00");
        assertThat(deal).hasSent("first").isHeldBecause(HoldReason.REVIEW_EXPIRED);
    }

    @Test
    void an_answer_that_its_owner_does_not_want_leaves_the_deal_held() {
        isAsked(1, "10:00").isRejected().onDay(30, "10:00");
        assertThat(deal).hasSent("first").isHeldBecause(HoldReason.REJECTED);
    }

    @Test
    void an_answer_whose_rejection_is_taken_back_may_still_be_given() {
        isAsked(1, "10:00");
        String draft = deal.draft();
        deal.isRejected().takesBack(draft);
        assertThat(deal).isHeldBecause(HoldReason.REPLIED);
        Assertions.assertThat(deal.draft()).isEqualTo(draft);
        deal.isApproved().onDay(1, "12:00");
        assertThat(deal).hasSent("first", "answer-to-reply");
        Assertions.assertThat(deal.state().phase()).isEqualTo(new Phase.Running());
    }

    @Test
    void who_resumes_the_deal_has_answered_in_person() {
        isAsked(1, "10:00").onDay(1, "11:00").isResumed();
        Assertions.assertThat(deal.plan().step(deal.touch()).id()).isEqualTo("second");
        assertThat(deal.onDay(4, "10:00")).hasSent("first", "second");
    }

    @Test
    void a_second_mail_makes_a_new_draft_of_one_answer() {
        isAsked(1, "10:00");
        String before = deal.draft();
        deal.onDay(1, "11:00").replies(Intent.UNCLEAR);
        Assertions.assertThat(deal.draft()).isNotEqualTo(before);
        deal.isApproved();
        assertThat(deal).hasSent("first", "answer-to-reply");
    }

    @Test
    void an_answer_that_was_approved_waits_for_no_gap_but_for_the_hour() {
        isAsked(1, "10:00").onDay(1, "23:00").isApproved();
        assertThat(deal).hasSent("first");
        assertThat(deal.onDay(2, "09:00")).hasSent("first", "answer-to-reply");
    }

    @Test
    void a_pause_after_the_approval_takes_it_back() {
        isAsked(1, "10:00").onDay(1, "23:00").isApproved().isPaused().onDay(3, "10:00");
        assertThat(deal).hasSent("first");
        assertThat(deal.isResumed().onDay(3, "12:00")).hasSent("first", "second");
    }

    @Test
    void a_meeting_makes_a_written_answer_needless() {
        isAsked(1, "10:00").onDay(1, "11:00").meetsUs();
        Assertions.assertThat(deal.state().answer()).isNull();
        Assertions.assertThat(deal.state().current()).isNull();
    }

    @Test
    void a_skipped_answer_uses_up_no_step_of_the_cadence() {
        isAsked(1, "10:00").isSkipped();
        assertThat(deal).isHeldBecause(HoldReason.REPLIED);
        assertThat(deal.isResumed().onDay(4, "10:00")).hasSent("first", "second");
    }

    @Test
    void a_no_that_follows_ends_it() {
        isAsked(1, "10:00").replies(Intent.NO);
        assertThat(deal).stoppedBecause(StopReason.SAID_NO).hasSent("first");
    }

    @Test
    void a_mail_that_had_left_when_they_wrote_is_a_step_of_the_cadence_and_no_answer() {
        var sequence = new Sequence(deal.plan());
        isAsked(3, "08:00");
        SequenceState asked = deal.state().withoutTouch();
        Moved moved = sequence.on(asked, new SequenceEvent.Left(day(3, "08:00"), asked.ordinal() + 1, true));
        Assertions.assertThat(moved.state().nextStep()).isEqualTo(2);
        Assertions.assertThat(moved.state().isAnswering()).isTrue();
    }

    @Test
    void what_a_house_leaves_to_its_owner_is_not_drafted_and_the_deal_stays_held() {
        deal.withByHand("answer-to-reply");
        isAsked(1, "10:00");
        assertThat(deal).isHeldBecause(HoldReason.REPLIED);
    }
}
