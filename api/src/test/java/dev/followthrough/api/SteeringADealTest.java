package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SteeringADealTest {
    private final String deal = "/api/v1/deals/" + SomeDeal.added();

    @Test
    void holds_at_the_gate_from_the_commit_on_though_temporal_is_down() {
        assertThat(MARA.post(deal + "/pause").body().path("gate").asString()).isEqualTo("paused");
        assertThat(MARA.post(deal + "/resume").body().path("gate").asString()).isEqualTo("open");
        assertThat(MARA.post(deal + "/take-over").body().path("gate").asString())
                .isEqualTo("taken-over");
        assertThat(MARA.post(deal + "/hand-back").body().path("gate").asString())
                .isEqualTo("open");
        assertThat(MARA.post(deal + "/stop").body().path("gate").asString()).isEqualTo("stopped");
        assertThat(MARA.get(deal + "/timeline").body().path("lines").values().stream()
                        .map(line -> line.path("what").asString() + " by "
                                + line.path("by").asString()))
                .containsExactly(
                        "paused by Mara Lindqvist",
                        "resumed by Mara Lindqvist",
                        "taken over by Mara Lindqvist",
                        "handed back by Mara Lindqvist",
                        "stopped by Mara Lindqvist");
    }

    @Test
    void is_refused_with_the_reason_when_it_no_longer_applies() {
        assertThat(MARA.post(deal + "/resume").status()).isEqualTo(409);
        assertThat(MARA.post(deal + "/hand-back").status()).isEqualTo(409);
        MARA.post(deal + "/close", Map.of("as", "lost"));
        Caller.Answer late = MARA.post(deal + "/pause");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("detail").asString()).contains("has ended");
        assertThat(MARA.post(deal + "/facts", Map.of("type", "text", "label", "a", "value", "b"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void takes_times_that_lie_ahead() {
        Instant later = Instant.now().plusSeconds(86_400);
        assertThat(MARA.post(deal + "/reschedule", Map.of("to", later.toString()))
                        .status())
                .isEqualTo(200);
        assertThat(MARA.post(deal + "/pause", Map.of("until", later.toString()))
                        .body()
                        .path("gateUntil")
                        .isNull())
                .isFalse();
        assertThat(MARA.post(deal + "/pause", Map.of("until", "2020-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(422);
        assertThat(MARA.post(deal + "/pause", Map.of("until", "tomorrow")).error(0, "field"))
                .isEqualTo("until");
    }

    @Test
    void closes_as_won_lost_or_expired_and_nothing_else() {
        assertThat(MARA.post(deal + "/close", Map.of("as", "forgotten")).error(0, "cure"))
                .contains("won");
        assertThat(MARA.post(deal + "/close", Map.of("as", "won"))
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("stopped");
    }

    @Test
    void takes_a_fact_on_record() {
        var fact = Map.of("type", "date", "label", "go-live", "value", "2026-12-01", "visibility", "customer");
        assertThat(MARA.post(deal + "/facts", fact).body().toString()).contains("2026-12-01");
    }
}
