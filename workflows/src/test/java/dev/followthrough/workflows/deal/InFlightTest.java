package dev.followthrough.workflows.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What happens while an activity is at work is heard when it is done.
class InFlightTest {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    private FollowedDeal dealThatIs(SequenceEvent event, String whileAtWork) {
        FollowedDeal deal = temporal.follow(Plans.threeMails());
        return deal.during(whileAtWork, () -> deal.committed(event).nudged()).begins();
    }

    private static SequenceEvent answer() {
        return new SequenceEvent.Replied(FollowedDeal.MONDAY, Intent.QUESTION);
    }

    @Test
    void an_answer_while_the_draft_is_written_leaves_it_unsent() {
        FollowedDeal deal = dealThatIs(answer(), "prepareTouch").onDay(9, "09:00");
        assertThat(deal.sent()).isEmpty();
        assertThat(deal.books.state().phase()).isEqualTo(new Phase.Held(HoldReason.REPLIED));
    }

    @Test
    void an_answer_while_a_mail_leaves_is_an_answer_to_it() {
        FollowedDeal deal = dealThatIs(answer(), "sendTouch").onDay(9, "09:00");
        assertThat(deal.sent()).containsExactly("recap");
        assertThat(deal.tells()).containsSubsequence("touch recap sent", "reply received (question)");
        assertThat(deal.books.state().silent()).isZero();
    }

    @Test
    void an_answer_while_an_hour_is_looked_for_holds_the_deal() {
        FollowedDeal deal = dealThatIs(answer(), "findSlot").onDay(9, "09:00");
        assertThat(deal.sent()).isEmpty();
        assertThat(deal.phase()).isEqualTo("held");
    }

    @Test
    void a_word_that_comes_while_it_comes_to_rest_is_heard() {
        FollowedDeal deal = temporal.follow(Plans.threeMails());
        deal.during(
                        "cameToRest",
                        () -> deal.committed(new SequenceEvent.Resumed(deal.minute(), "ann"))
                                .nudged())
                .begins()
                .onDay(1, "10:00")
                .replies(Intent.QUESTION)
                .onDay(4, "10:00");
        assertThat(deal.phase()).isEqualTo("running");
        assertThat(deal.sent()).containsExactly("recap", "case-study");
    }

    @Test
    void a_word_that_comes_while_it_ends_does_not_keep_it_alive() {
        FollowedDeal deal = temporal.follow(Plans.threeMails());
        deal.during("cameToRest", () -> deal.committed(answer()).nudged())
                .begins()
                .onDay(1, "10:00")
                .isStopped();
        assertThat(deal.hasEnded()).isTrue();
        assertThat(deal.tellsLast()).isEqualTo("stopped");
    }
}
