package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.aPlan;

import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// An offer that is always read, due on Wednesday at 09:00, drafted on Tuesday at 09:00.
class ReviewTest {
    private final FollowedDeal deal =
            FollowedDeal.on(aPlan().reviewedMail("offer", 2).mail("news", 6)).onDay(1, "09:00");

    @Test
    void nothing_leaves_before_somebody_has_approved_it() {
        deal.onDay(3, "09:00");
        assertThat(deal).waits(Waiting.FOR_REVIEW).hasSentNothing();
    }

    @Test
    void what_is_approved_in_time_leaves_when_it_is_due() {
        deal.isApproved();
        assertThat(deal).waits(Waiting.TO_SEND).hasSentNothing();

        deal.onDay(2, "09:00");
        assertThat(deal).hasSent("offer").hasSentLastAt(day(2, "09:00"));
    }

    @Test
    void an_approval_that_comes_late_gets_a_new_slot_not_midnight() {
        deal.onDay(2, "23:30").isApproved();
        assertThat(deal)
                .hasSentNothing()
                .plansItsNextTouchFor("offer", day(3, "09:00"))
                .tellsLast("touch offer moved");

        deal.onDay(3, "09:00");
        assertThat(deal).hasSent("offer").hasWrittenDrafts(1);
    }

    @Test
    void an_approval_a_few_minutes_after_its_slot_still_uses_it() {
        deal.onDay(2, "09:10").isApproved();
        assertThat(deal).hasSent("offer").hasSentLastAt(day(2, "09:10"));
    }

    @Test
    void the_owner_is_reminded_then_the_delegate_is_asked_then_it_expires_to_not_sent() {
        deal.onDay(1, "12:59");
        assertThat(deal).tellsLast("draft for offer written by the test");
        deal.onDay(1, "13:00");
        assertThat(deal).tellsLast("owner reminded");
        deal.onDay(2, "09:00");
        assertThat(deal).tellsLast("delegate asked");
        deal.onDay(4, "08:59");
        assertThat(deal).isRunning();
        deal.onDay(4, "09:00");
        assertThat(deal).isHeldBecause(HoldReason.REVIEW_EXPIRED).hasSentNothing();
    }

    @Test
    void what_expired_comes_again_newly_written_when_its_owner_resumes() {
        deal.onDay(8, "09:00").isResumed();
        assertThat(deal).comesNextTo("offer").waits(Waiting.FOR_REVIEW).hasWrittenDrafts(2);
    }

    @Test
    void the_delegate_can_approve_after_the_reminder() {
        deal.onDay(2, "10:00").isApproved();
        assertThat(deal).isRunning().hasInItsStory("draft approved");
    }

    @Test
    void a_rejected_draft_holds_the_deal() {
        assertThat(deal.isRejected()).isHeldBecause(HoldReason.REJECTED).hasSentNothing();
    }

    @Test
    void a_rejection_that_is_taken_back_was_never_given() {
        Touch before = deal.touch();
        String draft = deal.draft();
        deal.isRejected().takesBack(draft);
        assertThat(deal).waits(Waiting.FOR_REVIEW).hasInItsStory("rejection taken back");
        Assertions.assertThat(deal.touch().due()).isEqualTo(before.due());

        deal.isApproved().onDay(2, "09:00");
        assertThat(deal).hasSent("offer").hasWrittenDrafts(1);
    }

    @Test
    void a_rejection_is_taken_back_after_an_absence_became_known_and_its_touch_waits_for_the_return() {
        String draft = deal.draft();
        deal.isRejected()
                .isAwayUntil(FollowedDeal.day(3, "09:00"))
                .takesBack(draft)
                .isApproved();
        assertThat(deal.onDay(2, "23:00")).hasSentNothing();
        assertThat(deal.onDay(3, "23:00")).hasSent("offer").hasWrittenDrafts(1);
    }

    @ParameterizedTest
    @MethodSource
    void what_outdates_a_draft_outdates_its_rejection(String what, Consumer<FollowedDeal> outdates) {
        String draft = deal.draft();
        outdates.accept(deal.isRejected());
        deal.takesBack(draft);
        boolean sameTouch =
                deal.state().current() != null && draft.equals(deal.touch().draft());
        Assertions.assertThat(sameTouch).as(what).isFalse();
    }

    static Stream<Arguments> what_outdates_a_draft_outdates_its_rejection() {
        return Stream.of(
                outdating("skipped", FollowedDeal::isSkipped),
                outdating("rescheduled", deal -> deal.isRescheduledTo(FollowedDeal.day(5, "09:00"))),
                outdating("resumed", FollowedDeal::isResumed),
                outdating("met", FollowedDeal::meetsUs),
                outdating(
                        "moved", deal -> deal.isMovedTo(aPlan().mail("other", 0).build())),
                outdating("answered", deal -> deal.replies(Intent.QUESTION)),
                outdating("taken over", FollowedDeal::isTakenOver));
    }

    private static Arguments outdating(String what, Consumer<FollowedDeal> outdates) {
        return Arguments.of(what, outdates);
    }

    @Test
    void another_draft_that_was_asked_for_is_reviewed_like_the_first() {
        deal.isAskedForAnother();
        assertThat(deal).waits(Waiting.FOR_REVIEW).hasWrittenDrafts(2);

        deal.isApproved().onDay(2, "09:00");
        assertThat(deal).hasSent("offer");
    }

    @Test
    void an_edited_draft_waits_for_its_own_approval() {
        String first = deal.draft();
        deal.isEditedTo("revision-2");
        deal.hears(new SequenceEvent.Reviewed(deal.now(), 1, first, Verdict.APPROVED, "ann"))
                .onDay(2, "09:00");
        assertThat(deal).waits(Waiting.FOR_REVIEW).hasSentNothing();

        deal.isApproved();
        assertThat(deal).hasSent("offer").hasWrittenDrafts(1);
    }

    @Test
    void who_edits_an_approved_draft_has_to_have_it_approved_again() {
        deal.isApproved().isEditedTo("revision-2").onDay(2, "09:00");
        assertThat(deal).waits(Waiting.FOR_REVIEW).hasSentNothing();
    }

    @Test
    void a_decision_on_another_draft_changes_nothing() {
        var before = deal.state();
        deal.hears(new SequenceEvent.Reviewed(deal.now(), 1, "some-other-draft", Verdict.APPROVED, "ann"));
        deal.hears(new SequenceEvent.Reviewed(deal.now(), 7, deal.draft(), Verdict.APPROVED, "ann"));
        Assertions.assertThat(deal.state()).isEqualTo(before);
    }

    @Test
    void an_answer_ends_the_review_with_the_touch() {
        String draft = deal.draft();
        deal.replies(Intent.QUESTION)
                .hears(new SequenceEvent.Reviewed(deal.now(), 1, draft, Verdict.APPROVED, "ann"))
                .onDay(30, "09:00");
        assertThat(deal).isHeldBecause(HoldReason.REPLIED).hasSentNothing();
    }

    @Test
    void what_the_content_asks_for_is_reviewed_even_if_the_step_does_not_ask() {
        var priced =
                FollowedDeal.on(aPlan().mail("recap", 0)).withReviewOf("recap").onDay(1, "09:00");
        assertThat(priced)
                .waits(Waiting.FOR_REVIEW)
                .hasSentNothing()
                .hasInItsStory("the owner must read it: it names a price");
    }

    @Test
    void a_review_that_opens_when_the_touch_is_due_still_gives_two_days() {
        var priced =
                FollowedDeal.on(aPlan().mail("recap", 0)).withReviewOf("recap").onDay(2, "08:59");
        assertThat(priced).waits(Waiting.FOR_REVIEW);

        priced.onDay(2, "09:00");
        assertThat(priced).isHeldBecause(HoldReason.REVIEW_EXPIRED);
    }
}
