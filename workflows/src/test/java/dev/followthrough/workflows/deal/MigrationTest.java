package dev.followthrough.workflows.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A running workflow goes on with another version of its cadence, which its later runs have in their input
/// (N1, G5).
class MigrationTest {
    private final CadencePlan first = Plans.threeMails().build();
    private final CadencePlan second = Plans.second();

    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    @Test
    void it_goes_on_with_the_step_that_was_next_and_can_be_searched_by_its_version() {
        FollowedDeal deal = moved();
        assertThat(deal.cadence()).isEqualTo("test@2");
        assertThat(deal.details()).contains("cadence: test@2", "next touch: case-study");
        deal.onDay(40, "09:00");
        assertThat(deal.sent()).containsExactly("recap", "case-study", "news", "breakup");
        deal.isSound();
    }

    @Test
    void a_run_that_is_continued_has_the_version_in_its_input() {
        FollowedDeal deal = moved().onDay(10, "10:00");
        assertThat(deal.runs()).hasSize(2);
        assertThat(deal.cadence()).isEqualTo("test@2");
        deal.onDay(25, "10:00");
        assertThat(deal.sent()).contains("news");
    }

    @Test
    void moved_back_it_does_what_it_would_have_done() {
        FollowedDeal deal = temporal.follow(Plans.threeMails()).begins().onDay(1, "10:00");
        Place before = Place.of(deal.books.state());
        deal.isMovedTo(second).isMovedBackTo(first, before);
        assertThat(deal.cadence()).isEqualTo("test@1");
        deal.onDay(3, "10:00");
        assertThat(deal.sent()).containsExactly("recap", "case-study");
        assertThat(deal.lastSentAt()).isEqualTo(FollowedDeal.day(3, "09:00"));
    }

    @Test
    void a_workflow_that_is_lost_begins_again_where_it_was_moved_to() {
        FollowedDeal deal = moved();
        deal.stub().terminate("by hand");
        deal.books.newEpoch();
        deal.isStarted().onDay(8, "10:00");
        assertThat(deal.cadence()).isEqualTo("test@2");
        assertThat(deal.sent()).containsExactly("recap", "case-study");
    }

    private FollowedDeal moved() {
        return temporal.follow(Plans.threeMails()).begins().onDay(1, "10:00").isMovedTo(second);
    }
}
