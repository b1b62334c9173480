package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.MARA;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

class TriggersTest {
    private final String deal = SomeDeal.added();
    private final String account = RunningApi.bean(JdbcClient.class)
            .sql("select a.name from deal d join account a on a.id = d.account_id where d.id = ?")
            .param(deal)
            .query(String.class)
            .single();

    private Map<String, Object> news(String id) {
        Map<String, Object> news = new HashMap<>();
        news.put("id", id);
        news.put("kind", "achievement");
        news.put("account", account);
        news.put("headline", "Northwind opens its fifteenth depot");
        news.put("publisher", "Depot Weekly");
        news.put("url", "https://depot-weekly.example/northwind");
        news.put("language", "en");
        return news;
    }

    @Test
    void it_fits_the_deals_of_its_account_and_the_same_one_twice_is_one() {
        String id = UUID.randomUUID().toString();
        var first = ADMIN.post("/api/v1/triggers", news(id));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.raw().body()).contains(deal);
        var again = ADMIN.post("/api/v1/triggers", news(id));
        assertThat(again.body().path("trigger").path("id").asString())
                .isEqualTo(first.body().path("trigger").path("id").asString());
    }

    @Test
    void owners_of_quiet_deals_are_told_and_those_of_others_are_not() {
        ADMIN.post("/api/v1/triggers", news(UUID.randomUUID().toString()));
        assertThat(told()).isZero();
        RunningApi.bean(JdbcClient.class)
                .sql("update deal set state = jsonb_set(state, '{silent}', '2') where id = ?")
                .param(deal)
                .update();
        ADMIN.post("/api/v1/triggers", news(UUID.randomUUID().toString()));
        assertThat(told()).isOne();
    }

    private long told() {
        return SomeDeal.count("select count(*) from notice where deal_id = ? and kind = 'trigger'", deal);
    }

    @Test
    void what_is_wrong_is_said_field_by_field() {
        var wrong = news("x");
        wrong.put("kind", "gossip");
        wrong.put("url", "depot-weekly");
        wrong.remove("account");
        var refused = ADMIN.post("/api/v1/triggers", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("'gossip' is not known", "is no https address", "account");
        var stranger = news("y");
        stranger.put("account", "Nobody we know");
        assertThat(ADMIN.post("/api/v1/triggers", stranger).raw().body()).contains("No deal here is of the account");
        assertThat(MARA.post("/api/v1/triggers", news("z")).status()).isEqualTo(403);
    }

    @Test
    void a_webhook_that_is_signed_is_heard_and_one_that_is_not_is_refused() throws Exception {
        String id = "msg_" + UUID.randomUUID();
        Map<String, Object> news = news(id);
        news.remove("id");
        String body = new ObjectMapper().writeValueAsString(news);
        Instant now = Instant.now();
        String signature = new Webhook(RunningApi.WEBHOOK_SECRET).sign(id, now.getEpochSecond(), body);

        assertThat(hook(body, id, now, signature)).isEqualTo(201);
        assertThat(hook(body, id, now, signature)).as("delivered twice").isEqualTo(201);
        assertThat(SomeDeal.count("select count(*) from news where source_id = ?", id))
                .isOne();
        assertThat(hook(body.replace("fifteenth", "last"), id, now, signature)).isEqualTo(401);
        assertThat(hook(body, id, now.minusSeconds(900), signature)).isEqualTo(401);
        assertThat(hook(body + " ".repeat(70_000), id, now, signature)).isEqualTo(413);
    }

    private static int hook(String body, String id, Instant at, String signature) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(RunningApi.url() + "/hooks/triggers"))
                    .header("Content-Type", "application/json")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                    .header("webhook-signature", signature)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
