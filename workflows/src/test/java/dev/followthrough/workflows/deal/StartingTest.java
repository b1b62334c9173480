package dev.followthrough.workflows.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import io.temporal.api.enums.v1.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StartingTest {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    @Test
    void a_second_start_of_the_same_epoch_finds_the_first() {
        FollowedDeal deal = temporal.follow(Plans.threeMails()).begins();
        deal.isStarted().isStarted().onDay(30, "09:00");
        assertThat(deal.runs()).hasSize(1);
        assertThat(deal.sent()).containsExactly("recap", "case-study", "breakup");
    }

    @Test
    void a_newer_epoch_goes_on_from_the_snapshot_and_the_log() {
        FollowedDeal deal = temporal.follow(Plans.threeMails()).begins().onDay(4, "09:00");
        assertThat(deal.sent()).containsExactly("recap", "case-study");
        deal.committed(new SequenceEvent.Engaged(deal.minute(), Happened.OPENED));
        deal.books.newEpoch();
        deal.isStarted();

        assertThat(deal.runs()).hasSize(2);
        assertThat(deal.runs().getFirst().count(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED))
                .isOne();
        assertThat(deal.tells()).containsExactly("mail opened", "touch breakup planned");
        deal.onDay(30, "09:00");
        assertThat(deal.sent()).containsExactly("recap", "case-study", "breakup");
        assertThat(deal.answers.sent).extracting(ScriptedAnswers.Sent::ordinal).containsExactly(1, 2, 3);
    }

    @Test
    void a_deal_that_temporal_has_lost_is_started_again_when_it_is_nudged() {
        FollowedDeal deal = temporal.follow(Plans.threeMails()).begins().onDay(1, "10:00");
        deal.stub().terminate("the test loses it");
        deal.committed(new SequenceEvent.Replied(deal.minute(), Intent.QUESTION))
                .nudged()
                .settled();

        assertThat(deal.books.epoch()).isEqualTo(2);
        assertThat(deal.phase()).isEqualTo("held");
        assertThat(deal.books.unsignalled(DealBooks.DEAL)).isEmpty();
    }

    @Test
    void the_sweep_starts_what_has_not_been_started_and_tells_what_nobody_told() {
        FollowedDeal deal = temporal.follow(Plans.threeMails());
        deal.temporal.start();
        assertThat(deal.relay.sweep()).isOne();
        deal.committed(new SequenceEvent.Paused(deal.minute(), null, "ann"));
        assertThat(deal.relay.sweep()).isOne();
        assertThat(deal.settled().phase()).isEqualTo("paused");
        assertThat(deal.relay.sweep()).isZero();
    }
}
