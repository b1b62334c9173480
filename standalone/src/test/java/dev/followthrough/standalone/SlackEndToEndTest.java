package dev.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standins.slack.Person;
import dev.followthrough.standins.slack.Posted;
import dev.followthrough.standins.slack.SignedHook;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a draft that waits to the prospect's mailbox, decided in Slack, on real servers.
class SlackEndToEndTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final RealStack stack = RealStack.get();
    private final Cast cast = new Cast();
    private final Person mara = stack.inSlack(Cast.REP, "Mara Lindqvist");
    private String prospect = "";
    private String deal = "";

    @BeforeEach
    void aDraftWaitsInSlack() {
        prospect = cast.prospect();
        deal = cast.deal(prospect, cast.cadence("read-in-slack", "always", 1), Map.of());
        await().atMost(SOON).until(() -> !cards().isEmpty());
    }

    private List<Posted> cards() {
        return stack.slack.messages(stack.slack.directMessages(mara.user())).stream()
                .filter(posted -> posted.words().contains(prospect))
                .toList();
    }

    private Posted card() {
        return cards().getFirst();
    }

    private void cardSaysSoon(String words) {
        await().atMost(SOON).untilAsserted(() -> assertThat(card().words()).contains(words));
    }

    private void opens(Person person, String form) {
        person.press(card(), form);
        await().atMost(SOON).until(() -> stack.slack.view(person.user()).isPresent());
    }

    private JsonNode draft() {
        return stack.api.get("/api/v1/drafts?deal=" + deal).get("items").get(0);
    }

    @Test
    void an_approval_lets_the_mail_leave_and_the_card_says_so() throws IOException {
        SignedHook.Heard heard = mara.press(card(), "approve");
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.isTooLate()).isFalse();
        await().atMost(SOON).until(() -> cast.inbox(prospect).size() == 1);
        cardSaysSoon("*It has left*");
        assertThat(card().buttons()).isEmpty();
        assertThat(cards()).hasSize(1);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(cast.show(deal).get("phase").asText()).isEqualTo("finished"));
        assertThat(cast.timeline(deal)).contains("Mara Lindqvist");
        new RoundTrip(stack.slack.exchanges(), card().ts()).keep();
    }

    @Test
    void an_edit_with_a_number_of_nobody_is_refused_and_what_was_mended_is_what_arrives() throws Exception {
        opens(mara, "edit");
        SignedHook.Heard refused = mara.submit(Map.of("words", "Hi Priya,\n\nthe price is now 39000 EUR.\n\nMara"));
        assertThat(refused.json().path("errors").path("words").asText()).contains("39000 EUR");
        String mended = "Hi Priya,\n\nshall we look at the trucks that queue at the gate together?\n\nMara";
        assertThat(mara.submit(Map.of("words", mended)).body()).isEmpty();
        cardSaysSoon("shall we look at the trucks");
        mara.press(card(), "approve");
        await().atMost(SOON).until(() -> cast.inbox(prospect).size() == 1);
        assertThat(Cast.text(cast.inbox(prospect).getFirst())).contains("shall we look at the trucks");
    }

    @Test
    void a_rejection_sends_nothing_and_once_taken_back_the_same_draft_may_be_approved() throws Exception {
        opens(mara, "reject");
        mara.submit(Map.of("words", "wrong tone"));
        cardSaysSoon("wrong tone");
        assertThat(card().buttons()).containsExactly("take-back");
        assertThat(cast.inbox(prospect)).isEmpty();
        String words = draft().get("body").asText();
        mara.press(card(), "take-back");
        cardSaysSoon("Waits for a decision");
        mara.press(card(), "approve");
        await().atMost(SOON).until(() -> cast.inbox(prospect).size() == 1);
        assertThat(Cast.text(cast.inbox(prospect).getFirst()))
                .contains(words.lines().findFirst().orElseThrow());
    }

    @Test
    void somebody_whose_deal_it_is_not_decides_nothing() {
        stack.api.post(
                "/api/v1/people",
                Map.of("name", "Sid Other", "email", "sid@sells.example", "role", "rep", "zone", "UTC"),
                "person-sid");
        Person sid = stack.inSlack("sid@sells.example", "Sid Other");
        sid.press(card(), "approve");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stack.slack.whispers(sid.user()))
                        .anySatisfy(said -> assertThat(said).contains("no such draft among yours")));
        assertThat(draft().get("state").asText()).isEqualTo("waiting");
        assertThat(cast.inbox(prospect)).isEmpty();
    }

    @Test
    void a_form_that_is_still_open_when_somebody_decides_elsewhere_is_told_so() {
        opens(mara, "edit");
        String id = draft().get("id").asText();
        stack.api.post(
                "/api/v1/drafts/" + id + "/reject",
                Map.of("hash", draft().get("hash").asText(), "reason", "they called us"),
                "reject-" + id);
        SignedHook.Heard late = mara.submit(Map.of("words", "Hi Priya,\n\nshall we talk?\n\nMara"));
        assertThat(late.json().path("errors").path("words").asText()).contains("does not wait for a decision");
        cardSaysSoon("they called us");
    }
}
