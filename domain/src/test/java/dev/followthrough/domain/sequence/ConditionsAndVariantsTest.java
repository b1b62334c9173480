package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.Happened.CLICKED;
import static dev.followthrough.domain.sequence.Happened.NOTHING;
import static dev.followthrough.domain.sequence.Happened.OPENED;
import static dev.followthrough.domain.sequence.Plans.aPlan;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ConditionsAndVariantsTest {
    private final FollowedDeal branching = FollowedDeal.on(
                    aPlan().mail("recap", 0).mailWhen("roi", 3, CLICKED).mailWhen("nudge", 3, NOTHING))
            .onDay(1, "10:00");

    @Test
    void a_step_for_those_who_clicked_waits_for_its_day_before_it_gives_up_on_the_click() {
        branching.onDay(2, "10:00").does(CLICKED).onDay(3, "09:00");
        assertThat(branching).hasSent("recap", "roi");
    }

    @Test
    void a_step_whose_condition_is_not_met_is_passed_over_and_told() {
        branching.onDay(3, "09:00");
        assertThat(branching).hasSent("recap", "nudge").hasInItsStory("step roi skipped");
    }

    @Test
    void a_step_for_the_silent_is_passed_over_when_somebody_stirred() {
        branching.does(OPENED).onDay(30, "09:00");
        assertThat(branching)
                .hasSent("recap")
                .hasInItsStory("step nudge skipped")
                .stoppedBecause(StopReason.EXHAUSTED);
    }

    @Test
    void what_happened_is_forgotten_with_the_next_touch() {
        var deal = FollowedDeal.on(aPlan().mail("recap", 0).mail("news", 2).mailWhen("roi", 5, CLICKED))
                .onDay(1, "10:00")
                .does(CLICKED)
                .onDay(30, "09:00");
        assertThat(deal).hasSent("recap", "news");
    }

    @Test
    void one_of_several_conditions_is_enough() {
        var deal = FollowedDeal.on(aPlan().mail("recap", 0).mailWhen("more", 3, OPENED, CLICKED))
                .onDay(1, "10:00")
                .does(CLICKED)
                .onDay(3, "09:00");
        assertThat(deal).hasSent("recap", "more");
    }

    @Test
    void the_first_variant_that_fits_shapes_the_step() {
        var clicked = Variant.of(CLICKED, null, "the numbers of the case study", ValueType.SOCIAL_PROOF, null);
        var opened = Variant.of(OPENED, "question", "another angle", null, 80);
        var deal = FollowedDeal.on(aPlan().mail("recap", 0).mailWithVariants("news", 3, clicked, opened))
                .onDay(1, "10:00")
                .does(OPENED)
                .does(CLICKED)
                .onDay(3, "09:00");

        Step written = deal.written().getLast();
        Assertions.assertThat(written.angle()).isEqualTo("the numbers of the case study");
        Assertions.assertThat(written.value()).isEqualTo(ValueType.SOCIAL_PROOF);
        Assertions.assertThat(written.kind()).isEqualTo("value");
        Assertions.assertThat(written.maxWords()).isEqualTo(150);
    }

    @Test
    void without_a_variant_that_fits_the_step_stays_as_it_is() {
        var opened = Variant.of(OPENED, null, "another angle", null, null);
        var deal = FollowedDeal.on(aPlan().mailWithVariants("news", 0, opened)).begins();
        Assertions.assertThat(deal.written().getLast().angle()).isEqualTo("the angle of news");
    }

    @Test
    void the_same_engagement_twice_is_told_once() {
        branching.does(OPENED).does(OPENED).does(NOTHING);
        Assertions.assertThat(branching.story())
                .filteredOn(line -> line.what().equals("mail opened"))
                .hasSize(1);
        Assertions.assertThat(branching.state().happened()).containsExactly(OPENED);
    }
}
