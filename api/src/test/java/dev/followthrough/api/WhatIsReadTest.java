package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.api.web.Legible;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What requests say is read as the contract has it, and nothing is guessed.
class WhatIsReadTest {
    @ParameterizedTest
    @CsvSource({"8.0, 201", "8, 201", "8.5, 400"})
    void a_whole_number_may_have_a_point_and_no_other(String number, int status) {
        Map<String, Object> body = SomeDeal.body();
        body.put("attemptsSoFar", new java.math.BigDecimal(number));
        assertThat(MARA.post("/api/v1/deals", body).status()).isEqualTo(status);
    }

    @Test
    void times_of_any_offset_of_rfc_3339_are_read() {
        assertThat(Legible.time("2000-05-24T10:00:01+19:19")).isEqualTo(Instant.parse("2000-05-23T14:41:01Z"));
        assertThat(Legible.time("2000-05-24T10:00:01.5-23:59")).isEqualTo(Instant.parse("2000-05-25T09:59:01.5Z"));
        assertThat(Legible.time("2000-05-24T10:00:01+02:00")).isEqualTo(Instant.parse("2000-05-24T08:00:01Z"));
        assertThatThrownBy(() -> Legible.time("yesterday+19:00")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_key_for_no_role_is_not_made() {
        assertThat(MARA.post("/api/v1/me/keys", Map.of("name", "x", "role", "")).status())
                .isEqualTo(422);
    }

    @Test
    void a_yes_or_no_without_its_value_is_refused() {
        String mara = MARA.get("/api/v1/me").body().path("id").asString();
        assertThat(ADMIN.post("/api/v1/people/" + mara + "/invite?mail=").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/deals?=x", "/api/v1/tasks?=true"})
    void a_parameter_without_a_name_is_a_problem_like_every_other(String address) {
        for (Caller caller : java.util.List.of(NOBODY, MARA)) {
            var answer = caller.get(address);
            assertThat(answer.status()).isIn(400, 401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }
}
