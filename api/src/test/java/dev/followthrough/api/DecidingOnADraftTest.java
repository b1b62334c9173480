package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DecidingOnADraftTest {
    private String deal;
    private String draft;
    private String hash;

    @BeforeEach
    void aDraftWaits() {
        deal = SomeDeal.added();
        draft = "/api/v1/drafts/" + SomeDeal.waitingDraft(deal, "Hello Priya");
        Caller.Answer shown = MARA.get(draft);
        hash = shown.body().path("hash").asString();
        assertThat(shown.header("ETag")).isEqualTo("\"" + hash + "\"");
    }

    @Test
    void an_approval_names_what_was_read() {
        Caller.Answer stale = MARA.post(draft + "/approve", Map.of("hash", "0".repeat(64)));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body().path("detail").asString()).contains("read the draft again");
        Caller.Answer approved = MARA.post(draft + "/approve", Map.of("hash", hash));
        assertThat(approved.body().path("state").asString()).isEqualTo("approved");
        assertThat(approved.body().path("decidedBy").asString()).isEqualTo("Mara Lindqvist");
        assertThat(MARA.get("/api/v1/deals/" + deal + "/timeline").raw().body()).contains("draft approved");
    }

    @Test
    void the_second_decision_is_refused_with_the_reason() {
        assertThat(MARA.post(draft + "/reject", Map.of("hash", hash, "reason", "wrong tone"))
                        .status())
                .isEqualTo(200);
        Caller.Answer second = TOMAS.post(draft + "/approve", Map.of("hash", hash));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("detail").asString()).contains("rejected");
    }

    @Test
    void of_two_who_decide_at_once_one_does() {
        List<Integer> answers = Stream.of(MARA, TOMAS)
                .map(who -> CompletableFuture.supplyAsync(
                        () -> who.post(draft + "/approve", Map.of("hash", hash)).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 409);
        assertThat(SomeDeal.count("select count(*) from deal_log where deal_id = ? and kind = 'reviewed'", deal))
                .isOne();
    }

    @Test
    void an_expired_draft_cannot_be_approved() {
        RunningApi.bean(JdbcClient.class)
                .sql("update draft set expires_at = now() - interval '1 minute' where deal_id = ?")
                .param(deal)
                .update();
        Caller.Answer late = MARA.post(draft + "/approve", Map.of("hash", hash));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("detail").asString()).contains("expired");
    }

    @Test
    void a_draft_of_a_deal_that_was_taken_over_is_nobodys_to_approve() {
        MARA.post("/api/v1/deals/" + deal + "/take-over");
        Caller.Answer late = MARA.post(draft + "/approve", Map.of("hash", hash));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("detail").asString()).contains("withdrawn");
    }

    @Test
    void an_approval_without_a_hash_is_none() {
        assertThat(MARA.post(draft + "/approve").status()).isEqualTo(422);
    }
}
