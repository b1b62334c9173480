package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Deals searched, filtered, sorted, a page at a time, and why each is silent.
class DealsInListsTest {

    private static JsonNode found(String deal) {
        return MARA.get("/api/v1/deals?q=" + deal).body().path("items").path(0);
    }

    @Test
    void everybody_finds_at_once_what_they_just_changed_and_nobody_finds_what_is_not_theirs() {
        String deal = SomeDeal.added();
        assertThat(found(deal).path("id").asString()).isEqualTo(deal);
        assertThat(STRANGER.get("/api/v1/deals?q=" + deal).body().path("items").isEmpty())
                .isTrue();
        MARA.post("/api/v1/deals/" + deal + "/pause");
        assertThat(found(deal).path("status").asString()).isEqualTo("paused");
        assertThat(found(deal).path("waits").path("what").asString())
                .isEqualTo("until somebody resumes it; Mara Lindqvist paused it");
        assertThat(found(deal).path("waits").path("todo").asString()).contains("Resume it");
    }

    @Test
    void a_row_holds_what_keeps_its_record_in_order() {
        Map<String, Object> body = new HashMap<>(SomeDeal.body());
        body.put("promisedNextStep", "send the recording");
        body.put("facts", List.of(fact("competitor", "Dockwise"), fact("key point", "trucks queue at the gate")));
        String deal = MARA.post("/api/v1/deals", body).body().path("id").asString();
        JsonNode row = found(deal);
        assertThat(row.path("promisedNextStep").asString()).isEqualTo("send the recording");
        assertThat(row.path("competitors").path(0).asString()).isEqualTo("Dockwise");
        assertThat(row.path("keyPoints").path(0).asString()).isEqualTo("trucks queue at the gate");
        assertThat(row.path("response").asString()).isEqualTo("none");
        assertThat(row.path("lastContact").asString()).isEqualTo("2026-10-01T09:00:00Z");
        assertThat(row.path("priority").asString()).isEqualTo("normal");
    }

    private static Map<String, String> fact(String label, String value) {
        return Map.of("type", "text", "label", label, "value", value, "visibility", "internal", "source", "call");
    }

    @Test
    void an_unknown_delivery_is_on_its_list_until_it_is_settled() {
        String deal = SomeDeal.added();
        SomeDeal.delivered(deal, "Hello", "unknown");
        assertThat(found(deal).path("lists").toString()).contains("unknown-delivery");
        assertThat(MARA.get("/api/v1/deals?list=unknown-delivery&q=" + deal)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        ADMIN.post("/api/v1/deliveries/" + deal + "/1/1/settle", Map.of("left", true));
        assertThat(found(deal).path("lists").toString()).doesNotContain("unknown-delivery");
        assertThat(found(deal).path("touches").asInt()).isEqualTo(1);
    }

    @Test
    void the_counts_of_the_lists_are_of_ones_own_deals() {
        JsonNode lists = STRANGER.get("/api/v1/deal-lists").body();
        assertThat(lists.size()).isEqualTo(6);
        lists.forEach(list -> assertThat(list.path("count").asLong()).isZero());
    }

    @Test
    void pages_hold_every_deal_once() {
        for (int i = 0; i < 5; i++) SomeDeal.added();
        List<String> ids = new ArrayList<>();
        String next = "/api/v1/deals?limit=2&sort=-name";
        for (int page = 0; page < 3; page++) {
            JsonNode answer = MARA.get(next).body();
            answer.path("items").forEach(item -> ids.add(item.path("id").asString()));
            next = answer.path("next").asString();
        }
        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void what_is_asked_wrongly_is_said_with_what_would_be_right() {
        assertThat(MARA.get("/api/v1/deals?sort=colour").error(0, "cure")).contains("next, name");
        assertThat(MARA.get("/api/v1/deals?list=mine").error(0, "cure")).contains("no-next-step");
        assertThat(MARA.get("/api/v1/deals?nextBefore=soon").error(0, "cure")).contains("2026-10-14");
        assertThat(MARA.get("/api/v1/deals?after=nonsense").error(0, "field")).isEqualTo("after");
        assertThat(MARA.get("/api/v1/deals?after=Zm9vCmJhcg").error(0, "field")).isEqualTo("after");
        assertThat(MARA.get("/api/v1/deals?owner=nobody@sells.example").status())
                .isEqualTo(400);
        assertThat(MARA.get("/deals?sort=colour").status()).isEqualTo(400);
    }

    @Test
    void the_file_is_the_same_list_and_harmless_to_a_spreadsheet() {
        Map<String, Object> body = new HashMap<>(SomeDeal.body());
        body.put("name", "=HYPERLINK(\"https://evil.example\")");
        String deal = MARA.post("/api/v1/deals", body).body().path("id").asString();
        Caller.Answer file = MARA.get("/api/v1/deals/export?q=" + deal);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.raw().body().lines()).hasSize(2);
        assertThat(file.raw().body()).contains("'=HYPERLINK");
        assertThat(STRANGER.get("/api/v1/deals/export").raw().body().lines()).hasSize(1);
    }

    @Test
    void the_page_shows_the_row_its_reason_and_keeps_what_was_asked_in_its_address() {
        String deal = SomeDeal.added();
        MARA.post("/api/v1/deals/" + deal + "/pause");
        String page = MARA.get("/deals?status=paused&q=" + deal).raw().body();
        assertThat(page)
                .contains("/deals/" + deal, "until somebody resumes it", "Resume it, or give the pause an end.")
                .contains("value=\"" + deal + "\"", "status=paused&amp;list=stale")
                .contains("/deals/export?q=" + deal);
        assertThat(MARA.get("/deals?q=nothing-of-the-kind").raw().body()).contains("No deal of yours fits this.");
    }
}
