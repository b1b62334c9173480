package dev.followthrough.workflows.deal;

import static dev.followthrough.workflows.deal.FollowedDeal.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Its draft is written on Thursday at 09:00, a day before it is due; the review expires two days after.
class ReviewTest {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    private FollowedDeal deal() {
        return temporal.follow(Plans.aPlan().reviewedMail("offer", 4).mail("breakup", 9));
    }

    @Test
    void nothing_is_sent_before_the_owner_has_decided() {
        FollowedDeal deal = deal().begins().onDay(4, "16:00");
        assertThat(deal.sent()).isEmpty();
        assertThat(deal.details()).contains("Waits for the owner's review").contains("offer, value, email");
        assertThat(deal.books.story().values())
                .extracting(line -> line.what())
                .endsWith("draft for offer written by the test");

        deal.isApproved();
        assertThat(deal.sent()).containsExactly("offer");
        assertThat(deal.tells()).containsSubsequence("draft approved", "touch offer moved", "touch offer sent");
    }

    @Test
    void what_was_approved_in_time_leaves_when_it_is_due() {
        FollowedDeal deal = deal().begins().onDay(3, "12:00").isApproved();
        assertThat(deal.sent()).isEmpty();
        deal.onDay(4, "09:01");
        assertThat(deal.sent()).containsExactly("offer");
        assertThat(deal.lastSentAt()).isEqualTo(day(4, "09:00"));
    }

    @Test
    void the_owner_is_reminded_then_the_delegate_is_asked_then_it_expires_to_not_sent() {
        FollowedDeal deal = deal().begins().onDay(3, "12:59");
        assertThat(deal.activities.calls()).doesNotContain("remindOwner");
        deal.onDay(3, "13:01");
        assertThat(deal.activities.calls()).endsWith("requestReview", "remindOwner");
        deal.onDay(4, "09:01");
        assertThat(deal.activities.calls()).endsWith("remindOwner", "askDelegate");
        deal.onDay(6, "09:01");

        assertThat(deal.activities.calls()).contains("expireReview").doesNotContain("sendTouch");
        assertThat(deal.books.state().phase()).isEqualTo(new Phase.Held(HoldReason.REVIEW_EXPIRED));
        assertThat(deal.phase()).isEqualTo("held");
    }

    @Test
    void a_decision_that_is_committed_while_the_review_is_closed_wins() {
        FollowedDeal deal = deal().begins();
        deal.during("expireReview", () -> deal.committed(deal.decision(Verdict.APPROVED)));
        deal.onDay(7, "10:00");

        assertThat(deal.tells()).contains("draft approved").doesNotContain("review expired");
        assertThat(deal.sent()).containsExactly("offer");
    }

    @Test
    void a_rejected_draft_holds_the_deal() {
        FollowedDeal deal =
                deal().begins().onDay(3, "12:00").decided(Verdict.REJECTED).onDay(9, "12:00");
        assertThat(deal.sent()).isEmpty();
        assertThat(deal.books.state().phase())
                .isInstanceOfSatisfying(
                        Phase.Held.class, held -> assertThat(held.reason()).isEqualTo(HoldReason.REJECTED));
    }

    @Test
    void a_rejection_that_is_taken_back_lets_the_same_draft_be_approved() {
        FollowedDeal deal = deal().begins().onDay(3, "12:00").decided(Verdict.REJECTED);
        deal.decided(Verdict.TAKEN_BACK).isApproved().onDay(4, "09:01");
        assertThat(deal.tells()).contains("draft rejected", "rejection taken back", "draft approved");
        assertThat(deal.sent()).containsExactly("offer");
    }

    @Test
    void another_draft_that_was_asked_for_is_written_and_reviewed_again() {
        FollowedDeal deal = deal().begins().onDay(3, "12:00").decided(Verdict.ASKED_AGAIN);
        assertThat(deal.activities.calls()).endsWith("prepareTouch", "requestReview");
        deal.isApproved().onDay(4, "09:01");
        assertThat(deal.sent()).containsExactly("offer");
    }

    @Test
    void a_decision_on_another_draft_changes_nothing() {
        FollowedDeal deal = deal().begins().onDay(3, "12:00");
        deal.hears(new SequenceEvent.Reviewed(deal.minute(), 1, "draft-of-yesterday", Verdict.APPROVED, "ann"));
        deal.hears(new SequenceEvent.Reviewed(deal.minute(), 2, "draft-1", Verdict.APPROVED, "ann"));
        deal.onDay(4, "12:00");
        assertThat(deal.sent()).isEmpty();
        assertThat(deal.details()).contains("Waits for the owner's review");
    }
}
