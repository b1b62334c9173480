package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TheContractTest {

    @Test
    void is_written_down_as_open_api_without_what_is_ours() {
        JsonNode contract = RunningApi.NOBODY.get("/v3/api-docs").body();
        assertThat(contract.path("paths").propertyNames())
                .contains("/api/v1/deals", "/api/v1/drafts/{id}/approve", "/api/v1/cadences", "/api/v1/races");
        assertThat(contract.toString()).doesNotContain("\"caller\"");
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

    @Test
    void takes_no_body_of_any_size() {
        assertThat(RunningApi.MARA
                        .post("/api/v1/deals", "\"" + "x".repeat(2 << 20) + "\"")
                        .status())
                .isEqualTo(413);
    }
}
