package dev.followthrough.workflows.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.EventType;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A deal must not die of an outage, however long.
class OutageTest {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    private static String[] times(int number) {
        return Collections.nCopies(number, "it does not answer").toArray(String[]::new);
    }

    @Test
    void a_model_that_does_not_answer_is_asked_again() {
        FollowedDeal deal = temporal.follow(Plans.threeMails())
                .whereFails("prepareTouch", times(20))
                .begins()
                .onDay(1, "09:00");
        assertThat(deal.sent()).containsExactly("recap");
        assertThat(deal.lastRun().count(EventType.EVENT_TYPE_ACTIVITY_TASK_FAILED))
                .isZero();
    }

    @Test
    void a_mail_server_that_does_not_answer_is_asked_again_and_the_story_is_told_once() {
        FollowedDeal deal = temporal.follow(Plans.threeMails())
                .whereFails("sendTouch", times(20))
                .begins()
                .onDay(9, "09:00");
        assertThat(deal.sent()).containsExactly("recap", "case-study", "breakup");
        assertThat(deal.books.story()).hasSize(10);
    }

    @Test
    void a_database_that_is_away_for_a_day_costs_a_history_few_events() {
        FollowedDeal deal = temporal.follow(Plans.threeMails());
        deal.whereFails("findSlot", times(160)).begins().onDay(1, "09:00");
        assertThat(deal.sent()).isEmpty();
        assertThat(deal.lastRun().events()).hasSizeBetween(600, 1_000);

        deal.onDay(2, "12:00");
        assertThat(deal.sent()).containsExactly("recap");
    }
}
