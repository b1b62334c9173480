package dev.followthrough.workflows.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.SequenceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// One deal, two cadences: the second begins in the run that follows the first one's last.
class HandOverTest {
    private final CadencePlan nurture = Plans.aPlan().mail("monthly", 10).build();

    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    @Test
    void the_next_cadence_begins_where_this_one_ends() {
        FollowedDeal deal = handingOver().knows(nurture).begins().onDay(1, "09:00");

        assertThat(deal.runs()).hasSize(2);
        assertThat(deal.tells()).contains("handed over to test", "touch monthly planned");
        assertThat(deal.cadence()).isEqualTo(nurture.reference());
        assertThat(deal.books.state().enrollment()).isEqualTo(2);

        deal.onDay(12, "09:00");
        assertThat(deal.sent()).containsExactly("last", "monthly");
        assertThat(deal.hasEnded()).isTrue();
    }

    @Test
    void news_that_came_in_that_moment_is_heard_first() {
        FollowedDeal deal = handingOver().knows(nurture);
        deal.during("handOver", () -> deal.committed(new SequenceEvent.Paused(FollowedDeal.MONDAY, null, "ann")));
        deal.begins();
        assertThat(deal.phase()).isEqualTo("paused");
        assertThat(deal.runs()).hasSize(1);

        deal.isResumed();
        assertThat(deal.runs()).hasSize(2);
        assertThat(deal.phase()).isEqualTo("running");
    }

    @Test
    void a_hand_over_that_fails_is_tried_again_and_done_once() {
        FollowedDeal deal = handingOver().knows(nurture).whereFails("handOver", "the database", "again");
        deal.begins().onDay(1, "09:00");
        assertThat(deal.books.state().enrollment()).isEqualTo(2);
        assertThat(deal.tells()).containsOnlyOnce("handed over to test");
    }

    @Test
    void a_cadence_that_is_not_there_is_a_person_s_to_find() {
        FollowedDeal deal = handingOver().begins();
        assertThat(deal.phase()).isEqualTo("held");
        assertThat(deal.tellsLast()).isEqualTo("no cadence test to hand over to");
    }

    @Test
    void an_urgent_signal_tells_the_owner_once_and_brings_the_touch_forward() {
        FollowedDeal deal = temporal.follow(
                        Plans.aPlan().mail("recap", 0).mail("far", 30).hurriesAfter(Happened.SURGE))
                .begins()
                .onDay(3, "10:00");
        deal.hears(new SequenceEvent.Engaged(deal.minute(), Happened.SURGE)).onDay(4, "10:00");
        assertThat(deal.sent()).containsExactly("recap", "far");
        assertThat(deal.activities.calls()).containsOnlyOnce("tellOwner");
        assertThat(deal.tells()).contains("visits surge", "touch far adapted");
    }

    private FollowedDeal handingOver() {
        return temporal.follow(Plans.aPlan().mail("last", 0).thenHandsOverTo("test"));
    }
}
