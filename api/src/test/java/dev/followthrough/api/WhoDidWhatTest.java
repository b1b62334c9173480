package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.OPS;
import static dev.followthrough.api.RunningApi.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.people.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The audit log as people meet it.
class WhoDidWhatTest {

    private static JsonNode newest(String object) {
        return OPS.get("/api/v1/audit?limit=1&object=" + object)
                .body()
                .path("items")
                .path(0);
    }

    private static long entries() {
        return OPS.get("/api/v1/audit/verify").body().path("entries").asLong();
    }

    @Test
    void a_change_is_written_down_with_who_what_which_and_the_request() {
        String deal = SomeDeal.added();
        assertThat(newest(deal).path("act").asString()).isEqualTo("deal.add");
        MARA.post("/api/v1/deals/" + deal + "/pause", Map.of(), "X-Request-Id", "pausing-" + deal);
        JsonNode entry = newest(deal);
        assertThat(entry.path("act").asString()).isEqualTo("deal.pause");
        assertThat(entry.path("actor").asString())
                .isEqualTo(MARA.get("/api/v1/me").body().path("id").asString());
        assertThat(entry.path("role").asString()).isEqualTo("rep");
        assertThat(entry.path("via").asString()).isEqualTo("rest");
        assertThat(entry.path("request").asString()).isEqualTo("pausing-" + deal);
    }

    @Test
    void the_command_line_is_told_apart() {
        String deal = SomeDeal.added();
        MARA.post("/api/v1/deals/" + deal + "/pause", Map.of(), "User-Agent", "followthrough-cli");
        assertThat(newest(deal).path("via").asString()).isEqualTo("cli");
    }

    @Test
    void a_changed_role_shows_what_it_was_and_what_it_is() {
        String id = Colleague.of(Person.Role.REP).person().id();
        ADMIN.post("/api/v1/people/" + id + "/role", Map.of("role", "ops"));
        JsonNode role = newest(id).path("changes").path("role");
        assertThat(role.path("from").asString()).isEqualTo("rep");
        assertThat(role.path("to").asString()).isEqualTo("ops");
    }

    @Test
    void what_was_refused_or_only_read_is_no_change() {
        String deal = SomeDeal.added();
        long before = entries();
        assertThat(STRANGER.post("/api/v1/deals/" + deal + "/pause").status()).isEqualTo(404);
        assertThat(MARA.post("/api/v1/deals/" + deal + "/resume").status()).isEqualTo(409);
        assertThat(MARA.post("/api/v1/deals", Map.of()).status()).isEqualTo(422);
        MARA.get("/api/v1/deals/" + deal);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void a_repeated_request_is_one_act() {
        String deal = SomeDeal.added();
        long before = entries();
        for (int i = 0; i < 3; i++) {
            MARA.post("/api/v1/deals/" + deal + "/pause", Map.of(), "Idempotency-Key", "once-" + deal);
        }
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void a_decision_in_the_inbox_is_one_act_of_the_web() {
        String deal = SomeDeal.added();
        String draft = SomeDeal.waitingDraft(deal, "Hello");
        MARA.post("/api/v1/drafts/" + draft + "/reject", Map.of("hash", hash(draft), "reason", "no"));
        assertThat(newest(draft).path("act").asString()).isEqualTo("draft.reject");
    }

    private static String hash(String draft) {
        return ADMIN.get("/api/v1/drafts/" + draft).body().path("hash").asString();
    }

    @Test
    void holds_no_address_of_a_prospect() {
        String address = "somebody-secret@northwind.example";
        MARA.post("/api/v1/suppressions", Map.of("address", address, "scope", "all", "why", "asked"));
        JsonNode entry = OPS.get("/api/v1/audit?limit=1&act=suppression.add")
                .body()
                .path("items")
                .path(0);
        assertThat(entry.path("act").asString()).isEqualTo("suppression.add");
        assertThat(entry.toString()).doesNotContain("secret", "northwind");
    }

    @Test
    void is_for_ops_and_administrators_alone() {
        for (String path : List.of(
                "/api/v1/audit",
                "/api/v1/audit/verify",
                "/api/v1/audit/export",
                "/ops/audit",
                "/ops",
                "/api/v1/ops",
                "/api/v1/doctor")) {
            assertThat(MARA.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void the_exported_file_holds_what_the_filter_says_and_its_lines_make_the_chain() {
        String deal = SomeDeal.added();
        MARA.post("/api/v1/deals/" + deal + "/pause");
        Caller.Answer file = OPS.get("/api/v1/audit/export?object=" + deal);
        List<String> acts = Arrays.stream(file.raw().body().split("\n"))
                .map(line -> new JsonMapper().readTree(line).path("act").asString())
                .toList();
        assertThat(acts).containsExactly("deal.add", "deal.pause");
        assertThat(file.header("Content-Disposition")).contains("audit.ndjson");
        String csv =
                OPS.get("/api/v1/audit/export?format=csv&object=" + deal).raw().body();
        assertThat(csv.lines()).hasSize(3).first().asString().startsWith("n,at,actor");
        assertThat(OPS.get("/api/v1/audit/export?format=xml").status()).isEqualTo(400);
    }

    @Test
    void pages_lead_from_newest_to_oldest_without_a_gap() {
        for (int i = 0; i < 4; i++) SomeDeal.added();
        JsonNode first = OPS.get("/api/v1/audit?limit=2&act=deal.add").body();
        JsonNode second = OPS.get(first.path("next").asString()).body();
        assertThat(second.path("items").path(0).path("n").asLong())
                .isLessThan(first.path("items").path(1).path("n").asLong());
    }

    @Test
    void its_page_shows_who_and_verifies_the_chain() {
        String deal = SomeDeal.added();
        assertThat(OPS.get("/ops/audit?object=" + deal).raw().body())
                .contains("Mara Lindqvist", "deal.add", "/deals/" + deal);
        assertThat(OPS.get("/ops/audit/verify").raw().body()).contains("The chain is whole");
        assertThat(OPS.get("/ops/audit?act=nothing.such").raw().body()).contains("Nothing fits this.");
    }
}
