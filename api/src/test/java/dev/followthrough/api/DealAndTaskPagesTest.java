package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.OPS;
import static dev.followthrough.api.RunningApi.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.deal.Tasks;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A deal's page with its controls, and the tasks of its people.
class DealAndTaskPagesTest {
    private String deal;

    @BeforeEach
    void aDeal() {
        deal = SomeDeal.added();
    }

    @Test
    void shows_people_facts_what_is_planned_and_where_the_deal_stands() {
        assertThat(page("/deals/" + deal))
                .contains("Priya Raman", "champion", "Europe/London", "48000 EUR", "offer 7", "plain@1", "<svg")
                .contains("/deals/" + deal + "/pause", "/deals/" + deal + "/take-over");
    }

    @Test
    void who_may_only_look_gets_no_controls_and_a_stranger_no_page() {
        Caller.Answer ops = OPS.get("/deals/" + deal);
        assertThat(ops.status()).isEqualTo(200);
        assertThat(ops.raw().body()).doesNotContain("/deals/" + deal + "/pause");
        assertThat(OPS.form("/deals/" + deal + "/stop").status()).isEqualTo(403);
        assertThat(STRANGER.get("/deals/" + deal).status()).isEqualTo(404);
        assertThat(STRANGER.form("/deals/" + deal + "/stop").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "pause,reason,on holiday,paused",
        "take-over,reason,I call them,taken-over",
        "stop,reason,wrong company,stopped",
        "close,as,won,stopped"
    })
    void each_control_does_what_it_says_and_the_story_tells_it(
            String control, String field, String value, String status) {
        Caller.Answer done = MARA.form("/deals/" + deal + "/" + control, field, value);
        assertThat(done.status()).as(done.raw().body()).isEqualTo(302);
        assertThat(MARA.get("/api/v1/deals/" + deal).body().path("status").asString())
                .isEqualTo(status);
        assertThat(page("/deals/" + deal)).contains("Mara Lindqvist");
    }

    @Test
    void a_time_that_has_passed_is_refused_in_words() {
        Caller.Answer refused = MARA.form("/deals/" + deal + "/pause", "until", "2020-01-01T09:00");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("is not in the future");
    }

    @Test
    void a_task_shows_what_its_owner_wants_to_know_and_takes_its_outcome() {
        String task = task("phone");
        assertThat(page("/tasks"))
                .contains(task, "Call about the docks", "Hello, this is Mara", "Stop rule", "docks", "overdue")
                .contains("value=\"voicemail\"", "value=\"wrong-number\"");
        MARA.form("/tasks/" + task + "/done", "outcome", "done", "note", "spoke with them");
        assertThat(page("/tasks")).doesNotContain(task);
        assertThat(RunningApi.bean(Tasks.class).byId(task).orElseThrow().outcome())
                .isEqualTo("done: spoke with them");
        assertThat(MARA.form("/tasks/" + task + "/done", "outcome", "done").status())
                .isEqualTo(409);
    }

    @Test
    void calls_have_a_page_of_their_own() {
        String task = task("phone");
        assertThat(page("/tasks/calls")).contains(task);
    }

    @Test
    void every_room_of_the_navigation_is_named() {
        assertThat(page("/tasks")).contains(">Inbox<", ">Tasks<", ">Deals<").doesNotContain(">People<");
        assertThat(page("/help/keys")).contains("Keys");
        assertThat(MARA.get("/").status()).isEqualTo(302);
    }

    @Test
    void the_files_of_the_pages_are_served_and_may_be_kept() {
        String page = page("/tasks");
        String css = page.replaceAll("(?s).*href=\"(/followthrough[^\"]*css)\".*", "$1");
        assertThat(css).matches("/followthrough-[0-9a-f]{32}\\.css");
        assertThat(MARA.get(css).header("Cache-Control")).contains("max-age=31536000");
        String htmx = page.replaceAll("(?s).*src=\"(/webjars/[^\"]*htmx[^\"]*js)\".*", "$1");
        assertThat(MARA.get(htmx).raw().body()).contains("htmx");
    }

    private String task(String kind) {
        return RunningApi.bean(Tasks.class)
                .open(
                        deal,
                        1,
                        null,
                        kind,
                        Instant.parse("2026-10-02T09:00:00Z"),
                        "Call about the docks",
                        "Hello, this is Mara");
    }

    private static String page(String path) {
        Caller.Answer answer = MARA.get(path);
        assertThat(answer.status()).as(path + answer.raw().body()).isEqualTo(200);
        return answer.raw().body();
    }
}
