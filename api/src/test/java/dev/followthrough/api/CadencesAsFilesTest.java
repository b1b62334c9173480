package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.REVOPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CadencesAsFilesTest {

    private static Caller.Answer post(Caller who, String path, String yaml) {
        return who.send(who.request("/api/v1/cadences" + path)
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(yaml)));
    }

    /// A cadence that ships, under a name of its own.
    private static String file() throws IOException {
        return Files.readString(Path.of("../cadences/post-demo.yaml")).replace("name: post-demo", "name: api-test");
    }

    @Test
    void are_published_by_revops_once() throws IOException {
        assertThat(post(MARA, "", file()).status()).isEqualTo(403);
        Caller.Answer first = post(REVOPS, "", file());
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        String reference = first.body().path("reference").asString();
        assertThat(post(REVOPS, "", file()).body().path("reference").asString()).isEqualTo(reference);
        Caller.Answer shown = MARA.get(first.header("Location"));
        assertThat(shown.body().path("source").asString()).isEqualTo(file());
        assertThat(shown.body().path("plan").path("name").asString()).isEqualTo("api-test");
        assertThat(MARA.get("/api/v1/cadences").raw().body()).contains(reference);
        assertThat(MARA.get("/api/v1/cadences/" + reference.split("@")[0] + "@99")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void are_refused_with_line_and_column() {
        Caller.Answer refused = post(REVOPS, "", "steps: nonsense\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").path(0).path("line").asInt()).isPositive();
        assertThat(refused.error(0, "cure")).isNotEmpty();
    }

    @Test
    void can_be_checked_without_being_published() throws IOException {
        assertThat(post(MARA, "/check", file()).body().path("ok").asBoolean()).isTrue();
        assertThat(post(MARA, "/check", "steps: nonsense\n").body().path("ok").asBoolean())
                .isFalse();
    }
}
