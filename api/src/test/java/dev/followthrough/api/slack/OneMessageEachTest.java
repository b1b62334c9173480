package dev.followthrough.api.slack;

import static dev.followthrough.api.slack.SlackHouse.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.followthrough.standins.slack.Fault;
import dev.followthrough.store.notice.NoticeRoutes;
import dev.followthrough.store.notice.Outlets;
import dev.followthrough.store.slack.SlackPosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever goes wrong on the way, each message comes, and comes once.
class OneMessageEachTest {
    private static final String POST = "chat.postMessage";

    private SlackHouse.Rep mara;
    private String deal;

    @BeforeEach
    void aDeal() {
        mara = SlackHouse.rep();
        deal = SlackHouse.deal(mara);
    }

    private void comesOnce() {
        SlackHouse.afterAWhile();
        SlackHouse.afterAWhile();
        assertThat(mara.messages()).hasSize(1);
        assertThat(mara.card().buttons()).contains("approve");
    }

    private String postState() {
        return SlackHouse.jdbc()
                .sql("select state from slack_post where person_id = ?")
                .param(mara.person().id())
                .query(String.class)
                .single();
    }

    @Test
    void when_slack_wants_us_to_wait() {
        SLACK.next(POST, new Fault.RateLimited(7));
        SlackHouse.waitingDraft(deal, "Hi Priya");
        SlackHouse.crank();
        assertThat(mara.messages()).isEmpty();
        assertThat(SlackHouse.jdbc()
                        .sql(
                                "select not_before > clock_timestamp() + interval '5 seconds' from slack_post where person_id = ?")
                        .param(mara.person().id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        comesOnce();
    }

    @Test
    void when_slack_is_down() {
        SLACK.next(POST, new Fault.Outage(), new Fault.Outage());
        SlackHouse.waitingDraft(deal, "Hi Priya");
        SlackHouse.crank();
        assertThat(mara.messages()).isEmpty();
        assertThat(postState()).isEqualTo("posting");
        SlackHouse.afterAWhile();
        comesOnce();
    }

    @Test
    void when_the_connection_ends_before_it_is_there() {
        SLACK.next(POST, new Fault.Dropped());
        SlackHouse.waitingDraft(deal, "Hi Priya");
        SlackHouse.crank();
        assertThat(mara.messages()).isEmpty();
        comesOnce();
    }

    @Test
    void when_it_is_there_and_the_answer_is_lost() {
        SLACK.next(POST, new Fault.AnswerLost());
        SlackHouse.waitingDraft(deal, "Hi Priya");
        SlackHouse.crank();
        assertThat(mara.messages()).hasSize(1);
        assertThat(postState()).isEqualTo("posting");
        comesOnce();
        assertThat(postState()).isEqualTo("posted");
    }

    @Test
    void when_slack_says_that_some_of_it_may_have_happened() {
        SLACK.next(POST, new Fault.Refused("fatal_error"));
        SlackHouse.waitingDraft(deal, "Hi Priya");
        SlackHouse.crank();
        assertThat(postState()).isEqualTo("posting");
        comesOnce();
    }

    @Test
    void when_the_process_dies_between_the_answer_and_the_book() {
        SlackHouse.waitingDraft(deal, "Hi Priya");
        SlackHouse.crank();
        String ts = mara.card().ts();
        SlackHouse.jdbc()
                .sql("update slack_post set state = 'posting', ts = null, seen = null where person_id = ?")
                .param(mara.person().id())
                .update();
        comesOnce();
        assertThat(mara.card().ts()).isEqualTo(ts);
        mara.slack().press(mara.card(), "approve");
        await().untilAsserted(() -> assertThat(mara.card().words()).contains("*Approved*"));
    }

    @Test
    void when_nobody_can_be_asked_whether_it_is_there() {
        SLACK.next(POST, new Fault.AnswerLost());
        SLACK.next("conversations.history", new Fault.Outage(), new Fault.RateLimited(1));
        SlackHouse.waitingDraft(deal, "Hi Priya");
        SlackHouse.crank();
        SlackHouse.afterAWhile();
        assertThat(postState()).isEqualTo("posting");
        comesOnce();
    }

    @Test
    void when_a_change_is_lost_it_is_made_again() {
        SlackHouse.waitingDraft(deal, "Hi Priya");
        SlackHouse.crank();
        SLACK.next("chat.update", new Fault.Outage(), new Fault.RateLimited(1), new Fault.AnswerLost());
        mara.slack().press(mara.card(), "approve");
        await().until(() -> SLACK.calls().contains("chat.update"));
        SlackHouse.afterAWhile();
        SlackHouse.afterAWhile();
        SlackHouse.afterAWhile();
        assertThat(mara.card().words()).contains("*Approved*");
        assertThat(mara.messages()).hasSize(1);
    }

    @Test
    void of_two_processes_that_look_at_once_one_posts() {
        SlackHouse.waitingDraft(deal, "Hi Priya");
        SlackHouse.bean(NoticeRoutes.class).route(new Outlets(true, false), 100);
        SlackPosts posts = SlackHouse.bean(SlackPosts.class);
        assertThat(posts.due(10, false)).hasSize(1);
        assertThat(posts.due(10, false)).isEmpty();
        comesOnce();
    }

    @Test
    void a_decision_that_was_acknowledged_is_made_though_slack_cannot_say_who_pressed() {
        String draft = SlackHouse.waitingDraft(deal, "Hi Priya");
        SlackHouse.crank();
        SlackHouse.jdbc()
                .sql("delete from slack_user where person_id = ?")
                .param(mara.person().id())
                .update();
        SLACK.next("users.info", new Fault.Outage());
        assertThat(mara.slack().press(mara.card(), "approve").status()).isEqualTo(200);
        await().until(() -> SLACK.calls().getLast().equals("users.info"));
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
        await().untilAsserted(() -> {
            SlackHouse.afterAWhile();
            assertThat(SlackHouse.state(draft)).isEqualTo("approved");
        });
    }
}
