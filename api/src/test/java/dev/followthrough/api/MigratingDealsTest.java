package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.OPS;
import static dev.followthrough.api.RunningApi.REVOPS;
import static dev.followthrough.api.RunningApi.bean;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.cadence.migration.MigrationWork;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// RevOps takes a cadence from a file to live, and moves deals to it, over HTTP. The sweep is cranked by
/// hand.
class MigratingDealsTest {
    private final String name = "m" + UUID.randomUUID().toString().substring(0, 8);
    private String deal = "";

    @BeforeEach
    void publish_two_versions() throws IOException {
        publish(file());
        Map<String, Object> body = SomeDeal.body();
        body.put("cadence", name);
        deal = MARA.post("/api/v1/deals", body).body().path("id").asString();
        publish(file().replace("after: 1d", "after: 2d"));
    }

    @Test
    void a_version_says_what_it_does_otherwise_and_how_many_follow_it() {
        var diff = MARA.get("/api/v1/cadences/" + name + "@2/diff?from=" + name + "@1");
        assertThat(diff.body().path("changes").path(0).asString()).contains("now waits 2 days instead of 1");
        assertThat(MARA.get("/api/v1/cadences/" + name + "/diff?from=" + name)
                        .body()
                        .path("changes")
                        .size())
                .isZero();
        var standing = MARA.get("/api/v1/cadences/" + name + "/deals").body();
        assertThat(standing.path(0).path("reference").asString()).isEqualTo(name + "@1");
        assertThat(standing.path(0).path("deals").asInt()).isEqualTo(1);
        assertThat(standing.path(0).path("steps").path(0).path("number").asInt())
                .isEqualTo(1);
        assertThat(standing.path(0)
                        .path("steps")
                        .path(0)
                        .path("statuses")
                        .path("running")
                        .asInt())
                .isEqualTo(1);
        assertThat(MARA.get("/api/v1/cadences/none/deals").status()).isEqualTo(404);
    }

    @Test
    void a_group_is_previewed_moved_and_moved_back() {
        var begun = REVOPS.post("/api/v1/migrations", asked());
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(202);
        String path = begun.header("Location");
        assertThat(begun.body().path("state").asString()).isEqualTo("previewing");
        assertThat(REVOPS.post(path + "/start").status()).isEqualTo(409);
        work();
        var line = OPS.get(path + "/deals?state=ready").body().path("items").path(0);
        assertThat(line.path("dealId").asString()).isEqualTo(deal);
        assertThat(line.path("preview").path("then").path("step").asString()).isNotEmpty();

        assertThat(REVOPS.post(path + "/start").body().path("state").asString()).isEqualTo("moving");
        work();
        assertThat(REVOPS.get(path).body().path("deals").path("moved").asInt()).isEqualTo(1);
        assertThat(MARA.get("/api/v1/deals/" + deal).body().path("cadence").asString())
                .isEqualTo(name + "@2");
        assertThat(MARA.get("/api/v1/deals/" + deal + "/timeline")
                        .body()
                        .path("lines")
                        .toString())
                .contains("moved to " + name + "@2", "by a person: shorter waits", "Ines Ferreira");

        assertThat(REVOPS.post(path + "/undo").status()).isEqualTo(200);
        work();
        assertThat(REVOPS.get(path).body().path("state").asString()).isEqualTo("undone");
        assertThat(MARA.get("/api/v1/deals/" + deal).body().path("cadence").asString())
                .isEqualTo(name + "@1");
        assertThat(REVOPS.get("/api/v1/migrations?cadence=" + name)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void what_makes_no_sense_is_told_field_by_field() {
        var wrong = REVOPS.post(
                "/api/v1/migrations",
                Map.of(
                        "cadence", name,
                        "from", 1,
                        "to", 1,
                        "steps", List.of("weather"),
                        "owners", List.of("nobody@sells.example"),
                        "statuses", List.of("dancing"),
                        "renamed", Map.of("weather", "climate")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("errors").size()).isEqualTo(5);
        assertThat(REVOPS.post("/api/v1/migrations", Map.of("cadence", name, "from", 1, "to", 9))
                        .error(0, "field"))
                .isEqualTo("to");
        assertThat(REVOPS.get("/api/v1/migrations/m-none").status()).isEqualTo(404);
    }

    @Test
    void revops_moves_deals_ops_look_on_and_reps_do_neither() {
        assertThat(MARA.post("/api/v1/migrations", asked()).status()).isEqualTo(403);
        assertThat(MARA.get("/api/v1/migrations").status()).isEqualTo(403);
        assertThat(OPS.get("/api/v1/migrations").status()).isEqualTo(200);
        assertThat(OPS.post("/api/v1/migrations", asked()).status()).isEqualTo(403);
        assertThat(ADMIN.get("/api/v1/cadence-proposals?state=open").status()).isEqualTo(200);
        assertThat(MARA.get("/api/v1/cadence-proposals").status()).isEqualTo(403);
    }

    private Map<String, Object> asked() {
        return Map.of("cadence", name, "from", 1, "to", 2, "reason", "shorter waits");
    }

    private static void work() {
        bean(MigrationWork.class).doSome(1_000, 1_000);
    }

    /// A cadence that ships, under a name of its own.
    private String file() throws IOException {
        return Files.readString(Path.of("../cadences/post-demo.yaml")).replace("name: post-demo", "name: " + name);
    }

    private static void publish(String yaml) {
        var answer = REVOPS.send(REVOPS.request("/api/v1/cadences")
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(yaml)));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }
}
