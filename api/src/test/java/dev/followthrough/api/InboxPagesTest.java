package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MANAGER;
import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.STRANGER;
import static dev.followthrough.api.RunningApi.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The inbox as pages: what is shown, and what each form does.
class InboxPagesTest {
    private String deal;
    private String id;
    private String hash;

    @BeforeEach
    void aDraftWaits() {
        deal = SomeDeal.added();
        id = SomeDeal.waitingDraft(deal, "Dear Priya,\n\nthe price stays at 48,000 EUR, not 51,000 EUR.");
        // Before all that other tests leave to wait.
        RunningApi.bean(JdbcClient.class)
                .sql("update deal set strategic = true where id = ?")
                .param(deal)
                .update();
        hash = MARA.get("/api/v1/drafts/" + id).body().path("hash").asString();
    }

    @Test
    void a_draft_shows_whom_it_is_for_why_it_waits_and_where_each_value_comes_from() {
        assertThat(page("/inbox/" + id))
                .contains("Priya Raman", "pricing", "a test")
                .contains("title=\"price: 48000 EUR (offer 7)\"")
                .contains("title=\"No fact that the customer may see says this.\"")
                .contains("name=\"hash\" value=\"" + hash + "\"");
    }

    @Test
    void what_waits_is_listed_and_a_deal_of_somebody_else_is_not_there() {
        assertThat(page("/inbox")).contains("/inbox/" + id);
        Caller.Answer foreign = STRANGER.get("/inbox/" + id);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.raw().body()).contains("<!DOCTYPE html>", "There is no such draft among yours.");
        assertThat(STRANGER.get("/inbox").raw().body()).doesNotContain(id);
    }

    @Test
    void a_manager_reads_what_somebody_else_decides_on() {
        Caller.Answer read = MANAGER.get("/inbox/" + id);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.raw().body())
                .contains("You may read this draft.", "Mara Lindqvist, or Tomas Brandt")
                .doesNotContain("/inbox/" + id + "/approve");
        assertThat(MANAGER.form("/inbox/" + id + "/approve", "hash", hash).status())
                .isEqualTo(403);
    }

    @Test
    void an_approval_opens_the_next_one_and_can_be_undone() {
        Caller.Answer approved = MARA.form("/inbox/" + id + "/approve", "hash", hash);
        assertThat(approved.status()).isEqualTo(302);
        String next = path(approved.header("Location"));
        assertThat(next).contains("done=approved", "of=" + id).doesNotContain("/inbox/" + id);
        assertThat(page(next)).contains("/inbox/" + id + "/take-back", "Undo");
        MARA.form("/inbox/" + id + "/take-back");
        assertThat(state()).isEqualTo("waiting");
    }

    @Test
    void a_rejection_can_be_undone_at_once_or_from_its_deal() {
        String next = path(MARA.form("/inbox/" + id + "/reject", "hash", hash, "reason", "wrong tone")
                .header("Location"));
        assertThat(page(next)).contains("/inbox/" + id + "/take-back", "Undo");
        String deal = MARA.get("/api/v1/drafts/" + id).body().path("deal").asString();
        assertThat(page("/deals/" + deal)).contains("/inbox/" + id, "can still be taken back");
        assertThat(page("/inbox/" + id)).contains("Take the rejection back");
        MARA.form("/inbox/" + id + "/take-back");
        assertThat(state()).isEqualTo("waiting");
        assertThat(page("/deals/" + deal)).doesNotContain("can still be taken back");
    }

    @Test
    void who_decides_second_is_told_that_it_is_decided() {
        TOMAS.form("/inbox/" + id + "/reject", "hash", hash, "reason", "wrong tone");
        Caller.Answer second = MARA.form("/inbox/" + id + "/approve", "hash", hash);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.raw().body()).contains("It has changed meanwhile", "it is rejected");
        assertThat(page("/inbox/" + id)).contains("it is rejected").doesNotContain("/approve");
    }

    @Test
    void words_that_are_being_typed_are_checked_and_nothing_is_kept() {
        String checked = MARA.form(
                        "/inbox/" + id + "/check", "subject", "Docks", "body", "Dear Priya, it is 77,000 EUR.")
                .raw()
                .body();
        assertThat(checked).contains("must change", "77,000 EUR").doesNotContain("<html");
        assertThat(MARA.get("/api/v1/drafts/" + id).body().path("hash").asString())
                .isEqualTo(hash);
    }

    @Test
    void an_edit_can_be_approved_in_one_go_and_a_refused_one_says_why() {
        Caller.Answer refused = edited("Dear Priya, it is 77,000 EUR.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("77,000 EUR");
        Caller.Answer approved = edited("Dear Priya,\r\n\r\nthe price stays at 48,000 EUR.");
        assertThat(approved.header("Location")).contains("done=approved");
        assertThat(SomeDeal.count(
                        "select count(*) from draft where deal_id = ? and state = 'approved' and revision = 2 and body not like ?",
                        deal,
                        "%\r%"))
                .isEqualTo(1);
    }

    private Caller.Answer edited(String body) {
        return MARA.form("/inbox/" + id + "/edit", "hash", hash, "subject", "Docks", "body", body, "then", "approve");
    }

    @Test
    void what_is_snoozed_is_out_of_sight_and_said_to_be_so() {
        MARA.form("/inbox/" + id + "/snooze", "until", "PT30M");
        assertThat(page("/inbox")).doesNotContain("/inbox/" + id + "\"").contains("Snoozed");
        assertThat(page("/inbox?snoozed")).contains("/inbox/" + id);
        assertThat(MARA.form("/inbox/" + id + "/snooze", "until", "soon").status())
                .isEqualTo(422);
    }

    @Test
    void what_is_handed_on_waits_for_them() {
        assertThat(MARA.form("/inbox/" + id + "/hand-to", "to", "tomas@sells.example")
                        .header("Location"))
                .contains("done=handed");
        assertThat(TOMAS.get("/inbox").raw().body()).contains("/inbox/" + id, "handed to you");
        assertThat(MARA.form("/inbox/" + id + "/hand-to", "to", "nobody").status())
                .isEqualTo(422);
    }

    @Test
    void taking_over_stops_the_sequence() {
        MARA.form("/inbox/" + id + "/take-over", "reason", "I call them");
        assertThat(MARA.get("/api/v1/deals/" + deal).body().path("status").asString())
                .isEqualTo("taken-over");
    }

    @Test
    void the_preview_is_a_document_that_may_do_nothing() {
        Caller.Answer preview = MARA.get("/inbox/" + id + "/preview");
        assertThat(preview.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(preview.raw().body()).contains("<p>Dear Priya,</p>");
    }

    @Test
    void a_part_of_a_page_that_is_refused_is_a_notice() {
        Caller.Answer refused = MARA.send(MARA.request("/inbox/" + id + "/reject", "HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("hash=" + hash)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("role=\"alert\"").doesNotContain("<html");
    }

    @Test
    void over_the_api_the_same_can_be_done() {
        String path = "/api/v1/drafts/" + id;
        assertThat(MARA.post(path + "/snooze", Map.of("until", "2020-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(422);
        MARA.post(path + "/approve", Map.of("hash", hash));
        assertThat(MARA.post(path + "/take-back").body().path("state").asString())
                .isEqualTo("waiting");
        assertThat(MARA.post(path + "/hand-to", Map.of("to", "tomas@sells.example"))
                        .body()
                        .path("handedTo")
                        .asString())
                .isEqualTo("Tomas Brandt");
    }

    private static String page(String path) {
        Caller.Answer answer = MARA.get(path);
        assertThat(answer.status()).as(path + answer.raw().body()).isEqualTo(200);
        return answer.raw().body();
    }

    private static String path(String location) {
        URI uri = URI.create(location);
        return uri.getPath() + "?" + uri.getQuery();
    }

    private String state() {
        return RunningApi.bean(JdbcClient.class)
                .sql("select state from draft where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
