package dev.followthrough.workflows.deal;

import static dev.followthrough.workflows.deal.FollowedDeal.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WholeLifeTest {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    @Test
    void three_mails_leave_on_their_days_and_the_workflow_ends() {
        FollowedDeal deal = temporal.follow(Plans.threeMails()).begins().onDay(30, "09:00");

        assertThat(deal.sent()).containsExactly("recap", "case-study", "breakup");
        assertThat(deal.lastSentAt()).isEqualTo(day(7, "09:00"));
        assertThat(deal.hasEnded()).isTrue();
        assertThat(deal.books.state().phase()).isEqualTo(new Phase.Finished(StopReason.EXHAUSTED));
        assertThat(deal.books.story()).hasSize(10);
    }

    @Test
    void the_standard_cadence_plays_its_21_days_up_to_the_close_that_its_owner_reads() {
        FollowedDeal deal =
                temporal.follow(ShippedCadence.standard21Day()).begins().onDay(20, "10:00");
        assertThat(deal.sent()).containsExactly("recap", "roi-point", "case-study", "industry-insight");
        assertThat(deal.details()).contains("for the owner's review", "close-the-loop, breakup, email");

        deal.isApproved().onDay(30, "09:00");
        assertThat(deal.sent()).endsWith("close-the-loop");
        assertThat(deal.lastSentAt()).isEqualTo(day(21, "09:00"));
        assertThat(deal.hasEnded()).isTrue();
    }

    @Test
    void ninety_days_of_nurture_play_in_a_moment() {
        FollowedDeal deal = temporal.follow(Plans.nurture()).begins().onDay(100, "09:00");

        assertThat(deal.sent()).containsExactly("spring", "summer", "autumn");
        assertThat(deal.lastSentAt()).isEqualTo(day(91, "09:00"));
        assertThat(deal.runs()).hasSize(3);
        assertThat(deal.hasEnded()).isTrue();
    }
}
