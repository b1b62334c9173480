package dev.followthrough.api.slack;

import static dev.followthrough.api.slack.SlackHouse.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.followthrough.standins.slack.Posted;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An approval can be taken back on its card until the mail leaves, and the card says when it is too late.
class TakingBackInSlackTest {
    private SlackHouse.Rep mara;
    private String deal;
    private String draft;

    @BeforeEach
    void aDraftIsApproved() {
        mara = SlackHouse.rep();
        deal = SlackHouse.deal(mara);
        draft = SlackHouse.waitingDraft(deal, "Hi Priya");
        SlackHouse.crank();
        mara.slack().press(mara.card(), "approve");
        showsSoon("*Approved* by Mara Lindqvist");
    }

    private void showsSoon(String words) {
        await().untilAsserted(() -> {
            SlackHouse.crank();
            assertThat(mara.card().words()).contains(words);
        });
    }

    private void mailIs(String state) {
        SlackHouse.jdbc().sql("""
                insert into delivery (deal_id, enrollment, ordinal, draft_id, contact_id, mailbox_id, message_id, subject, state,
                    token, claimed_at)
                select d.deal_id, d.enrollment, d.ordinal, d.id, d.contact_id, l.mailbox_id, d.id, 'Docks', ?, 'token', now()
                from draft d join deal l on l.id = d.deal_id where d.id = ?
                on conflict (deal_id, enrollment, ordinal) do update set state = excluded.state
                """).params(state, draft).update();
        SlackHouse.crank();
    }

    @Test
    void before_it_leaves_it_waits_again_and_may_be_approved_again() {
        assertThat(mara.card().words()).contains("until then it can be taken back");
        assertThat(mara.card().buttons()).containsExactly("take-back");
        mara.slack().press(mara.card(), "take-back");
        showsSoon("*Waits for a decision*");
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
        assertThat(mara.card().buttons()).containsExactly("approve", "edit", "reject", "ask-again");
        mara.slack().press(mara.card(), "approve");
        showsSoon("*Approved*");
        assertThat(mara.messages()).hasSize(1);
    }

    @Test
    void once_it_is_on_its_way_the_card_says_so_and_a_late_press_does_nothing() {
        mailIs("claimed");
        assertThat(mara.card().buttons()).containsExactly("take-back");
        Posted old = mara.card();
        mailIs("handed_off");
        assertThat(mara.card().words()).contains("on its way and cannot be taken back");
        assertThat(mara.card().buttons()).isEmpty();
        mailIs("sent");
        assertThat(mara.card().words()).contains("*It has left*");
        mara.slack().press(old, "take-back");
        await().untilAsserted(() -> assertThat(SLACK.whispers(mara.slack().user()))
                .anySatisfy(said -> assertThat(said).contains("It has left already")));
        assertThat(SlackHouse.state(draft)).isEqualTo("approved");
    }

    @Test
    void a_rejection_is_taken_back_until_its_deal_goes_on() {
        mara.slack().press(mara.card(), "take-back");
        showsSoon("*Waits for a decision*");
        mara.slack().press(mara.card(), "reject");
        await().until(() -> SLACK.view(mara.slack().user()).isPresent());
        mara.slack().submit(Map.of("words", "wrong depot"));
        showsSoon("Until the deal goes on it can be taken back");
        assertThat(mara.card().buttons()).containsExactly("take-back");
        mara.slack().press(mara.card(), "take-back");
        showsSoon("*Waits for a decision*");
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
    }

    @Test
    void somebody_else_takes_nothing_back() {
        SlackHouse.Rep sid = SlackHouse.rep();
        sid.slack().press(mara.card(), "take-back");
        await().untilAsserted(() -> assertThat(SLACK.whispers(sid.slack().user()))
                .anySatisfy(said -> assertThat(said).contains("no such draft among yours")));
        assertThat(SlackHouse.state(draft)).isEqualTo("approved");
    }

    @Test
    void the_first_of_two_people_takes_back_what_the_second_has_not_seen() {
        SlackHouse.Rep tomas = SlackHouse.rep();
        String large = SlackHouse.deal(mara, tomas);
        SlackHouse.jdbc()
                .sql("update deal set amount = 10000000, currency = 'EUR' where id = ?")
                .param(large)
                .update();
        SlackHouse.waitingDraft(large, "Hi Priya");
        SlackHouse.crank();
        mara.slack().press(mara.card(), "approve");
        showsSoon("a second person has to");
        assertThat(mara.card().buttons()).contains("approve", "take-back");
        mara.slack().press(mara.card(), "take-back");
        await().untilAsserted(() -> {
            SlackHouse.crank();
            assertThat(mara.card().words()).doesNotContain("a second person has to");
        });
    }
}
