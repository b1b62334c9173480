package dev.followthrough.api.slack;

import static dev.followthrough.api.slack.SlackHouse.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.followthrough.standins.slack.Posted;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.review.OpenReviews;
import dev.followthrough.store.review.Reviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A card shows its draft as it is, wherever it was changed.
class CardsThatFollowTest {
    private SlackHouse.Rep mara;
    private SlackHouse.Rep tomas;
    private String deal;
    private String draft;

    @BeforeEach
    void aDraftWaits() {
        mara = SlackHouse.rep();
        tomas = SlackHouse.rep();
        deal = SlackHouse.deal(mara, tomas);
        draft = SlackHouse.waitingDraft(deal, "Hi Priya");
        SlackHouse.crank();
    }

    private Drafts.Draft now() {
        return SlackHouse.bean(Drafts.class).byId(draft).orElseThrow();
    }

    @Test
    void a_decision_on_the_web_changes_it() {
        SlackHouse.bean(Reviews.class).reject(draft, now().hash(), tomas.person(), "they called <us> & agreed");
        SlackHouse.crank();
        assertThat(mara.card().words())
                .contains("*Rejected* by Mara Lindqvist")
                .contains("they called &lt;us&gt; &amp; agreed");
        assertThat(mara.card().buttons()).containsExactly("take-back");
        assertThat(mara.card().updates()).isOne();
    }

    @Test
    void a_review_that_nobody_decided_says_so() {
        SlackHouse.bean(Reviews.class).expire(draft);
        SlackHouse.crank();
        assertThat(mara.card().words()).contains("*Expired.*").contains("nothing was sent");
    }

    @Test
    void a_draft_that_was_withdrawn_says_so_and_one_that_waits_again_may_be_decided_again() {
        state("withdrawn");
        assertThat(mara.card().words()).contains("*Withdrawn.*");
        assertThat(mara.card().buttons()).isEmpty();
        state("waiting");
        assertThat(mara.card().buttons()).contains("approve");
    }

    private void state(String state) {
        SlackHouse.jdbc()
                .sql("update draft set state = ? where id = ?")
                .params(state, draft)
                .update();
        SlackHouse.crank();
    }

    @Test
    void a_change_that_nobody_sees_changes_nothing_in_slack() {
        SlackHouse.jdbc()
                .sql("update draft set findings = findings where id = ?")
                .param(draft)
                .update();
        SlackHouse.crank();
        assertThat(mara.card().updates()).isZero();
    }

    @Test
    void a_reminder_goes_into_its_thread() {
        SlackHouse.bean(OpenReviews.class).remind(deal, draft);
        SlackHouse.crank();
        assertThat(mara.messages()).hasSize(2);
        Posted reminder = mara.messages().getLast();
        assertThat(reminder.threadTs()).isEqualTo(mara.card().ts());
        assertThat(reminder.text()).contains("Half of the time");
    }

    @Test
    void the_delegate_who_is_asked_gets_a_card_of_their_own_and_both_follow() {
        SlackHouse.bean(OpenReviews.class).askDelegate(deal, draft);
        SlackHouse.crank();
        assertThat(tomas.card().buttons()).contains("approve");
        tomas.slack().press(tomas.card(), "approve");
        await().untilAsserted(() -> {
            SlackHouse.crank();
            assertThat(tomas.card().words()).contains("*Approved*");
            assertThat(mara.card().words()).contains("*Approved*");
        });
    }

    @Test
    void other_news_is_a_line_that_leads_to_its_deal() {
        SlackHouse.bean(Notices.class).tellOwner(deal, "surge:" + deal, "signal", "a surge of visits: 9 pages <today>");
        SlackHouse.crank();
        assertThat(mara.messages().getLast().text())
                .contains("a surge of visits: 9 pages &lt;today&gt;")
                .contains("<https://followthrough.sells.example/deals/" + deal + "|Open it>");
    }

    @Test
    void a_draft_that_was_decided_before_slack_heard_of_it_is_not_posted() {
        SlackHouse.Rep ines = SlackHouse.rep();
        String other = SlackHouse.waitingDraft(SlackHouse.deal(ines), "Hi Priya");
        SlackHouse.bean(Reviews.class).expire(other);
        SlackHouse.crank();
        assertThat(ines.messages()).isEmpty();
    }

    @Test
    void a_draft_of_any_length_and_with_any_sign_is_shown() {
        SlackHouse.Rep ines = SlackHouse.rep();
        String body = "<!channel> & <https://evil.example|here>\n" + "Zeile mit Ümläut 中文 😀\n".repeat(400);
        SlackHouse.waitingDraft(SlackHouse.deal(ines), body);
        SlackHouse.crank();
        assertThat(ines.messages()).hasSize(1);
        assertThat(ines.card().words()).contains("<!channel> & <https://evil.example|here>");
        assertThat(ines.card().text()).doesNotContain("<!channel>");
        assertThat(SLACK.calls()).contains("chat.postMessage");
    }

    @Test
    void where_two_people_have_to_approve_the_first_one_is_named_and_the_delegate_is_asked() {
        SlackHouse.jdbc()
                .sql("update deal set amount = 10000000, currency = 'EUR' where id = ?")
                .param(deal)
                .update();
        mara.slack().press(mara.card(), "approve");
        await().untilAsserted(() -> {
            SlackHouse.crank();
            assertThat(mara.card().words()).contains("*Approved* by Mara Lindqvist", "a second person has to");
            assertThat(tomas.card().buttons()).contains("approve");
        });
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
        tomas.slack().press(tomas.card(), "approve");
        await().untilAsserted(() -> {
            SlackHouse.crank();
            assertThat(mara.card().buttons()).containsExactly("take-back");
            assertThat(SlackHouse.state(draft)).isEqualTo("approved");
        });
    }

    @Test
    void whoever_is_asked_to_decide_gets_a_card() {
        SlackHouse.Rep ines = SlackHouse.rep();
        SlackHouse.bean(Reviews.class).handTo(draft, mara.person(), ines.person());
        SlackHouse.crank();
        ines.slack().press(ines.card(), "approve");
        await().untilAsserted(() -> assertThat(SlackHouse.state(draft)).isEqualTo("approved"));
    }

    @Test
    void an_approval_that_is_taken_back_may_be_given_again() {
        SlackHouse.bean(Reviews.class).approve(draft, now().hash(), mara.person());
        SlackHouse.crank();
        assertThat(mara.card().buttons()).containsExactly("take-back");
        SlackHouse.bean(Reviews.class).takeBack(draft, mara.person());
        SlackHouse.crank();
        assertThat(mara.card().buttons()).contains("approve");
    }
}
