package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.delivery.SendingPauses;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PausedMailboxesTest {

    @Test
    void a_paused_mailbox_is_seen_and_a_person_resumes_it_on_record() {
        var box = OPS.get("/api/v1/mailboxes").body().path(0);
        assertThat(box.path("paused").isNull()).isTrue();
        String id = box.path("id").asString();
        RunningApi.bean(SendingPauses.class)
                .pause(SendingPauses.Kind.MAILBOX, id, "5 of 200 mails bounced", "followthrough", Instant.now());

        var paused = OPS.get("/api/v1/mailboxes/" + box.path("address").asString())
                .body()
                .path("paused");
        assertThat(paused.path("why").asString()).isEqualTo("5 of 200 mails bounced");
        assertThat(OPS.get("/api/v1/pauses").raw().body()).contains(id);
        String resume = "/api/v1/pauses/" + paused.path("id").asLong() + "/resume";
        assertThat(MARA.post(resume, Map.of("why", "mine")).status()).isEqualTo(403);
        assertThat(OPS.post(resume, Map.of()).status()).isEqualTo(422);
        assertThat(OPS.post(resume, Map.of("why", "list cleaned")).status()).isEqualTo(200);
        assertThat(OPS.post(resume, Map.of("why", "again")).status()).isEqualTo(409);
        assertThat(OPS.get("/api/v1/mailboxes").body().path(0).path("paused").isNull())
                .isTrue();
        assertThat(OPS.get("/api/v1/pauses?ended=true").raw().body()).contains("list cleaned");
    }
}
