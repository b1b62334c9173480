package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The audit log of the front door, and of settings with what they were before.
class WhoCameInTest {
    private static List<JsonNode> entries(String query) {
        List<JsonNode> all = new ArrayList<>();
        OPS.get("/api/v1/audit?limit=50&" + query).body().path("items").forEach(all::add);
        return all;
    }

    private static String changed(JsonNode entry, String field, String which) {
        return entry.path("changes").path(field).path(which).asString("");
    }

    @Test
    void a_sign_in_and_a_sign_out_are_noted_with_where_they_came_from() {
        Colleague colleague = Colleague.of(Person.Role.REP);
        String id = colleague.person().id();
        Browser browser = colleague.signedIn();
        JsonNode came = entries("act=session.sign-in&object=" + id).getFirst();
        assertThat(came.path("actor").asString()).isEqualTo(id);
        assertThat(changed(came, "network", "to")).isNotEmpty();
        assertThat(changed(came, "with", "to")).isEqualTo("password");
        browser.post("/sign-out", Map.of(), browser.token("/account"));
        assertThat(entries("act=session.sign-out&object=" + id)).hasSize(1);
    }

    @Test
    void wrong_guesses_leave_one_line_and_no_word_of_what_was_typed() {
        Colleague colleague = Colleague.of(Person.Role.REP);
        String id = colleague.person().id();
        var browser = new Browser(RunningApi.url());
        for (int i = 0; i < 4; i++) browser.signIn(colleague.person().email(), "a wrong guess " + i);
        List<JsonNode> refused = entries("act=session.refused&object=" + id);
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().path("actor").asString()).isEqualTo("nobody");
        assertThat(refused.getFirst().toString())
                .doesNotContain("wrong guess", colleague.person().email());
    }

    @Test
    void a_key_is_noted_with_the_network_that_it_was_made_from() {
        ADMIN.post("/api/v1/me/keys", Map.of("name", "a key for the audit"));
        assertThat(changed(entries("act=key.make").getFirst(), "network", "to")).isNotEmpty();
    }

    @Test
    void leave_notices_and_switches_show_what_was_before() {
        Caller rep = new Caller(
                RunningApi.url(),
                RunningApi.bean(ApiKeys.class)
                        .issue(Colleague.of(Person.Role.REP).person().id()));
        String id = rep.get("/api/v1/me").body().path("id").asString();
        String leave = rep.post(
                        "/api/v1/people/me/leave",
                        Map.of("from", "2031-05-01", "until", "2031-05-09", "cover", "tomas@sells.example"))
                .body()
                .path("id")
                .asString();
        assertThat(changed(entries("act=leave.add&actor=" + id).getFirst(), "leave", "to"))
                .isEqualTo("2031-05-01 to 2031-05-09");
        rep.send(rep.request("/api/v1/people/me/leave/" + leave).DELETE());
        assertThat(changed(entries("act=leave.remove&actor=" + id).getFirst(), "leave", "from"))
                .isEqualTo("2031-05-01 to 2031-05-09");
        rep.put("/api/v1/me/notices", Map.of("way", "email", "times", Map.of("reply", "digest")));
        JsonNode chosen = entries("act=notices.choose&actor=" + id).getFirst();
        assertThat(changed(chosen, "way", "from")).isEqualTo("slack");
        assertThat(changed(chosen, "way", "to")).isEqualTo("email");
        assertThat(chosen.path("changes").size()).isEqualTo(2);
        OPS.form("/ops/gate/shut", "why", "a drill");
        assertThat(changed(entries("act=gate.shut").getFirst(), "gate", "to")).isEqualTo("shut: a drill");
        RunningApi.bean(JdbcClient.class)
                .sql("update house set gate_open = true, why = 'a test', changed_at = clock_timestamp()")
                .update();
    }
}
