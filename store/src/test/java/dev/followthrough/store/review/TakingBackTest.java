package dev.followthrough.store.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.review.Reviews.Outcome;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A decision is taken back until its mail leaves, or the deal goes on.
class TakingBackTest extends DraftInReview {

    @Test
    void an_approval_is_taken_back_as_long_as_nothing_was_handed_off() {
        approved(mara);
        assertThat(reviews.takeBack(draft, mara)).isInstanceOf(Outcome.Done.class);
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("waiting");
        assertThat(verdicts()).containsExactly(Verdict.APPROVED, Verdict.TAKEN_BACK);
        approved(mara);
        assertThat(verdicts()).containsExactly(Verdict.APPROVED, Verdict.TAKEN_BACK, Verdict.APPROVED);
    }

    @Test
    void what_was_handed_off_cannot_be_taken_back() {
        approved(mara);
        delivery("claimed");
        jdbc.sql("update delivery set state = 'handed_off' where draft_id = ?")
                .param(draft)
                .update();
        assertThat(refusal(reviews.takeBack(draft, mara))).contains("left already");
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("approved");
    }

    @Test
    void a_rejection_is_taken_back_and_its_draft_waits_once_more() {
        rejected();
        assertThat(drafts.byId(draft).orElseThrow().retractable()).isTrue();
        assertThat(reviews.takeBack(draft, mara)).isInstanceOf(Outcome.Done.class);
        Drafts.Draft back = drafts.byId(draft).orElseThrow();
        assertThat(back.state()).isEqualTo("waiting");
        assertThat(back.decidedBy()).isNull();
        assertThat(back.instruction()).isNull();
        assertThat(verdicts()).containsExactly(Verdict.REJECTED, Verdict.TAKEN_BACK);
        assertThat(refusal(reviews.takeBack(draft, mara))).contains("no decision to take back");
        approved(mara);
    }

    @Test
    void the_question_that_a_rejection_put_is_answered_when_it_is_taken_back_or_the_deal_resumed() {
        rejected();
        String task = tasks.open(deal, 1, null, "decide", Instant.now(), HoldReason.REJECTED.words(), null);
        String other = tasks.open(deal, 1, null, "decide", Instant.now(), "look at their mail", null);
        reviews.takeBack(draft, mara);
        assertThat(tasks.byId(task).orElseThrow().state()).isEqualTo("done");

        rejected();
        String again = tasks.open(deal, 1, null, "decide", Instant.now(), HoldReason.REJECTED.words(), null);
        log.append(deal, "resumed:" + deal, mara.id(), new SequenceEvent.Resumed(Instant.now(), mara.id()));
        assertThat(tasks.byId(again).orElseThrow().state()).isEqualTo("done");
        assertThat(tasks.byId(other).orElseThrow().state()).isEqualTo("open");
    }

    @ParameterizedTest
    @MethodSource
    void a_rejection_stands_once_something_else_has_become_of_its_deal(SequenceEvent becomes) {
        rejected();
        log.append(deal, "test:" + UUID.randomUUID(), mara.id(), becomes);
        assertThat(refusal(reviews.takeBack(draft, mara))).contains("gone on since it was rejected");
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("rejected");
    }

    static Stream<SequenceEvent> a_rejection_stands_once_something_else_has_become_of_its_deal() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        return Stream.of(
                new SequenceEvent.Resumed(now, "mara"),
                new SequenceEvent.Skipped(now, "mara"),
                new SequenceEvent.Rescheduled(now, now, "mara"),
                new SequenceEvent.MeetingHeld(now, null),
                new SequenceEvent.Replied(now, Intent.QUESTION),
                new SequenceEvent.TakenOver(now, "mara"),
                new SequenceEvent.Stopped(now, "mara"));
    }

    @Test
    void what_the_checks_rejected_nobody_takes_back() {
        jdbc.sql("update draft set state = 'rejected' where id = ?")
                .param(draft)
                .update();
        assertThat(refusal(reviews.takeBack(draft, mara))).contains("gone on since");
    }

    @Test
    void a_stranger_takes_nothing_back_and_nobody_what_was_never_given() {
        assertThat(refusal(reviews.takeBack(draft, mara))).contains("no decision to take back");
        approved(mara);
        assertThat(refusal(reviews.takeBack(draft, somebody("Noor")))).contains("owner or delegate");
    }

    @Test
    void the_first_of_two_approvals_can_be_taken_back_too() {
        jdbc.sql("update deal set amount = 2000000 where id = ?").param(deal).update();
        reviews.approve(draft, hash(), mara);
        assertThat(reviews.takeBack(draft, mara)).isInstanceOf(Outcome.Done.class);
        assertThat(reviews.approve(draft, hash(), mara)).isInstanceOf(Outcome.Done.class);
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("waiting");
    }
}
