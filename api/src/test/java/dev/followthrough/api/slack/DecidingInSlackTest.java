package dev.followthrough.api.slack;

import static dev.followthrough.api.slack.SlackHouse.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.standins.slack.Posted;
import dev.followthrough.standins.slack.SignedHook;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.OpenReviews;
import dev.followthrough.store.review.Reviews;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A rep decides on drafts without leaving Slack.
class DecidingInSlackTest {
    private SlackHouse.Rep mara;
    private String deal;
    private String draft;

    @BeforeEach
    void aDraftWaits() {
        mara = SlackHouse.rep();
        deal = SlackHouse.deal(mara);
        draft = SlackHouse.waitingDraft(deal, "Hi Priya,\n\nshall we talk about the docks?\n\nMara");
        SlackHouse.crank();
    }

    private void becomes(String state) {
        await().untilAsserted(() -> assertThat(SlackHouse.state(draft)).isEqualTo(state));
    }

    private void showsSoon(String words) {
        await().untilAsserted(() -> assertThat(mara.card().words()).contains(words));
    }

    private void isToldSoon(SlackHouse.Rep who, String words) {
        await().untilAsserted(() -> assertThat(SLACK.whispers(who.slack().user()))
                .anySatisfy(whispered -> assertThat(whispered).contains(words)));
    }

    @Test
    void the_card_says_to_whom_what_why_and_why_somebody_must_look() {
        Posted card = mara.card();
        assertThat(card.words())
                .contains("Priya Raman")
                .contains("Northwind")
                .contains("shall we talk about the docks?")
                .contains("Docks at the gate")
                .contains("it takes up the docks that they named")
                .contains("a day after the call")
                .contains("pricing “48000 EUR”: it names a price")
                .contains("rather short")
                .contains("Europe/Stockholm");
        assertThat(card.buttons()).containsExactly("approve", "edit", "reject", "ask-again");
        assertThat(mara.messages()).hasSize(1);
    }

    @Test
    void approving_is_in_force_and_the_card_says_by_whom() {
        SignedHook.Heard heard = mara.slack().press(mara.card(), "approve");
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.isTooLate()).isFalse();
        becomes("approved");
        showsSoon("*Approved* by Mara Lindqvist");
        assertThat(mara.card().buttons()).containsExactly("take-back");
        assertThat(mara.messages()).hasSize(1);
        assertThat(SlackHouse.jdbc()
                        .sql("select actor from deal_log where deal_id = ? and kind = 'reviewed'")
                        .param(deal)
                        .query(String.class)
                        .single())
                .isEqualTo(mara.person().id());
    }

    @Test
    void rejecting_asks_why() {
        mara.slack().press(mara.card(), "reject");
        await().until(() -> SLACK.view(mara.slack().user()).isPresent());
        assertThat(mara.slack().submit(Map.of("words", "wrong tone")).body()).isEmpty();
        becomes("rejected");
        showsSoon("*Rejected* by Mara Lindqvist");
        showsSoon("wrong tone");
    }

    @Test
    void asking_again_takes_an_instruction() {
        mara.slack().press(mara.card(), "ask-again");
        await().until(() -> SLACK.view(mara.slack().user()).isPresent());
        mara.slack().submit(Map.of("words", "half as long, and name the gate"));
        becomes("asked-again");
        assertThat(SlackHouse.bean(Drafts.class).byId(draft).orElseThrow().instruction())
                .isEqualTo("half as long, and name the gate");
        showsSoon("half as long");
    }

    @Test
    void an_edit_is_a_new_revision_in_the_same_card_which_waits_for_its_own_approval() {
        mara.slack().press(mara.card(), "edit");
        await().until(() -> SLACK.view(mara.slack().user()).isPresent());
        mara.slack().submit(Map.of("words", "Hi Priya,\n\nshall we talk about the gate?\n\nMara"));
        becomes("superseded");
        showsSoon("shall we talk about the gate?");
        assertThat(mara.card().buttons()).contains("approve");
        assertThat(mara.messages()).hasSize(1);
        mara.slack().press(mara.card(), "approve");
        showsSoon("*Approved*");
        assertThat(latest().revision()).isEqualTo(2);
        assertThat(latest().state()).isEqualTo("approved");
    }

    @Test
    void an_edit_on_the_web_keeps_its_one_card_though_its_review_opens_again() {
        Drafts.Draft before = latest();
        var text = new Drafts.NewDraft(
                before.key(),
                before.contactId(),
                before.recipient(),
                before.kind(),
                "en",
                before.subject(),
                "Hi Priya,\n\nshall we meet at the gate?\n\nMara",
                before.origin().editedBy("Mara Lindqvist", List.of()),
                "[]",
                before.reasons(),
                "waiting",
                null,
                before.expiresAt(),
                before.createdAt());
        var reviews = SlackHouse.bean(Reviews.class);
        reviews.edit(draft, before.hash(), mara.person(), text);
        var end = Objects.requireNonNull(before.expiresAt());
        SlackHouse.bean(OpenReviews.class)
                .open(deal, latest().id(), new Touch.OpenReview(end, end, end, false, false), "recap");
        SlackHouse.crank();
        assertThat(mara.card().words()).contains("shall we meet at the gate?");
        assertThat(mara.messages().stream().filter(message -> message.threadTs() == null))
                .hasSize(1);
    }

    private Drafts.Draft latest() {
        Drafts drafts = SlackHouse.bean(Drafts.class);
        return drafts.latest(drafts.byId(draft).orElseThrow().key()).orElseThrow();
    }

    @Test
    void an_edit_with_a_number_that_has_no_source_stays_in_the_form_with_the_reason() {
        mara.slack().press(mara.card(), "edit");
        await().until(() -> SLACK.view(mara.slack().user()).isPresent());
        SignedHook.Heard refused =
                mara.slack().submit(Map.of("words", "Hi Priya,\n\nthe price is now 39000 EUR.\n\nMara"));
        assertThat(refused.isTooLate()).isFalse();
        assertThat(refused.json().path("response_action").asText()).isEqualTo("errors");
        assertThat(refused.json().path("errors").path("words").asText()).contains("39000 EUR");
        assertThat(SLACK.view(mara.slack().user())).isPresent();
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
        assertThat(latest().id()).isEqualTo(draft);
    }

    @Test
    void a_double_click_decides_once() {
        Posted card = mara.card();
        mara.slack().press(card, "approve");
        mara.slack().press(card, "approve");
        becomes("approved");
        isToldSoon(mara, "it is approved");
        assertThat(SlackHouse.jdbc()
                        .sql("select count(*) from deal_log where deal_id = ? and kind = 'reviewed'")
                        .param(deal)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void somebody_elses_press_does_nothing_and_is_told_so() {
        SlackHouse.Rep sid = SlackHouse.rep();
        SignedHook.Heard heard = sid.slack().press(mara.card(), "approve");
        assertThat(heard.status()).isEqualTo(200);
        isToldSoon(sid, "no such draft among yours");
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
        sid.slack().press(mara.card(), "edit");
        await().untilAsserted(
                        () -> assertThat(SLACK.whispers(sid.slack().user())).hasSize(2));
        assertThat(SLACK.view(sid.slack().user())).isEmpty();
    }

    @Test
    void ops_sees_deals_and_decides_on_no_draft_in_slack_either() {
        SlackHouse.Rep olu = SlackHouse.rep(Person.Role.OPS);
        olu.slack().press(mara.card(), "approve");
        isToldSoon(olu, "no such draft among yours");
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
    }

    @Test
    void a_card_of_other_content_approves_nothing() {
        Posted stale = mara.card();
        mara.slack().press(stale, "edit");
        await().until(() -> SLACK.view(mara.slack().user()).isPresent());
        mara.slack().submit(Map.of("words", "Hi Priya,\n\nshall we talk about the gate?\n\nMara"));
        becomes("superseded");
        mara.slack().press(stale, "approve");
        isToldSoon(mara, "it is superseded");
        assertThat(latest().state()).isEqualTo("waiting");
    }

    @Test
    void an_expired_draft_cannot_be_approved() {
        SlackHouse.jdbc()
                .sql("update draft set expires_at = now() - interval '1 minute' where id = ?")
                .param(draft)
                .update();
        mara.slack().press(mara.card(), "approve");
        isToldSoon(mara, "expired");
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
    }
}
