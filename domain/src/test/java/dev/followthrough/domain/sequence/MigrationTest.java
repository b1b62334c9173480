package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.aPlan;
import static dev.followthrough.domain.sequence.Plans.threeMails;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A deal goes on with another version of its cadence (N1): steps are matched by their ids, and nothing comes
/// twice or in a burst.
class MigrationTest {
    private final FollowedDeal deal = FollowedDeal.on(threeMails()).onDay(1, "12:00");

    @Test
    void it_goes_on_with_the_step_that_was_next_at_the_day_that_the_new_version_has_it() {
        deal.isMovedTo(second(
                aPlan().mail("recap", 0).mail("news", 2).mail("case-study", 5).mail("breakup", 9)));
        assertThat(deal)
                .plansItsNextTouchFor("case-study", day(7, "09:00"))
                .hasInItsStory("moved to test@2: a person moved it; it goes on with the step case-study");
        deal.onDay(30, "12:00");
        assertThat(deal).hasSent("recap", "case-study", "breakup");
    }

    @Test
    void a_step_that_is_called_otherwise_is_found_by_its_new_name() {
        deal.isMovedTo(
                        second(aPlan().mail("recap", 0).mail("figures", 4).mail("breakup", 7)),
                        Map.of("case-study", "figures"))
                .onDay(30, "12:00");
        assertThat(deal).hasSent("recap", "figures", "breakup");
    }

    @Test
    void where_its_next_step_is_gone_it_goes_on_after_the_latest_that_is_behind_it() {
        deal.isMovedTo(second(aPlan().mail("hello", 0).mail("recap", 0).mail("breakup", 9)))
                .onDay(30, "12:00");
        assertThat(deal).hasSent("recap", "breakup");
    }

    @Test
    void what_would_have_been_due_long_ago_is_not_caught_up_in_a_burst() {
        FollowedDeal slow = FollowedDeal.on(
                        aPlan().mail("recap", 0).mail("second", 40).mail("third", 60))
                .onDay(35, "12:00");
        slow.isMovedTo(second(aPlan().mail("recap", 0).mail("second", 3).mail("third", 10)));
        assertThat(slow).hasSentLastAt(day(35, "12:00")).plansItsNextTouchFor("third", day(42, "12:00"));
    }

    @Test
    void moving_to_a_version_that_says_the_same_moves_no_touch() {
        Touch before = deal.touch();
        deal.isMovedTo(second(threeMails()));
        assertThat(deal.touch()).isEqualTo(before);
    }

    @Test
    void moved_back_it_stands_where_it_stood() {
        SequenceState before = deal.state();
        CadencePlan first = deal.plan();
        deal.isMovedTo(second(aPlan().mail("recap", 0).mail("news", 2).mail("case-study", 1)))
                .isMovedBackTo(first, Place.of(before));
        assertThat(deal.state()).isEqualTo(before);
        assertThat(deal.plan()).isEqualTo(first);
        assertThat(deal).tellsLast("touch case-study planned").hasInItsStory("moved back to test@1");
    }

    @Test
    void a_draft_of_the_old_version_is_given_up_and_its_ordinal_used_again() {
        FollowedDeal reviewed = FollowedDeal.on(aPlan().mail("recap", 0).reviewedMail("offer", 3))
                .onDay(2, "12:00");
        int ordinal = reviewed.touch().ordinal();
        reviewed.isMovedTo(second(aPlan().mail("recap", 0).reviewedMail("offer", 6)));
        assertThat(reviewed.touch().draft()).isNull();
        assertThat(reviewed.touch().ordinal()).isEqualTo(ordinal);
    }

    @Test
    void a_touch_that_a_person_has_in_hand_keeps_its_ordinal() {
        FollowedDeal called =
                FollowedDeal.on(aPlan().call("call", 0).mail("later", 9)).onDay(1, "12:00");
        called.isMovedTo(second(aPlan().call("call", 3).mail("later", 9)));
        assertThat(called.touch().ordinal()).isEqualTo(2);
    }

    @Test
    void a_round_that_has_come_does_not_come_again() {
        FollowedDeal monthly = FollowedDeal.on(
                        aPlan().mail("tip", 0).that(every30Days(3)).mail("last", 100))
                .onDay(35, "12:00");
        assertThat(monthly).hasTouches(2);
        monthly.isMovedTo(second(aPlan().mail("tip", 0).that(every30Days(2)).mail("last", 100)));
        assertThat(monthly).comesNextTo("last");
    }

    @Test
    void a_deal_that_is_held_or_paused_stays_so() {
        deal.isPaused().isMovedTo(second(aPlan().mail("recap", 0).mail("case-study", 5)));
        assertThat(deal).isPausedByAnn().comesNextTo("case-study");
        deal.isResumed().replies(Intent.QUESTION).isMovedTo(second(threeMails()));
        assertThat(deal).isHeldBecause(HoldReason.REPLIED);
    }

    @Test
    void a_deal_that_has_ended_hears_nothing_of_it() {
        deal.replies(Intent.NO);
        SequenceState ended = deal.state();
        deal.isMovedTo(second(threeMails()));
        assertThat(deal.state()).isEqualTo(ended);
    }

    @Test
    void steps_that_were_added_behind_the_last_are_made_from_then_on() {
        FollowedDeal done = FollowedDeal.on(aPlan().mail("recap", 0))
                .whoseNextMailIs(FollowedDeal.SendResult.UNKNOWN)
                .onDay(20, "12:00");
        done.isMovedTo(second(aPlan().mail("recap", 0).mail("more", 3))).isResumed();
        assertThat(done).plansItsNextTouchFor("more", day(21, "09:00"));
    }

    private static StepOptions every30Days(int times) {
        return new StepOptions(
                null, List.of(), null, List.of(), new StepOptions.Repeat(Duration.ofDays(30), times), List.of(), null);
    }

    private static CadencePlan second(Plans plan) {
        return plan.build().published(2);
    }
}
