package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.api.Caller.Answer;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.people.People;
import dev.followthrough.store.timing.CalendarFeeds;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Blocks of calls, times for a meeting, the mix, experiments and the hours of a timeline, over HTTP (M38, M53, M55,
/// N4).
class CallsAndTimesTest {
    private static final String CALENDAR =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//Test//EN\r\nEND:VCALENDAR\r\n";

    private static String mara() {
        return RunningApi.bean(People.class)
                .byEmail("mara@sells.example")
                .orElseThrow()
                .id();
    }

    @AfterEach
    void withoutACalendar() {
        RunningApi.bean(CalendarFeeds.class).remove(mara());
    }

    @Test
    void open_calls_come_in_blocks_with_number_script_and_both_clocks() {
        String deal = SomeDeal.added();
        SomeDeal.waitingDraft(deal, "Hello");
        String task = RunningApi.bean(Tasks.class)
                .open(deal, 1, 1, "phone", Instant.now().minusSeconds(60), "the docks", "Ask about the docks.");
        Answer mine = MARA.get("/api/v1/tasks/call-blocks");
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.body().path("zone").asString()).isEqualTo("Europe/Berlin");
        JsonNode call = call(mine.body(), task);
        assertThat(call.path("contact").asString()).isEqualTo("Priya Raman");
        assertThat(call.path("zone").asString()).isEqualTo("Europe/London");
        assertThat(call.path("script").asString()).isEqualTo("Ask about the docks.");
        assertThat(call.path("ownerTime").asString().substring(11, 13))
                .as("an hour ahead of London")
                .isGreaterThan(call.path("contactTime").asString().substring(11, 13));
        assertThat(ADMIN.get("/api/v1/tasks/call-blocks?owner=mara@sells.example")
                        .body()
                        .path("person")
                        .asString())
                .isEqualTo("Mara Lindqvist");
        assertThat(STRANGER.get("/api/v1/tasks/call-blocks?owner=" + mara()).status())
                .isEqualTo(404);
        MARA.post("/api/v1/tasks/" + task + "/done", Map.of("outcome", "voicemail"));
        assertThat(MARA.get("/api/v1/tasks/call-blocks").body().toString()).doesNotContain(task);
    }

    private static JsonNode call(JsonNode found, String task) {
        for (JsonNode block : found.path("blocks"))
            for (JsonNode call : block.path("calls"))
                if (call.path("task").asString().equals(task)) return call;
        throw new AssertionError("no block has it: " + found);
    }

    @Test
    void free_times_are_told_in_the_contacts_zone_with_why_or_with_why_there_are_none() {
        String contact = SomeDeal.contact(SomeDeal.added()).id();
        Answer none = MARA.get("/api/v1/free-times?contact=" + contact);
        assertThat(none.body().path("times").isEmpty()).isTrue();
        assertThat(none.body().path("problems").path(0).asString()).isEqualTo("Mara Lindqvist has given no calendar");
        RunningApi.bean(CalendarFeeds.class).putFile(mara(), CALENDAR, "test");
        JsonNode found = MARA.get("/api/v1/free-times?contact=" + contact).body();
        assertThat(found.path("zone").asString()).isEqualTo("Europe/London");
        assertThat(found.path("zoneWhy").asString()).isEqualTo("it was given");
        assertThat(found.path("times").size()).isEqualTo(3);
        assertThat(found.path("times").path(0).path("why").asString()).contains("Mara Lindqvist is free");
        assertThat(MARA.get("/api/v1/free-times").body().path("zone").asString())
                .as("to nobody in particular")
                .isEqualTo("Europe/Berlin");
        assertThat(STRANGER.get("/api/v1/free-times?contact=" + contact).status())
                .isEqualTo(404);
        assertThat(MARA.get("/api/v1/free-times?minutes=5").status()).isEqualTo(422);
    }

    @Test
    void an_edit_may_keep_a_time_that_the_draft_proposes_and_bring_no_other() {
        String deal = SomeDeal.added();
        String draft = SomeDeal.waitingDraft(
                deal, "Hello Priya,\n\nwould 22 October 2026 at 14:00 suit you?\n\nBest regards,\nMara");
        RunningApi.bean(JdbcClient.class)
                .sql("update draft set offers = ?::jsonb where id = ?")
                .params(
                        "[{\"from\": \"2026-10-22T13:00:00Z\", \"until\": \"2026-10-22T13:30:00Z\", \"local\": \"2026-10-22T14:00\"}]",
                        draft)
                .update();
        String hash = MARA.get("/api/v1/drafts/" + draft).body().path("hash").asString();
        Answer other = edit(draft, hash, "would 23 October 2026 at 15:00 suit you?");
        assertThat(other.status()).isEqualTo(422);
        Answer kept = edit(draft, hash, "does 22 October 2026 at 14:00 suit you?");
        assertThat(kept.status()).as(kept.body().toString()).isEqualTo(200);
        assertThat(SomeDeal.count(
                        "select count(*) from draft where id = ? and offers <> '[]'",
                        kept.body().path("id").asString()))
                .isEqualTo(1);
    }

    private static Answer edit(String draft, String hash, String question) {
        String body = "Hi Priya,\n\n" + question + "\n\nBest regards,\nMara";
        return MARA.put(
                "/api/v1/drafts/" + draft, Map.of("subject", "Docks", "body", body), "If-Match", "\"" + hash + "\"");
    }

    @Test
    void the_mix_and_the_experiments_are_shown_and_say_when_they_are_too_few_to_tell() {
        SomeDeal.delivered(SomeDeal.added(), "Hello", "sent");
        JsonNode mix = MARA.get("/api/v1/insight/mix").body();
        assertThat(mix.path("days").asInt()).isEqualTo(30);
        JsonNode house = mix.path("groups").path(0);
        assertThat(house.path("by").asString()).isEqualTo("house");
        assertThat(house.path("channels").path(0).path("target").asInt()).isEqualTo(40);
        assertThat(STRANGER.get("/api/v1/insight/mix")
                        .body()
                        .path("groups")
                        .path(0)
                        .path("words")
                        .asString())
                .isEqualTo("no touch yet");
        assertThat(MARA.get("/api/v1/insight/experiments").status()).isEqualTo(200);
    }

    @Test
    void a_timeline_says_of_each_touch_in_whose_zone_its_hour_was_chosen() {
        String deal = SomeDeal.added();
        SomeDeal.waitingDraft(deal, "Hello");
        RunningApi.bean(JdbcClient.class)
                .sql(
                        "update touch set slot = '{\"zone\": {\"id\": \"Europe/London\"}}', cadence = 'plain' where deal_id = ?")
                .param(deal)
                .update();
        JsonNode touches =
                MARA.get("/api/v1/deals/" + deal + "/timeline").body().path("touches");
        assertThat(touches.size()).isEqualTo(1);
        assertThat(touches.path(0).path("slot").path("zone").path("id").asString())
                .isEqualTo("Europe/London");
        assertThat(touches.path(0).path("cadence").asString()).isEqualTo("plain");
    }

    private static Answer yaml(String text) {
        return MARA.send(MARA.request("/api/v1/cadences/check")
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    @Test
    void a_cadence_of_mail_alone_is_told_of_the_mix_and_may_be_published() {
        Answer checked = yaml("""
                language: 2
                name: mails
                endsEarly: it is only for a test
                exits: {positive: hold}
                whenDone: stop
                steps:
                  - {id: first, after: 1d, kind: nurture, angle: Something useful, value: educational}
                """);
        assertThat(checked.body().path("ok").asBoolean()).isTrue();
        assertThat(checked.body().toString()).contains("note", "far from the house's mix");
    }
}
