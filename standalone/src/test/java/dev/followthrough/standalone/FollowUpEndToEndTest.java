package dev.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.workflows.deal.DealFollowUpWorkflow;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// One deal at a time, from the API to the prospect's mailbox and back, on real servers.
class FollowUpEndToEndTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final RealStack stack = RealStack.get();
    private final Cast cast = new Cast();

    @Test
    void an_automatic_touch_reaches_the_mailbox_with_its_headers() throws Exception {
        String prospect = cast.prospect();
        String deal = cast.deal(prospect, cast.cadence("automatic-one", "by-risk", 1), Map.of());
        await().atMost(SOON).until(() -> cast.inbox(prospect).size() == 1);
        Message mail = cast.inbox(prospect).getFirst();
        assertThat(mail.getHeader("X-Followthrough-Touch")[0]).isEqualTo(deal + "/1/1");
        assertThat(mail.getHeader("Message-ID")[0]).endsWith("@sells.example>");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("/u/").contains("mailto:");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(cast.show(deal).get("phase").asText()).isEqualTo("finished"));
    }

    @Test
    void a_draft_that_must_be_read_waits_until_its_owner_approves_it() throws Exception {
        String prospect = cast.prospect();
        String deal = cast.deal(prospect, cast.cadence("reviewed-one", "always", 1), Map.of());
        await().atMost(SOON).until(() -> !waitingDrafts(deal).isEmpty());
        assertThat(cast.inbox(prospect)).isEmpty();
        approve(waitingDrafts(deal).get(0));
        await().atMost(SOON).until(() -> cast.inbox(prospect).size() == 1);
    }

    @Test
    void the_recap_of_a_meeting_reaches_the_mailbox_with_what_both_sides_promised() throws Exception {
        String prospect = cast.prospect();
        String deal = cast.deal(prospect, cast.cadence("met", "always", 2), Map.of());
        byte[] transcript;
        try (var file = FollowUpEndToEndTest.class.getResourceAsStream("/demo/northwind-demo.vtt")) {
            transcript = Objects.requireNonNull(file).readAllBytes();
        }
        stack.api.postFile("/api/v1/deals/" + deal + "/meetings?type=demo&fileName=call.vtt", transcript);
        await().atMost(SOON).until(() -> {
            for (JsonNode draft : waitingDrafts(deal)) {
                if (draft.get("kind").asText().equals("recap")) approve(draft);
            }
            return cast.inbox(prospect).size() == 1;
        });
        assertThat(Cast.text(cast.inbox(prospect).getFirst())).contains("pilot plan", "list of your carriers");
        assertThat(cast.timeline(deal)).contains("a recap is owed by");
    }

    private void approve(JsonNode draft) {
        stack.api.post(
                "/api/v1/drafts/" + draft.get("id").asText() + "/approve",
                Map.of("hash", draft.get("hash").asText()),
                "approve-" + draft.get("id").asText());
    }

    @Test
    void another_cadence_goes_on_where_one_ends() throws Exception {
        cast.lastOf("second-of-two", "stop");
        String prospect = cast.prospect();
        String deal = cast.deal(prospect, cast.lastOf("first-of-two", "hand over to second-of-two"), Map.of());
        await().atMost(SOON).until(() -> cast.inbox(prospect).size() == 2);
        assertThat(cast.inbox(prospect).get(1).getHeader("X-Followthrough-Touch")[0])
                .isEqualTo(deal + "/2/1");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(cast.timeline(deal))
                        .contains("handed over to second-of-two", "every step of the cadence has been done"));
        assertThat(cast.show(deal).get("cadence").asText()).startsWith("second-of-two@");
    }

    @Test
    void an_answer_holds_its_deal_within_seconds() throws Exception {
        String prospect = cast.prospect();
        String deal = cast.deal(prospect, cast.cadence("answered", "by-risk", 3), Map.of());
        await().atMost(SOON).until(() -> !cast.inbox(prospect).isEmpty());
        cast.reply(prospect, cast.inbox(prospect).getFirst(), "Does it work with our warehouse system?");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(cast.show(deal).get("gate").asText()).isEqualTo("held"));
        int sent = cast.inbox(prospect).size();
        await().atMost(SOON).until(() -> cast.timeline(deal).contains("a person answered"));
        assertThat(cast.inbox(prospect)).hasSize(sent);
    }

    @Test
    void a_question_is_answered_in_its_thread_once_the_owner_approves() throws Exception {
        String prospect = cast.prospect();
        String deal = cast.deal(prospect, cast.cadence("asked", "by-risk", 3), Map.of());
        await().atMost(SOON).until(() -> !cast.inbox(prospect).isEmpty());
        String asked = cast.reply(prospect, cast.inbox(prospect).getFirst(), "Does it work with our warehouse system?");
        await().atMost(SOON).until(() -> !waitingDrafts(deal).isEmpty());
        JsonNode draft = waitingDrafts(deal).get(0);
        assertThat(draft.get("kind").asText()).isEqualTo("answer");
        assertThat(draft.get("body").asText()).contains("Does it work with our warehouse system?");
        assertThat(cast.show(deal).get("gate").asText()).isEqualTo("held");
        int before = cast.inbox(prospect).size();

        approve(draft);
        await().atMost(SOON).until(() -> cast.inbox(prospect).size() == before + 1);
        assertThat(cast.inbox(prospect).getLast().getHeader("In-Reply-To")[0]).isEqualTo(asked);
        assertThat(cast.show(deal).get("gate").asText()).isEqualTo("open");
    }

    @Test
    void one_click_unsubscribes_for_good_and_looking_at_the_page_does_not() throws Exception {
        String prospect = cast.prospect();
        String deal = cast.deal(prospect, cast.cadence("left", "by-risk", 3), Map.of());
        await().atMost(SOON).until(() -> !cast.inbox(prospect).isEmpty());
        String page = unsubscribePage(cast.inbox(prospect).getFirst());
        assertThat(call(HttpRequest.newBuilder(URI.create(page)).GET())).isEqualTo(200);
        assertThat(cast.show(deal).get("gate").asText()).isEqualTo("open");
        assertThat(call(HttpRequest.newBuilder(URI.create(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))))
                .isEqualTo(200);
        assertThat(cast.show(deal).get("gate").asText()).isEqualTo("stopped");
        int sent = cast.inbox(prospect).size();
        await().atMost(SOON).until(() -> cast.show(deal).get("phase").asText().equals("finished"));
        assertThat(cast.inbox(prospect)).hasSize(sent);
    }

    @Test
    void a_deal_that_comes_while_temporal_is_down_starts_when_it_is_back() {
        String cadence = cast.cadence("late-start", "by-risk", 1);
        String prospect = cast.prospect();
        stack.product.stack().temporal().child().kill();
        String deal;
        try {
            deal = cast.deal(prospect, cadence, Map.of());
            assertThat(cast.show(deal).get("phase").asText()).isEqualTo("running");
        } finally {
            stack.product.stack().temporal().restart();
        }
        await().atMost(SOON).until(() -> cast.inbox(prospect).size() == 1);
    }

    @Test
    void a_deal_whose_workflow_is_gone_goes_on_where_it_was() throws Exception {
        String prospect = cast.prospect();
        String deal = cast.deal(prospect, cast.cadence("gone", "by-risk", 3), Map.of());
        await().atMost(SOON).until(() -> !cast.inbox(prospect).isEmpty());
        stack.temporal()
                .newUntypedWorkflowStub(DealFollowUpWorkflow.id(deal))
                .terminate("as if Temporal's database had been lost");
        await().atMost(SOON).until(() -> cast.inbox(prospect).size() == 2);
        assertThat(cast.inbox(prospect))
                .extracting(mail -> mail.getHeader("X-Followthrough-Touch")[0])
                .containsExactly(deal + "/1/1", deal + "/1/2");
    }

    private JsonNode waitingDrafts(String deal) {
        return stack.api.get("/api/v1/drafts?state=waiting&deal=" + deal).get("items");
    }

    private static String unsubscribePage(Message mail) throws MessagingException {
        Matcher matcher = Pattern.compile("<(http[^>]+/u/[^>]+)>").matcher(mail.getHeader("List-Unsubscribe")[0]);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static int call(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
