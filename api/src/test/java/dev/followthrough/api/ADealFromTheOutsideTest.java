package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ADealFromTheOutsideTest {

    @Test
    void is_taken_in_and_can_be_looked_at() {
        Caller.Answer added = MARA.post("/api/v1/deals", SomeDeal.body());
        assertThat(added.status()).as(added.raw().body()).isEqualTo(201);
        Caller.Answer shown = MARA.get(added.header("Location"));
        assertThat(shown.body().path("owner").asString()).isEqualTo("mara@sells.example");
        assertThat(shown.body().path("cadence").asString()).isEqualTo("plain@1");
        assertThat(shown.body().path("status").asString()).isEqualTo("running");
        assertThat(shown.body()
                        .path("details")
                        .path("facts")
                        .path(0)
                        .path("value")
                        .asString())
                .isEqualTo("48000 EUR");
        assertThat(shown.body()
                        .path("details")
                        .path("contacts")
                        .path(0)
                        .path("role")
                        .asString())
                .isEqualTo("champion");
    }

    @Test
    void says_which_field_it_does_not_know_and_where() {
        Map<String, Object> body = SomeDeal.body();
        body.put("contacts", List.of(Map.of("name", "Priya", "emial", "priya@northwind.example")));
        Caller.Answer refused = MARA.post("/api/v1/deals", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
        assertThat(refused.error(0, "field")).isEqualTo("contacts[0].emial");
        assertThat(refused.error(0, "cure")).contains("email");
    }

    @Test
    void is_told_all_that_is_wrong_at_once_and_nothing_is_kept() {
        long before = SomeDeal.count("select count(*) from deal");
        Map<String, Object> body = SomeDeal.body();
        body.put(
                "contacts",
                List.of(Map.of(
                        "name",
                        "Priya",
                        "email",
                        "Priya <p@x.example>",
                        "role",
                        "boss",
                        "zone",
                        "GMT+1",
                        "language",
                        "english")));
        body.put("cadence", "nothing@9");
        body.put("stage", " ");
        Caller.Answer refused = MARA.post("/api/v1/deals", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").values().stream()
                        .map(e -> e.path("field").asString()))
                .containsExactlyInAnyOrder(
                        "contacts[0].email",
                        "contacts[0].role",
                        "contacts[0].zone",
                        "contacts[0].language",
                        "cadence",
                        "stage");
        assertThat(SomeDeal.count("select count(*) from deal")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "money, 48000 EUR, true",
        "money, €48000, false",
        "money, 48000 XXY, false",
        "percent, 0.125, true",
        "percent, 12.5%, false",
        "number, 14 depots, true",
        "number, 800次/分钟, true",
        "number, many, false",
        "date, 2026-10-14, true",
        "date, 2026-10-21T10:00, true",
        "date, 14.10.2026, false",
        "date, 2026-02-30, false",
        "url, https://library.example/a, true",
        "url, http://library.example/a, false",
        "url, https://u:p@x.example, false",
        "person, Priya Raman, true",
        "colour, red, false",
    })
    void holds_facts_in_the_form_of_their_type(String type, String value, boolean holds) {
        Map<String, Object> body = SomeDeal.body();
        body.put("facts", List.of(Map.of("type", type, "label", "it", "value", value)));
        assertThat(MARA.post("/api/v1/deals", body).status()).isEqualTo(holds ? 201 : 422);
    }

    @ParameterizedTest
    @CsvSource({
        "ana@example.com, true",
        "ana@müller.example, true",
        "a.n-a+x@sub.example.co, true",
        "ana@localhost, false",
        "ana@@example.com, false",
        "ana example.com, false",
        "ana@example..com, false",
        ".ana@example.com, false",
        "ana@1.2.3.4, false",
        "'ana@example.com,bob@example.com', false",
        "ana@-x.example, false",
    })
    void knows_a_mail_address_when_it_sees_one(String email, boolean good) {
        Map<String, Object> body = SomeDeal.body();
        @SuppressWarnings("unchecked")
        var contact = new HashMap<>(((List<Map<String, Object>>) body.get("contacts")).getFirst());
        contact.put("email", email);
        body.put("contacts", List.of(contact));
        assertThat(MARA.post("/api/v1/deals", body).status()).isEqualTo(good ? 201 : 422);
    }

    @Test
    void needs_a_person_to_write_to_and_a_last_interaction_that_has_taken_place() {
        Map<String, Object> body = SomeDeal.body();
        body.put("contacts", List.of());
        body.put(
                "lastInteraction",
                Map.of("at", Instant.now().plusSeconds(86_400).toString(), "channel", "call"));
        Caller.Answer refused = MARA.post("/api/v1/deals", body);
        assertThat(refused.body().path("errors").values().stream()
                        .map(e -> e.path("field").asString()))
                .containsExactlyInAnyOrder("contacts", "lastInteraction.at");
    }

    @Test
    void is_refused_in_words_when_it_is_no_json() {
        Caller.Answer refused = MARA.post("/api/v1/deals", "{\"stage\": \"demo\",,}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error(0, "field")).startsWith("line 1");
    }

    private static List<String> ids(Caller.Answer page) {
        return page.body().path("items").values().stream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void lists_are_read_page_by_page() {
        for (int i = 0; i < 3; i++) SomeDeal.added();
        Caller.Answer first = MARA.get("/api/v1/deals?limit=2");
        assertThat(first.body().path("items").size()).isEqualTo(2);
        Caller.Answer second = MARA.get(first.body().path("next").asString());
        assertThat(second.status()).isEqualTo(200);
        assertThat(ids(second)).isNotEmpty().doesNotContainAnyElementsOf(ids(first));
        assertThat(MARA.get("/api/v1/deals?limit=0").status()).isEqualTo(400);
    }
}
