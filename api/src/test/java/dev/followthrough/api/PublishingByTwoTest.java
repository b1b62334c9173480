package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.REVOPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Where the house wants a second pair of eyes, publishing is a proposal.
class PublishingByTwoTest {
    private static final String PROPOSALS = "/api/v1/cadence-proposals";

    @Test
    void somebody_else_approves_what_was_compared() throws IOException {
        String first = proposed("after: 1d");
        assertThat(REVOPS.post(first + "/approve").status()).isEqualTo(409);
        assertThat(MARA.post(first + "/approve").status()).isEqualTo(403);
        assertThat(ADMIN.post(first + "/approve").body().path("published").asString())
                .startsWith("by-two-test@");
        assertThat(ADMIN.post(first + "/approve").status()).isEqualTo(409);

        String second = proposed("after: 2d");
        var shown = ADMIN.get(second).body();
        assertThat(shown.path("changes").path(0).asString()).contains("now waits 2 days instead of 1");
        assertThat(shown.path("reason").asString()).isEqualTo("calmer");
        assertThat(ADMIN.get(PROPOSALS + "?state=open").raw().body()).contains("by-two-test");
        String page = second.replace("/api/v1/cadence-proposals", "/cadences/proposals");
        assertThat(REVOPS.get(page).raw().body()).contains("somebody else has to approve it", "Take it back");
        assertThat(ADMIN.get(page).raw().body()).contains("Approve and publish", "now waits 2 days instead of 1");
        assertThat(ADMIN.form(page + "/decline", "reason", "too slow").status()).isEqualTo(302);
        assertThat(ADMIN.get(second).body().path("answer").asString()).isEqualTo("too slow");
        assertThat(ADMIN.get(PROPOSALS + "/v-none").status()).isEqualTo(404);
        assertThat(ADMIN.get(PROPOSALS + "?state=perhaps").status()).isEqualTo(422);
    }

    /// @return its place
    private static String proposed(String wait) throws IOException {
        String yaml = Files.readString(Path.of("../cadences/post-demo.yaml"))
                .replace("name: post-demo", "name: by-two-test")
                .replace("after: 1d", wait);
        var answer = REVOPS.send(REVOPS.request("/api/v1/cadences?reason=calmer")
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(yaml)));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        return answer.header("Location");
    }
}
