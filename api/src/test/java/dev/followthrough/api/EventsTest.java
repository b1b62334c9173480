package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.REVOPS;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.followthrough.domain.engagement.LinkTokens;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

class EventsTest {
    private final String deal = SomeDeal.ofItsOwnAccount();
    private final String email = SomeDeal.contact(deal).email();

    private Map<String, Object> event(String kind, Object... fields) {
        Map<String, Object> event =
                new HashMap<>(Map.of("id", UUID.randomUUID().toString(), "kind", kind, "email", email));
        for (int i = 0; i < fields.length; i += 2) event.put((String) fields[i], fields[i + 1]);
        return event;
    }

    private long logged(String what) {
        return SomeDeal.count("select count(*) from deal_log where deal_id = ? and event ->> 'what' = ?", deal, what);
    }

    private String gate() {
        return RunningApi.bean(JdbcClient.class)
                .sql("select gate from deal where id = ?")
                .param(deal)
                .query(String.class)
                .single();
    }

    @Test
    void a_visit_to_the_pricing_page_is_news_once_and_its_timeline_says_what_was_seen() {
        var visit = event("visit", "path", "/pricing", "source", "website");
        var first = REVOPS.post("/api/v1/events", visit);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("status").asString()).isEqualTo("accepted");
        assertThat(first.body().path("deals").path(0).asString()).isEqualTo(deal);
        assertThat(first.body().path("news").toString()).contains("visited", "visited-pricing");
        assertThat(REVOPS.post("/api/v1/events", visit).body().path("status").asString())
                .isEqualTo("duplicate");
        var again = REVOPS.post("/api/v1/events", event("visit", "path", "/pricing"));
        assertThat(again.body().path("news").size())
                .as("the second of its kind")
                .isZero();
        assertThat(logged("VISITED_PRICING")).isOne();
        assertThat(MARA.get("/api/v1/deals/" + deal + "/timeline").body().toString())
                .contains("visit /pricing, told by website");
        assertThat(SomeDeal.count(
                        "select count(*) from notice where deal_id = ? and kind = 'signal' and text like '%visit%'",
                        deal))
                .as("the owner is told of the pricing page, not of every visit")
                .isOne();
    }

    @Test
    void what_happened_before_the_latest_touch_is_kept_and_is_no_news() {
        SomeDeal.delivered(deal, "Hello", "sent");
        String before = Instant.now().minus(2, ChronoUnit.MINUTES).toString();
        var late = REVOPS.post("/api/v1/events", event("download", "asset", "Guide", "happenedAt", before));
        assertThat(late.body().path("status").asString()).isEqualTo("accepted");
        assertThat(logged("DOWNLOADED")).isZero();
        REVOPS.post("/api/v1/events", event("download", "asset", "Guide"));
        assertThat(logged("DOWNLOADED")).isOne();
    }

    @Test
    void what_happened_long_ago_is_no_news_and_what_has_not_come_yet_is_refused() {
        String old = Instant.now().minus(15, ChronoUnit.DAYS).toString();
        REVOPS.post("/api/v1/events", event("forward", "happenedAt", old));
        assertThat(logged("FORWARDED")).isZero();
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        var refused = REVOPS.post("/api/v1/events", event("forward", "happenedAt", tomorrow));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(0, "field")).isEqualTo("happenedAt");
    }

    @Test
    void a_bad_item_loses_no_good_one() {
        var good = event("form", "form", "Ask for a demo");
        var list = REVOPS.post("/api/v1/events", List.of(event("visit"), good, Map.of("kind", "gossip"), 7));
        assertThat(list.status()).isEqualTo(200);
        assertThat(statuses(list)).containsExactly("refused", "accepted", "refused", "refused");
        assertThat(list.body()
                        .path("results")
                        .path(0)
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("path");
        var lines = REVOPS.send(REVOPS.request("/api/v1/events")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"1\"}\n\nno json\n{\"id\":\"" + UUID.randomUUID()
                        + "\",\"kind\":\"social\",\"network\":\"LinkedIn\",\"what\":\"liked\",\"email\":\"" + email
                        + "\"}\n")));
        assertThat(statuses(lines)).containsExactly("refused", "refused", "accepted");
        assertThat(logged("SOCIAL")).isOne();
    }

    private static List<String> statuses(Caller.Answer answer) {
        List<String> statuses = new ArrayList<>();
        answer.body()
                .path("results")
                .forEach(result -> statuses.add(result.path("status").asString()));
        return statuses;
    }

    @Test
    void a_thousand_come_in_one_call_and_no_more() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) many.add(event("visit", "path", "/page/" + i));
        var taken = REVOPS.post("/api/v1/events", many);
        assertThat(statuses(taken)).hasSize(1_000).containsOnly("accepted");
        assertThat(logged("VISITED")).isOne();
        assertThat(logged("SURGE")).isOne();
        many.add(event("visit", "path", "/one-more"));
        assertThat(REVOPS.post("/api/v1/events", many).status()).isEqualTo(413);
    }

    @Test
    void a_deal_that_the_crm_has_won_is_stopped_by_the_answer() {
        var closed = REVOPS.post("/api/v1/events", event("deal-closed", "as", "won", "source", "crm", "deal", deal));
        assertThat(closed.body().path("status").asString()).isEqualTo("accepted");
        assertThat(gate()).isEqualTo("stopped");
        assertThat(MARA.get("/api/v1/deals/" + deal + "/timeline").body().toString())
                .contains("the deal is won");
    }

    @Test
    void of_two_changes_the_later_one_holds_in_whatever_order_they_come() {
        Instant now = Instant.now();
        REVOPS.post("/api/v1/events", event("deal-stage", "stage", "negotiation", "happenedAt", now.toString()));
        REVOPS.post(
                "/api/v1/events",
                event(
                        "deal-stage",
                        "stage",
                        "proposal",
                        "happenedAt",
                        now.minusSeconds(60).toString()));
        assertThat(column("stage")).isEqualTo("negotiation");
        REVOPS.post("/api/v1/events", event("deal-amount", "amount", 52_000.5, "currency", "EUR"));
        assertThat(column("amount")).isEqualTo("52000.5");
        REVOPS.post("/api/v1/events", event("deal-owner", "owner", "tomas@sells.example"));
        assertThat(SomeDeal.count(
                        "select count(*) from ownership_claim k join person p on p.id = k.claimant_id"
                                + " where k.deal_id = ? and k.state = 'open' and p.name = 'Tomas Brandt'",
                        deal))
                .isOne();
        assertThat(column("gate")).isEqualTo("held");
        var nobody = REVOPS.post("/api/v1/events", event("deal-owner", "owner", "nobody@sells.example"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.error(0, "problem")).isEqualTo("nobody here has this address");
    }

    private String column(String name) {
        return RunningApi.bean(JdbcClient.class)
                .sql("select " + name + "::text from deal where id = ?")
                .param(deal)
                .query(String.class)
                .single();
    }

    @Test
    void a_renewal_that_comes_near_is_news_when_its_day_is_learned() {
        String day = Instant.now().plus(60, ChronoUnit.DAYS).toString().substring(0, 10);
        REVOPS.post("/api/v1/events", event("deal-renewal", "renewsOn", day));
        assertThat(logged("RENEWAL_NEAR")).isOne();
        assertThat(MARA.get("/api/v1/deals/" + deal)
                        .body()
                        .at("/details/renewsOn")
                        .asString())
                .isEqualTo(day);
    }

    @Test
    void a_visitors_token_says_whose_link_it_was_and_no_other_token_does() {
        var touch = SomeDeal.delivered(deal, "See https://sells.example/pricing", "sent");
        var tokens = LinkTokens.fromBase64(RunningApi.LINK_KEY);
        var visit = event("visit", "path", "/", "visitor", tokens.visitor(touch.text()));
        visit.remove("email");
        assertThat(REVOPS.post("/api/v1/events", visit)
                        .body()
                        .path("deals")
                        .path(0)
                        .asString())
                .isEqualTo(deal);
        visit.put("id", "other");
        visit.put("visitor", tokens.open(touch.text()));
        assertThat(REVOPS.post("/api/v1/events", visit).error(0, "problem")).isEqualTo("is none of our tokens");
    }

    @Test
    void a_person_gives_an_event_of_nobody_to_a_deal_or_puts_it_away() {
        String deal = SomeDeal.ofItsOwnAccount();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String stranger = "yan@" + UUID.randomUUID() + ".example";
            REVOPS.post("/api/v1/events", event("download", "asset", "Guide", "email", stranger));
            keys.add(REVOPS.get("/api/v1/events?unmatched&limit=1")
                    .body()
                    .path("items")
                    .path(0)
                    .path("key")
                    .asString());
        }
        assertThat(RunningApi.OPS.get("/ops").raw().body()).contains("/ops/unmatched/match", keys.getFirst());
        assertThat(REVOPS.post("/api/v1/events/match", Map.of("event", keys.getFirst(), "deal", "d-none"))
                        .error(0, "field"))
                .isEqualTo("deal");
        RunningApi.OPS.form("/ops/unmatched/match", "event", keys.getFirst(), "deal", deal);
        assertThat(SomeDeal.count(
                        "select count(*) from engagement where source_id = ? and deal_id = ? and verdict = 'human'",
                        keys.getFirst(),
                        deal))
                .isEqualTo(1);
        RunningApi.OPS.form("/ops/unmatched/dismiss", "event", keys.getLast(), "why", "a test of ours");
        assertThat(REVOPS.get("/api/v1/events?unmatched&limit=200").raw().body())
                .doesNotContain(keys.getLast());
        assertThat(REVOPS.post("/api/v1/events/dismiss", Map.of("event", keys.getLast(), "why", "again"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_event_of_nobody_is_kept_without_the_address_and_listed() {
        String stranger = "zoe@" + UUID.randomUUID() + ".example";
        var kept = REVOPS.post("/api/v1/events", event("download", "asset", "Guide", "email", stranger));
        assertThat(kept.body().path("status").asString()).isEqualTo("unmatched");
        var list = REVOPS.get("/api/v1/events?unmatched&limit=200").body().path("items");
        assertThat(list.toString()).contains(stranger.substring(4)).doesNotContain("zoe@");
    }

    @Test
    void a_signed_call_is_taken_and_does_not_learn_whom_we_know() throws Exception {
        String body = new ObjectMapper()
                .writeValueAsString(List.of(
                        event("download", "asset", "Guide"),
                        event("download", "asset", "Guide", "email", "zoe@" + UUID.randomUUID() + ".example")));
        String id = "msg_" + UUID.randomUUID();
        long now = Instant.now().getEpochSecond();
        String signature = new Webhook(RunningApi.WEBHOOK_SECRET).sign(id, now, body);
        var taken = hook(body, id, now, signature);
        assertThat(statuses(taken)).containsExactly("accepted", "accepted");
        assertThat(taken.raw().body()).doesNotContain(deal);
        assertThat(logged("DOWNLOADED")).isOne();
        assertThat(hook(body.replace("Guide", "Other"), id, now, signature).status())
                .isEqualTo(401);
    }

    private static Caller.Answer hook(String body, String id, long at, String signature) {
        return RunningApi.NOBODY.send(RunningApi.NOBODY
                .request(
                        "/hooks/events",
                        "Content-Type",
                        "application/json",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(at),
                        "webhook-signature",
                        signature)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void whoever_may_not_send_events_is_told_and_the_schema_is_there_for_all() {
        assertThat(MARA.post("/api/v1/events", event("forward")).status()).isEqualTo(403);
        assertThat(ADMIN.post("/api/v1/events", "{").status()).isEqualTo(400);
        assertThat(MARA.get("/api/v1/events/schema").body().path("$id").asString())
                .isEqualTo("urn:followthrough:event:1");
    }
}
