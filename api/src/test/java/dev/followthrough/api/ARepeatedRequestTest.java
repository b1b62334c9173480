package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ARepeatedRequestTest {
    private final String key = UUID.randomUUID().toString();

    @Test
    void changes_nothing_and_is_answered_alike() {
        Map<String, Object> deal = SomeDeal.body();
        Caller.Answer first = MARA.post("/api/v1/deals", deal, "Idempotency-Key", key);
        Caller.Answer second = MARA.post("/api/v1/deals", deal, "Idempotency-Key", key);
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void is_refused_when_it_says_something_else() {
        MARA.post("/api/v1/deals", SomeDeal.body(), "Idempotency-Key", key);
        assertThat(MARA.post("/api/v1/deals", SomeDeal.body(), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void is_tried_again_after_a_refusal() {
        Map<String, Object> deal = SomeDeal.body();
        deal.put("cadence", "not-there");
        assertThat(MARA.post("/api/v1/deals", deal, "Idempotency-Key", key).status())
                .isEqualTo(422);
        deal.put("cadence", "plain");
        assertThat(MARA.post("/api/v1/deals", deal, "Idempotency-Key", key).status())
                .isEqualTo(201);
    }

    @Test
    void is_nobody_elses() {
        Map<String, Object> deal = SomeDeal.body();
        String mine = MARA.post("/api/v1/deals", deal, "Idempotency-Key", key)
                .body()
                .path("id")
                .asString();
        String theirs = TOMAS.post("/api/v1/deals", deal, "Idempotency-Key", key)
                .body()
                .path("id")
                .asString();
        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void shows_no_api_key_again() {
        var person = Map.of("name", "Neu", "email", key + "@sells.example", "role", "rep", "zone", "Europe/Berlin");
        Caller.Answer first = ADMIN.post("/api/v1/people", person, "Idempotency-Key", key);
        assertThat(first.body().path("key").asString()).startsWith("ft_");
        Caller.Answer second = ADMIN.post("/api/v1/people", person, "Idempotency-Key", key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().path("key").isNull()).isTrue();
        assertThat(SomeDeal.count("select count(*) from idempotency where body like '%ft\\_%'"))
                .isZero();
        assertThat(new Caller(RunningApi.url(), first.body().path("key").asString())
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(200);
    }
}
