package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Owner Mara, delegate Tomas, and everybody else.
class WhoMayDoWhatTest {
    private static final Map<String, Caller> CALLERS = Map.of(
            "owner", RunningApi.MARA,
            "delegate", RunningApi.TOMAS,
            "stranger", RunningApi.STRANGER,
            "manager", RunningApi.MANAGER,
            "revops", RunningApi.REVOPS,
            "ops", RunningApi.OPS,
            "administrator", RunningApi.ADMIN,
            "nobody", RunningApi.NOBODY);

    @ParameterizedTest
    @CsvSource({
        "owner, 200, 200, 200, 200",
        "delegate, 200, 200, 200, 200",
        "stranger, 404, 404, 404, 404",
        "manager, 200, 403, 200, 403",
        "revops, 404, 404, 404, 404",
        "ops, 200, 403, 404, 404",
        "administrator, 200, 200, 200, 200",
        "nobody, 401, 401, 401, 401"
    })
    void with_a_deal_its_steering_and_its_drafts(String who, int see, int steer, int draft, int decide) {
        String deal = SomeDeal.added();
        String waiting = SomeDeal.waitingDraft(deal, "Hello");
        Caller caller = CALLERS.get(who);
        assertThat(caller.get("/api/v1/deals/" + deal).status()).isEqualTo(see);
        assertThat(caller.get("/api/v1/deals/" + deal + "/timeline").status()).isEqualTo(see);
        assertThat(caller.get("/api/v1/drafts/" + waiting).status()).isEqualTo(draft);
        String hash = RunningApi.ADMIN
                .get("/api/v1/drafts/" + waiting)
                .body()
                .path("hash")
                .asString();
        assertThat(caller.post("/api/v1/drafts/" + waiting + "/approve", Map.of("hash", hash))
                        .status())
                .isEqualTo(decide);
        assertThat(caller.post("/api/v1/deals/" + deal + "/pause").status()).isEqualTo(steer);
    }

    @ParameterizedTest
    @CsvSource({
        "owner, 403, 403, 403, 403, 403",
        "revops, 403, 403, 403, 403, 422",
        "ops, 200, 200, 200, 403, 403",
        "administrator, 200, 200, 200, 200, 422",
        "nobody, 401, 401, 401, 401, 401"
    })
    void with_the_house(String who, int gate, int unknown, int races, int people, int assets) {
        Caller caller = CALLERS.get(who);
        assertThat(caller.get("/api/v1/gate").status()).isEqualTo(gate);
        assertThat(caller.post("/api/v1/gate/open").status()).isEqualTo(gate);
        assertThat(caller.get("/api/v1/deliveries/unknown").status()).isEqualTo(unknown);
        assertThat(caller.get("/api/v1/races").status()).isEqualTo(races);
        assertThat(caller.get("/api/v1/people").status()).isEqualTo(people);
        assertThat(caller.post("/api/v1/assets").status()).isEqualTo(assets);
    }

    @Test
    void a_deal_that_is_not_there_looks_like_somebody_elses() {
        String foreign = RunningApi.STRANGER
                .get("/api/v1/deals/" + SomeDeal.added())
                .raw()
                .body();
        String unknown =
                RunningApi.STRANGER.get("/api/v1/deals/d-unknown").raw().body();
        assertThat(foreign.replaceAll("d-[a-z0-9]+", "ID")).isEqualTo(unknown.replaceAll("d-[a-z0-9]+", "ID"));
    }

    @Test
    void lists_hold_only_what_is_theirs() {
        String deal = SomeDeal.added();
        SomeDeal.waitingDraft(deal, "Hello");
        assertThat(RunningApi.STRANGER.get("/api/v1/deals").body().path("items").isEmpty())
                .isTrue();
        assertThat(RunningApi.STRANGER
                        .get("/api/v1/drafts?state=waiting")
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(RunningApi.STRANGER
                        .get("/api/v1/drafts?deal=" + deal)
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(RunningApi.OPS.get("/api/v1/deals").body().path("items").isEmpty())
                .isFalse();
    }

    @Test
    void a_rep_adds_no_deal_for_somebody_else() {
        Map<String, Object> deal = new HashMap<>(SomeDeal.body());
        deal.put("owner", "mara@sells.example");
        deal.remove("delegate");
        assertThat(RunningApi.STRANGER.post("/api/v1/deals", deal).status()).isEqualTo(403);
        assertThat(RunningApi.ADMIN.post("/api/v1/deals", deal).status()).isEqualTo(201);
    }

    @Test
    void a_revoked_key_opens_nothing() {
        var person = Map.of("name", "Gone", "email", "gone@sells.example", "role", "rep", "zone", "Europe/Berlin");
        var made = RunningApi.ADMIN.post("/api/v1/people", person).body();
        Caller gone = new Caller(RunningApi.url(), made.path("key").asString());
        assertThat(gone.get("/api/v1/me").status()).isEqualTo(200);
        RunningApi.ADMIN.post("/api/v1/people/" + made.path("id").asString() + "/revoke-keys");
        Caller.Answer refused = gone.get("/api/v1/me");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Content-Type")).contains("problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health/liveness, nobody, 200",
        "/actuator/health/readiness, nobody, 200",
        "/actuator/prometheus, nobody, 401",
        "/actuator/prometheus, owner, 403",
        "/actuator/prometheus, ops, 200",
        "/v3/api-docs, nobody, 200"
    })
    void with_the_machine_room(String path, String who, int status) {
        assertThat(CALLERS.get(who).get(path).status()).isEqualTo(status);
    }
}
