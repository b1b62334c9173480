package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The switch for one cadence, in a person's hand (M32).
class PausesTest {
    @Test
    void a_cadence_is_paused_once_and_resumed_on_record() {
        Caller.Answer paused =
                RunningApi.OPS.post("/api/v1/pauses", Map.of("cadence", "plain", "why", "a wrong price"));
        assertThat(paused.status()).isEqualTo(200);
        assertThat(paused.body().path("heldBack").asInt()).isZero();
        assertThat(RunningApi.OPS
                        .post("/api/v1/pauses", Map.of("cadence", "plain", "why", "again"))
                        .status())
                .isEqualTo(409);
        String id = paused.body().path("id").asString();
        Caller.Answer resumed = RunningApi.OPS.post("/api/v1/pauses/" + id + "/resume", Map.of("why", "corrected"));
        assertThat(resumed.body().path("resumedWhy").asString()).isEqualTo("corrected");
    }

    @Test
    void takes_one_thing_that_there_is_with_a_reason_and_from_ops_alone() {
        assertThat(MARA.post("/api/v1/pauses", Map.of("cadence", "plain", "why", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(RunningApi.OPS.post("/api/v1/pauses", Map.of("why", "x")).status())
                .isEqualTo(422);
        assertThat(RunningApi.OPS
                        .post("/api/v1/pauses", Map.of("cadence", "no-such-one", "why", "x"))
                        .error(0, "cure"))
                .contains("cadences");
        assertThat(RunningApi.OPS
                        .post("/api/v1/pauses", Map.of("mailbox", "nobody@sells.example", "why", "x"))
                        .error(0, "field"))
                .isEqualTo("mailbox");
    }
}
