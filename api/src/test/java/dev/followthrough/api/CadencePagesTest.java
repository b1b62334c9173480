package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.REVOPS;
import static dev.followthrough.api.RunningApi.bean;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.cadence.migration.MigrationWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people read and press, without a script.
class CadencePagesTest {
    private final String name = "p" + UUID.randomUUID().toString().substring(0, 8);
    private String deal = "";

    @BeforeEach
    void publish_two_versions() throws IOException {
        form("/cadences/publish", "yaml", file());
        Map<String, Object> body = SomeDeal.body();
        body.put("cadence", name);
        deal = MARA.post("/api/v1/deals", body).body().path("id").asString();
        form("/cadences/publish", "yaml", file().replace("after: 1d", "after: 2d"));
    }

    @Test
    void the_list_leads_to_each_version_its_changes_its_deals_and_its_picture() {
        assertThat(html(MARA, "/cadences")).contains(name, "version 1");
        String version = html(MARA, "/cadences/" + name + "/2");
        assertThat(version)
                .contains("now waits 2 days instead of 1", "name: " + name, name + "@1", "1 running")
                .doesNotContain("Write the next version");
        assertThat(html(REVOPS, "/cadences/" + name + "/2")).contains("Write the next version", "Move deals");
        Caller.Answer picture = MARA.get("/cadences/" + name + "/2/paths.svg");
        assertThat(picture.header("Content-Type")).contains("image/svg+xml");
        assertThat(MARA.get("/cadences/" + name).status()).isEqualTo(302);
        assertThat(MARA.get("/cadences/" + name + "/9").status()).isEqualTo(404);
    }

    @Test
    void a_file_is_checked_and_compared_before_it_is_published() throws IOException {
        String checked = form("/cadences/new", "yaml", file().replace("after: 1d", "after: 36h"))
                .raw()
                .body();
        assertThat(checked).contains("It makes sense", name + "@2", "now waits 36 hours instead of 2 days", "Publish");
        assertThat(form("/cadences/new", "yaml", "steps: nonsense").raw().body())
                .contains("It has to change")
                .doesNotContain("formaction");
        assertThat(MARA.get("/cadences/new").status()).isEqualTo(403);
    }

    @Test
    void a_version_is_played_against_a_scripted_prospect() throws IOException {
        String path = "/cadences/" + name + "/2/simulate";
        assertThat(html(REVOPS, path)).contains("intent: question");
        String silent = Files.readString(Path.of("../cadences/post-demo/silent.yaml"));
        assertThat(form(path, "script", silent).raw().body()).contains("What would happen", "touch ", "It ends:");
        assertThat(form(path, "script", "start: yesterday").raw().body()).contains("The script is wrong", "1:8");
        assertThat(MARA.get(path).status()).isEqualTo(403);
    }

    @Test
    void deals_are_moved_and_moved_back() {
        assertThat(html(REVOPS, "/cadences/" + name + "/migrations")).contains("Choose a group", "case");
        Caller.Answer begun = form("/cadences/" + name + "/migrations", "from", "1", "to", "2", "reason", "shorter");
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(302);
        String path = begun.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(html(REVOPS, path)).contains("previewing", "hx-get=\"" + path + "/progress\"");
        work();
        assertThat(html(REVOPS, path)).contains("Move 1 deal", "/deals/" + deal).doesNotContain("hx-get");
        form(path + "/start");
        work();
        assertThat(html(REVOPS, path)).contains("Undo: move 1 back");
        assertThat(html(REVOPS, path + "/progress")).contains("id=\"progress\"").doesNotContain("<html");
        form(path + "/undo");
        work();
        assertThat(html(REVOPS, path + "?state=back")).contains("undone", "/deals/" + deal);
        assertThat(MARA.get(path).status()).isEqualTo(403);
        assertThat(form(path + "/stop").status()).isEqualTo(409);
    }

    @Test
    void a_group_that_makes_no_sense_is_refused_on_a_page() {
        Caller.Answer refused =
                form("/cadences/" + name + "/migrations", "from", "1", "to", "2", "renamed", "nonsense");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("names no two steps");
        assertThat(html(ADMIN, "/cadences/" + name + "/migrations")).contains("Migrations so far");
    }

    private static void work() {
        bean(MigrationWork.class).doSome(1_000, 1_000);
    }

    private static String html(Caller who, String path) {
        Caller.Answer answer = who.get(path);
        assertThat(answer.status()).as(path + answer.raw().body()).isEqualTo(200);
        return answer.raw().body();
    }

    private static Caller.Answer form(String path, String... fields) {
        return REVOPS.form(path, fields);
    }

    /// A cadence that ships, under a name of its own.
    private String file() throws IOException {
        return Files.readString(Path.of("../cadences/post-demo.yaml")).replace("name: post-demo", "name: " + name);
    }
}
