package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.OPS;
import static dev.followthrough.api.RunningApi.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.api.Caller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MeetingsTest {
    private static final String CALL = """
            WEBVTT

            00:00:01.000 --> 00:00:06.000
            <v Mara Lindqvist>Hi Priya, thanks for making time. How is the planning going?</v>

            00:00:07.000 --> 00:00:16.000
            <v Priya Raman>Honestly, planning the docks by hand takes us two days a week. It is a real pain.</v>

            00:00:17.000 --> 00:00:26.000
            <v Mara Lindqvist>I understand. I'll send you the security questionnaire by Friday.</v>

            00:00:27.000 --> 00:00:36.000
            <v Priya Raman>Great. And I will ask our finance team about the budget next week. Does it work offline?</v>

            00:00:37.000 --> 00:00:46.000
            <v Mara Lindqvist>Good question, I don't know. Let me check with our engineers and get back to you.</v>
            """;

    private final String deal = SomeDeal.added();

    private Answer add(Caller caller, String text, String query) {
        return add(caller, text.getBytes(StandardCharsets.UTF_8), query);
    }

    private Answer add(Caller caller, byte[] file, String query) {
        return add(deal, caller, file, query);
    }

    private static Answer add(String deal, Caller caller, byte[] file, String query) {
        return caller.send(caller.request("/api/v1/deals/" + deal + "/meetings?" + query)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    @Test
    void what_was_understood_the_summary_and_the_crm_update_are_there_to_read() {
        Answer added = add(MARA, CALL, "fileName=call.vtt&type=discovery&zone=Europe/Stockholm");
        assertThat(added.status()).as(added.raw().body()).isEqualTo(201);
        JsonNode meeting = MARA.get(added.header("Location")).body();
        assertThat(meeting.path("type").asString()).isEqualTo("discovery");
        assertThat(meeting.path("followUp").path("priority").asString()).isEqualTo("high");
        assertThat(meeting.path("reading").path("actionItems").toString())
                .contains("security questionnaire")
                .contains("\"side\":\"theirs\"");
        assertThat(meeting.path("summary").path("learned").path("painPoints").toString())
                .contains("two days a week");
        assertThat(meeting.path("summaryText").asString()).contains("# Internal summary", "## Pain points");
        assertThat(meeting.path("crm").path("connected").asBoolean()).isFalse();
        assertThat(meeting.path("crm").path("update").path("tasks").size()).isPositive();
    }

    @Test
    void it_joins_its_deals_sequence_and_leaves_tasks() {
        add(MARA, CALL, "fileName=call.vtt&type=discovery");
        assertThat(SomeDeal.count(
                        "select count(*) from deal_log where deal_id = ? and kind = 'meetingHeld' and event ->> 'followUp' is not null",
                        deal))
                .isOne();
        assertThat(SomeDeal.count("select count(*) from task where deal_id = ? and kind = 'commitment'", deal))
                .isPositive();
        JsonNode promised = MARA.get("/api/v1/deals/" + deal + "/promises").body();
        assertThat(promised.path("items").size()).isGreaterThanOrEqualTo(2);
        assertThat(MARA.get("/api/v1/deals/" + deal + "/meetings").body().size())
                .isOne();
    }

    @Test
    void the_same_text_again_is_the_same_meeting() {
        String first = add(MARA, CALL, "fileName=call.vtt").body().path("id").asString();
        Answer again = add(MARA, CALL, "fileName=other.vtt");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("id").asString()).isEqualTo(first);
    }

    @Test
    void what_cannot_be_read_is_refused_with_where_and_what_to_do_and_leaves_nothing() {
        Answer empty = add(MARA, "", "fileName=call.vtt");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.error(0, "problem")).contains("empty");
        assertThat(empty.error(0, "cure")).isNotBlank();
        assertThat(add(MARA, new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2}, "fileName=call.docx")
                        .status())
                .isEqualTo(422);
        assertThat(add(MARA, CALL, "type=party").error(0, "cure")).contains("discovery");
        assertThat(add(MARA, CALL, "endedAt=2999-01-01T00:00:00Z").error(0, "problem"))
                .isEqualTo("is in the future");
        assertThat(SomeDeal.count("select count(*) from meeting where deal_id = ?", deal))
                .isZero();
    }

    @Test
    void it_is_nobody_elses() {
        String id = add(MARA, CALL, "fileName=call.vtt").body().path("id").asString();
        assertThat(add(STRANGER, CALL, "").status()).isEqualTo(404);
        assertThat(STRANGER.get("/api/v1/meetings/" + id).status()).isEqualTo(404);
        assertThat(add(OPS, CALL, "").status()).isEqualTo(403);
    }

    @Test
    void a_deal_that_nobody_follows_yet_takes_it_too() {
        Map<String, Object> body = SomeDeal.body();
        body.remove("cadence");
        String waits = MARA.post("/api/v1/deals", body).body().path("id").asString();
        assertThat(add(waits, MARA, CALL.getBytes(StandardCharsets.UTF_8), "fileName=call.vtt")
                        .status())
                .isEqualTo(201);
        assertThat(MARA.get("/api/v1/deals/" + waits + "/promises")
                        .body()
                        .path("items")
                        .size())
                .isPositive();
        for (String page : List.of("/tasks", "/tasks/calls", "/deals/" + waits, "/deals"))
            assertThat(MARA.get(page).status()).as(page).isEqualTo(200);
    }

    @Test
    void a_deal_that_has_ended_for_good_takes_no_meeting() {
        MARA.post("/api/v1/deals/" + deal + "/stop");
        assertThat(add(MARA, CALL, "fileName=call.vtt").status()).isEqualTo(409);
    }

    @Test
    void what_they_promised_is_settled_once() {
        add(MARA, CALL, "fileName=call.vtt");
        String theirs = MARA.get("/api/v1/deals/" + deal + "/promises").body().path("items").values().stream()
                .filter(item -> item.path("side").asString().equals("theirs"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        assertThat(STRANGER.post("/api/v1/action-items/" + theirs + "/done").status())
                .isEqualTo(404);
        assertThat(MARA.post("/api/v1/action-items/" + theirs + "/done")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("done");
        assertThat(MARA.post("/api/v1/action-items/" + theirs + "/withdrawn").status())
                .isEqualTo(409);
    }

    @Test
    void a_questions_task_takes_the_answer_that_they_will_be_told() {
        add(MARA, CALL, "fileName=call.vtt");
        JsonNode question = MARA.get("/api/v1/deals/" + deal + "/promises")
                .body()
                .path("questions")
                .path(0);
        String task = question.path("taskId").asString("");
        assertThat(task).as(question.toString()).isNotEmpty();
        Answer done = MARA.post(
                "/api/v1/tasks/" + task + "/done",
                Map.of("outcome", "done", "answer", "It works offline for three days."));
        assertThat(done.status()).isEqualTo(200);
        assertThat(MARA.get("/api/v1/deals/" + deal + "/promises").raw().body()).contains("offline for three days");
    }
}
