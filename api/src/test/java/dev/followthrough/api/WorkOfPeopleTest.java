package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.deal.Tasks;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkOfPeopleTest {
    private final String deal = SomeDeal.added();

    @Test
    void a_task_is_done_once_and_the_sequence_hears_of_it() {
        RunningApi.bean(Tasks.class).open(deal, 1, 1, "phone", Instant.now(), "call about docks", "Hello…");
        String task = MARA.get("/api/v1/tasks?limit=200").body().path("items").values().stream()
                .filter(t -> t.path("dealId").asString().equals(deal))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        assertThat(RunningApi.STRANGER
                        .post("/api/v1/tasks/" + task + "/done", Map.of("outcome", "reached"))
                        .status())
                .isEqualTo(404);
        assertThat(MARA.post("/api/v1/tasks/" + task + "/done", Map.of("outcome", "Priya was nice"))
                        .status())
                .isEqualTo(422);
        var done = Map.of("outcome", "reached", "note", "Priya was nice");
        assertThat(MARA.post("/api/v1/tasks/" + task + "/done", done)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("done");
        assertThat(MARA.post("/api/v1/tasks/" + task + "/done", done).status()).isEqualTo(409);
        assertThat(SomeDeal.count(
                        "select count(*) from deal_log where deal_id = ? and kind = 'taskDone' and event::text not like '%nice%'",
                        deal))
                .isOne();
    }

    @Test
    void an_unknown_outcome_is_settled_once_with_its_event() {
        String settle = "/api/v1/deliveries/"
                + SomeDeal.delivered(deal, "Hello", "unknown").text() + "/settle";
        assertThat(OPS.get("/api/v1/deliveries/unknown").raw().body()).contains(deal);
        assertThat(MARA.post(settle, Map.of("left", true)).status()).isEqualTo(403);
        assertThat(OPS.post(settle, Map.of("left", true)).status()).isEqualTo(200);
        assertThat(OPS.post(settle, Map.of("left", true)).status()).isEqualTo(409);
        assertThat(SomeDeal.count("select count(*) from deal_log where deal_id = ? and kind = 'outcomeSettled'", deal))
                .isOne();
        assertThat(SomeDeal.count("select count(*) from delivery where deal_id = ? and state = 'sent'", deal))
                .isOne();
    }
}
