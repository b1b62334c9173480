package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.REVOPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.cadence.enrollment.Sweeps;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Enrollment by rule over HTTP. No Temporal answers here: sweeps are run by hand.
class EnrollmentTest {
    @Test
    void a_deal_without_a_cadence_waits_for_a_rule_and_says_so() {
        Map<String, Object> body = new java.util.HashMap<>(SomeDeal.body());
        body.remove("cadence");
        var added = MARA.post("/api/v1/deals", body);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("status").asString()).isEqualTo("not-enrolled");
        assertThat(added.body().path("cadence").isNull()).isTrue();
        String id = added.body().path("id").asString();
        String sweep = swept();
        var left = REVOPS.get("/api/v1/enrollments/sweeps/" + sweep + "/left?reason=cadence-unknown&limit=200");
        assertThat(left.body().toString()).contains(id, "which nobody has published");
        assertThat(MARA.get("/api/v1/deals/" + id + "/timeline").status()).isEqualTo(200);
    }

    @Test
    void a_deal_shows_since_when_it_is_quiet() {
        var silence = MARA.post("/api/v1/deals", SomeDeal.body())
                .body()
                .path("details")
                .path("silence");
        assertThat(silence.path("usual").asInt()).isPositive();
        assertThat(silence.path("since").asString()).isNotBlank();
        assertThat(silence.path("reckoned").asString()).contains("days at ");
    }

    @Test
    void a_sweep_lists_what_it_left_by_reason_page_by_page() {
        MARA.post("/api/v1/deals", SomeDeal.body());
        MARA.post("/api/v1/deals", SomeDeal.body());
        String sweep = swept();
        var shown = ADMIN.get("/api/v1/enrollments/sweeps/" + sweep);
        assertThat(shown.body().path("left").path("next-touch").asInt()).isGreaterThanOrEqualTo(2);
        var page = ADMIN.get("/api/v1/enrollments/sweeps/" + sweep + "/left?limit=1");
        assertThat(page.body().path("items").size()).isEqualTo(1);
        assertThat(ADMIN.get(page.body().path("next").asString()).status()).isEqualTo(200);
        assertThat(ADMIN.get("/api/v1/enrollments/sweeps?limit=1")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        var wrong = ADMIN.get("/api/v1/enrollments/sweeps/" + sweep + "/left?reason=weather");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().toString()).contains("owner-away");
        assertThat(ADMIN.get("/api/v1/enrollments/sweeps/w-none").status()).isEqualTo(404);
    }

    @Test
    void who_closes_a_deal_that_nobody_follows_keeps_rules_from_it() {
        Map<String, Object> body = new java.util.HashMap<>(SomeDeal.body());
        body.remove("cadence");
        String id = MARA.post("/api/v1/deals", body).body().path("id").asString();
        var closed =
                MARA.post("/api/v1/deals/" + id + "/close", Map.of("as", "lost", "reason", "they bought elsewhere"));
        assertThat(closed.status()).isEqualTo(200);
        assertThat(MARA.get("/api/v1/deals/" + id + "/timeline").body().toString())
                .contains("ended for good", "the deal is lost", "they bought elsewhere");
        assertThat(ADMIN.get("/api/v1/enrollments/sweeps/" + swept() + "/left?reason=ended-for-good&limit=200")
                        .body()
                        .toString())
                .contains(id);
        assertThat(MARA.post("/api/v1/deals/" + id + "/stop", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void a_rep_runs_no_sweep() {
        assertThat(MARA.post("/api/v1/enrollments/sweeps?preview=true", Map.of())
                        .status())
                .isEqualTo(403);
    }

    private static String swept() {
        Sweeps sweeps = RunningApi.bean(Sweeps.class);
        String sweep = sweeps.begin(UUID.randomUUID().toString(), false, "test");
        sweeps.page(sweep, "", 10_000, deal -> {});
        sweeps.finish(sweep);
        return sweep;
    }
}
