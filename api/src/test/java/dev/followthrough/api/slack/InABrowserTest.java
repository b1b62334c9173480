package dev.followthrough.api.slack;

import static dev.followthrough.api.slack.SlackHouse.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.standins.slack.SlackStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stand-in's page, by which somebody without Slack decides in the demo.
class InABrowserTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private SlackHouse.Rep mara;
    private String draft;

    @BeforeAll
    static void thePageIsThere() {
        SLACK.show(SlackHouse.knock());
    }

    @BeforeEach
    void aDraftWaits() {
        mara = SlackHouse.rep();
        draft = SlackHouse.waitingDraft(SlackHouse.deal(mara), "Hi Priya,\n\nan <offer> & more?\n\nMara");
        SlackHouse.crank();
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder page(String more) {
        return HttpRequest.newBuilder(
                URI.create(SLACK.url() + "/as/" + mara.slack().user() + more));
    }

    private HttpRequest.Builder form(String more, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return page(more).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder pressing(String action) {
        return form(
                "/press", Map.of("channel", mara.channel(), "ts", mara.card().ts(), "action", action));
    }

    @Test
    void the_card_is_shown_and_a_press_on_it_decides() throws Exception {
        String shown = sent(page("").GET()).body();
        assertThat(shown)
                .contains("This is not Slack", "<strong>Waits for a decision</strong>", "an &lt;offer&gt; &amp; more?")
                .contains("value=\"approve\"");
        String after = sent(pressing("approve")).body();
        assertThat(after).contains("<strong>Approved</strong>", "value=\"take-back\"");
        assertThat(SlackHouse.state(draft)).isEqualTo("approved");
    }

    @Test
    void a_form_that_is_refused_keeps_what_was_typed_and_says_why() throws Exception {
        assertThat(sent(pressing("edit")).body()).contains("<textarea", "an &lt;offer&gt;");
        String refused = sent(form("/submit", Map.of("subject", "Docks", "words", "Hi, the price is 39000 EUR.")))
                .body();
        assertThat(refused).contains("role=\"alert\"", "39000 EUR", "Hi, the price is 39000 EUR.</textarea>");
        sent(form("/close", Map.of()));
        assertThat(sent(page("").GET()).body()).doesNotContain("<textarea");
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
    }

    @Test
    void a_command_is_answered_for_its_sender_alone() throws Exception {
        assertThat(sent(form("/command", Map.of("text", ""))).body())
                .contains("Only you see this", "These wait for you", "Docks at the gate");
    }

    @Test
    void a_form_of_another_site_is_not_taken() throws Exception {
        assertThat(sent(pressing("approve").header("Origin", "https://elsewhere.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
    }

    @Test
    void what_was_said_is_there_after_a_restart(@TempDir Path folder) throws Exception {
        String user;
        try (SlackStandIn before = SlackStandIn.start("xoxb-of-a-restart")) {
            before.keepIn(folder.resolve("slack.json"));
            user = before.join("mara@sells.example", "Mara Lindqvist");
            posted(before, user);
        }
        try (SlackStandIn after = SlackStandIn.start("xoxb-of-a-restart")) {
            after.keepIn(folder.resolve("slack.json"));
            assertThat(after.join("mara@sells.example", "Mara Lindqvist")).isEqualTo(user);
            assertThat(after.messages(after.directMessages(user)))
                    .singleElement()
                    .satisfies(message -> assertThat(message.text()).isEqualTo("Good morning"));
        }
    }

    private static void posted(SlackStandIn slack, String user) throws IOException, InterruptedException {
        var answer = sent(HttpRequest.newBuilder(URI.create(slack.apiUrl() + "chat.postMessage"))
                .header("Authorization", "Bearer xoxb-of-a-restart")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"channel\":\"" + user + "\",\"text\":\"Good morning\"}")));
        assertThat(answer.body()).contains("\"ok\":true");
    }
}
