package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.ops.Finding;
import dev.followthrough.store.delivery.MailboxPasswords;
import dev.followthrough.store.delivery.MailboxTests;
import dev.followthrough.store.delivery.Mailboxes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mailbox is added, tried and changed by forms; its password is seen nowhere again. Other tests count on
/// one mailbox, so each test takes its own away.
class MailboxesInTheBrowserTest {
    private static final String ADDRESS = "nora@sells.example";
    private final JdbcClient jdbc = RunningApi.bean(JdbcClient.class);

    @AfterEach
    void takeItAway() {
        jdbc.sql("delete from mailbox_test where mailbox_id in (select id from mailbox where address = ?)")
                .param(ADDRESS)
                .update();
        jdbc.sql("delete from mailbox where address = ?").param(ADDRESS).update();
    }

    private static String add() {
        var added = ADMIN.form(
                "/mailboxes",
                "preset",
                "fastmail",
                "address",
                ADDRESS,
                "displayName",
                "Nora",
                "smtpHost",
                "smtp.fastmail.com",
                "smtpPort",
                "465",
                "smtpSecurity",
                "tls",
                "imapHost",
                "imap.fastmail.com",
                "imapPort",
                "993",
                "imapSecurity",
                "tls",
                "username",
                "",
                "password",
                "an app password",
                "perDay",
                "120",
                "perMinute",
                "1");
        assertThat(added.status()).isEqualTo(302);
        return added.header("Location").replaceAll(".*/mailboxes/([^?]*).*", "$1");
    }

    @Test
    void its_password_is_sealed_and_shown_nowhere() {
        String id = add();
        assertThat(RunningApi.bean(MailboxPasswords.class).of(id)).isEqualTo("an app password");
        String row = jdbc.sql("select mailbox::text from mailbox where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("app password");
        assertThat(ADMIN.get("/mailboxes/" + id).raw().body())
                .contains("smtp.fastmail.com", "120")
                .doesNotContain("an app password");
        assertThat(OPS.get("/api/v1/mailboxes/" + id).raw().body()).doesNotContain("an app password");
    }

    @Test
    void a_change_without_a_password_keeps_it_and_the_audit_log_says_what_changed() {
        String id = add();
        ADMIN.form("/mailboxes/" + id, "perDay", "60", "displayName", "Nora Kelly");
        assertThat(RunningApi.bean(Mailboxes.class).byId(id).orElseThrow().perDay())
                .isEqualTo(60);
        assertThat(RunningApi.bean(MailboxPasswords.class).of(id)).isEqualTo("an app password");
        var entry = OPS.get("/api/v1/audit?limit=1&object=" + id)
                .body()
                .path("items")
                .path(0);
        assertThat(entry.path("changes").path("perDay").path("from").asString()).isEqualTo("120");
        assertThat(entry.path("changes").path("perDay").path("to").asString()).isEqualTo("60");
        assertThat(entry.toString()).doesNotContain("app password");
    }

    @Test
    void what_is_wrong_is_said_beside_the_form_and_what_was_typed_is_still_there() {
        var refused = ADMIN.form("/mailboxes", "preset", "other", "address", ADDRESS, "displayName", "Nora the third");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("smtp.host is missing", "passwordFrom is missing", "Nora the third");
    }

    @Test
    void each_provider_says_what_it_needs() {
        assertThat(ADMIN.get("/mailboxes/new?preset=microsoft").raw().body()).contains("XOAUTH2", "smtp.office365.com");
        assertThat(ADMIN.get("/mailboxes/new").raw().body()).contains("Google Workspace", "Any other server");
        assertThat(OPS.get("/mailboxes/new").status()).isEqualTo(403);
    }

    @Test
    void a_test_waits_for_a_worker_and_shows_each_step_as_it_ends() {
        String id = add();
        MailboxTests tests = RunningApi.bean(MailboxTests.class);
        var begun = OPS.post("/api/v1/mailboxes/" + id + "/tests");
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.body().path("state").asString()).isEqualTo("waiting");
        assertThat(OPS.post("/api/v1/mailboxes/" + id + "/tests").status()).isEqualTo(409);
        String test = tests.take("worker 1@here").orElseThrow().id();
        tests.note(
                test,
                List.of(
                        new MailboxTests.Step("password", Finding.ok("there is one")),
                        new MailboxTests.Step("smtp", Finding.failed("refuses the password", "Make an app password."))),
                false);
        assertThat(OPS.get("/mailboxes/" + id + "/test").raw().body())
                .contains("every 1s", "refuses the password", "Make an app password.");
        tests.note(test, List.of(new MailboxTests.Step("password", Finding.failed("none", "Type it in."))), true);
        var ended = OPS.get("/api/v1/mailboxes/" + id + "/tests/" + test).body();
        assertThat(ended.path("state").asString()).isEqualTo("failed");
        assertThat(OPS.get("/mailboxes/" + id + "/test").raw().body()).doesNotContain("every 1s");
    }

    @Test
    void ops_pause_and_resume_it_where_they_see_it() {
        String id = add();
        OPS.form("/ops/pauses", "mailbox", id, "why", "moving providers");
        assertThat(OPS.get("/ops").raw().body()).contains("moving providers", "Resume");
        var pause = OPS.get("/api/v1/mailboxes/" + id)
                .body()
                .path("paused")
                .path("id")
                .asLong();
        assertThat(OPS.form("/ops/pauses/" + pause + "/resume", "why", "").status())
                .isEqualTo(422);
        assertThat(OPS.form("/ops/pauses/" + pause + "/resume", "why", "moved").header("Location"))
                .endsWith("/mailboxes/" + id);
        var entry = OPS.get("/api/v1/audit?limit=1&act=sending.resume")
                .body()
                .path("items")
                .path(0);
        assertThat(entry.path("changes").path("sending").path("from").asString())
                .isEqualTo("paused: moving providers");
        assertThat(OPS.post("/api/v1/pauses", Map.of("mailbox", "none", "why", "x"))
                        .status())
                .isEqualTo(422);
    }
}
