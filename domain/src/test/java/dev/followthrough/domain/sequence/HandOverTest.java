package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.aPlan;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// What follows when a cadence is done, reaches its goal, or an answer asks for later.
class HandOverTest {
    private final CadencePlan nurture = aPlan().mail("monthly", 28).build();

    @Test
    void another_cadence_goes_on_where_this_one_ends() {
        var deal = FollowedDeal.on(aPlan().mail("last", 0).options(whenDone("nurture")))
                .knows("nurture", nurture)
                .onDay(1, "09:00");
        assertThat(deal).hasInItsStory("handed over to nurture");
        Assertions.assertThat(deal.state().enrollment()).isEqualTo(2);
        Assertions.assertThat(deal.state().silent()).isEqualTo(1);
        Assertions.assertThat(deal.touch().due()).isEqualTo(day(28, "09:00"));
    }

    @Test
    void a_goal_ends_it_well() {
        var goal = new PlanOptions.Goal(Happened.BOOKED_MEETING, Exit.Action.HOLD, null);
        var deal = FollowedDeal.on(
                        Plans.threeMails().options(new PlanOptions(List.of(), List.of(goal), null, Map.of(), Map.of())))
                .onDay(1, "09:00")
                .does(Happened.BOOKED_MEETING);
        assertThat(deal).isHeldBecause(HoldReason.GOAL_REACHED);
    }

    @Test
    void who_asks_for_later_is_left_alone_until_then_and_written_to_about_it() {
        var later = Variant.of(Happened.ASKED_FOR_LATER, null, "as you asked", null, null);
        var deal = FollowedDeal.on(Plans.threeMails()
                        .exit(Intent.NOT_NOW, Exit.Action.SLEEP, null)
                        .rules(later))
                .onDay(1, "10:00")
                .hears(new SequenceEvent.Replied(day(1, "10:00"), Intent.NOT_NOW, day(43, "09:00"), null))
                .onDay(42, "09:00");
        assertThat(deal).hasSent("recap");
        deal.onDay(43, "09:00");
        assertThat(deal).hasSent("recap", "case-study");
        Assertions.assertThat(deal.written().getLast().angle()).isEqualTo("as you asked");
    }

    @Test
    void who_asks_for_later_without_a_day_is_a_person_s_to_answer() {
        var deal = FollowedDeal.on(Plans.threeMails().exit(Intent.NOT_NOW, Exit.Action.SLEEP, null))
                .onDay(1, "10:00")
                .replies(Intent.NOT_NOW);
        assertThat(deal).isHeldBecause(HoldReason.REPLIED);
    }

    @Test
    void an_answer_can_hand_over() {
        var deal = FollowedDeal.on(Plans.threeMails().exit(Intent.NOT_NOW, Exit.Action.HAND_OVER, "nurture"))
                .knows("nurture", nurture)
                .onDay(1, "10:00")
                .replies(Intent.NOT_NOW);
        Assertions.assertThat(deal.state().enrollment()).isEqualTo(2);
        Assertions.assertThat(deal.state().silent()).isZero();
    }

    @Test
    void nobody_takes_a_deal_out_of_a_person_s_hands() {
        var deal = FollowedDeal.on(Plans.threeMails().exit(Intent.NOT_NOW, Exit.Action.HAND_OVER, "nurture"))
                .knows("nurture", nurture)
                .onDay(1, "10:00")
                .isTakenOver()
                .replies(Intent.NOT_NOW);
        Assertions.assertThat(deal.state().phase()).isInstanceOf(Phase.TakenOver.class);
    }

    private static PlanOptions whenDone(String next) {
        return new PlanOptions(List.of(), List.of(), next, Map.of(), Map.of());
    }
}
