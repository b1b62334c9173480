package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TheContractTest {

    @Test
    void is_written_down_as_open_api_without_what_is_ours() {
        JsonNode contract = RunningApi.NOBODY.get("/v3/api-docs").body();
        assertThat(contract.path("paths").propertyNames())
                .contains("/api/v1/deals", "/api/v1/drafts/{id}/approve", "/api/v1/cadences", "/api/v1/races");
        assertThat(contract.toString()).doesNotContain("\"caller\"");
        JsonNode problem =
                contract.path("paths").path("/api/v1/drafts/{id}").path("put").path("responses");
        assertThat(problem.propertyNames()).contains("400", "401", "403", "404", "409", "412", "415", "422", "428");
        assertThat(problem.path("412").path("content").propertyNames()).containsExactly("application/problem+json");
    }

    @Test
    void says_as_a_problem_what_it_does_not_know() {
        Caller.Answer lost = RunningApi.MARA.get("/api/v1/nothing");
        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.header("Content-Type")).contains("problem+json");
        Caller.Answer wrongMethod = RunningApi.MARA.put("/api/v1/deals", "{}");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.header("Content-Type")).contains("problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/drafts?deal=%00",
                "/api/v1/drafts?=x",
                "/api/v1/drafts?limit=",
                "/api/v1/drafts?limit=1&limit=2",
                "/api/v1/drafts?limit=99999999999999999999",
                "/api/v1/audit?from=%2B999999999-12-31T23:59:59Z"
            })
    void refuses_an_address_that_cannot_be_read(String address) {
        Caller.Answer refused = RunningApi.ADMIN.get(address);
        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).contains("problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": 7}",
                "{\"attemptsSoFar\": \"7\"}",
                "{\"attemptsSoFar\": 7.5}"
            })
    void takes_no_text_for_a_number_no_number_for_a_text_and_no_nul(String body) {
        Caller.Answer refused = RunningApi.MARA.post("/api/v1/deals", body);
        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(400);
        assertThat(refused.error(0, "field")).isIn("name", "attemptsSoFar");
    }

    @Test
    void takes_no_body_of_any_size() {
        assertThat(RunningApi.MARA
                        .post("/api/v1/deals", "\"" + "x".repeat(2 << 20) + "\"")
                        .status())
                .isEqualTo(413);
    }
}
