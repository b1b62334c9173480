package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The ops page and the check-up of a house whose Temporal nobody can reach, and that has no worker.
class HowTheHouseIsTest {

    private static JsonNode finding(JsonNode report, String name) {
        for (JsonNode finding : report.path("findings")) {
            if (finding.path("check").asString().equals(name)) return finding;
        }
        throw new AssertionError("no finding of " + name);
    }

    @Test
    void says_that_temporal_is_away_and_goes_on_telling_the_rest() {
        JsonNode ops = OPS.get("/api/v1/ops").body();
        assertThat(ops.path("ok").asBoolean()).isFalse();
        assertThat(ops.path("queues").isEmpty()).isTrue();
        assertThat(ops.path("parts").toString()).contains("\"Temporal\",\"state\":\"failed\"");
        assertThat(ops.path("parts").toString()).contains("\"Slack\",\"state\":\"skipped\"");
        assertThat(ops.path("mailboxes").toString()).contains("mara@sells.example");
        assertThat(ops.path("figures").path("linesBehind").isNumber()).isTrue();
    }

    @Test
    void the_check_up_names_each_failure_with_its_cure() {
        JsonNode report = OPS.get("/api/v1/doctor").body();
        assertThat(report.path("ok").asBoolean()).isFalse();
        assertThat(finding(report, "temporal").path("state").asString()).isEqualTo("failed");
        assertThat(finding(report, "temporal").path("cure").asString()).contains("followthrough.temporal.target");
        assertThat(finding(report, "processes").path("cure").asString()).contains("Start a worker");
        assertThat(finding(report, "database-tables").path("state").asString()).isEqualTo("ok");
        assertThat(finding(report, "database-clock").path("state").asString()).isEqualTo("ok");
        assertThat(finding(report, "public-url").path("state").asString()).isEqualTo("skipped");
        assertThat(finding(report, "slack").path("state").asString()).isEqualTo("skipped");
        report.path("findings").forEach(finding -> {
            boolean needsCure = finding.path("state").asString().matches("failed|warning");
            assertThat(finding.path("cure").isNull()).as(finding.toString()).isEqualTo(!needsCure);
        });
    }

    @Test
    void the_page_shows_parts_mailboxes_and_what_to_do() {
        String deal = SomeDeal.added();
        SomeDeal.delivered(deal, "Hello", "unknown");
        assertThat(OPS.get("/ops").raw().body())
                .contains(
                        "hx-get=\"/ops/standing\"",
                        "does not answer",
                        "mara@sells.example",
                        "It did not",
                        "/ops/unknown/" + deal + "/1/1");
        assertThat(OPS.get("/ops/standing").raw().body()).doesNotContain("<html");
        assertThat(OPS.get("/ops/doctor").raw().body()).contains("temporal-namespace", "Cure the finding");
    }
}
