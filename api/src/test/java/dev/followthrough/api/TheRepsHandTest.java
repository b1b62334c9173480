package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.deal.SuggestedContacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A person changes what comes next, and says why (M28).
class TheRepsHandTest {
    private final String deal = "/api/v1/deals/" + SomeDeal.added();

    @Test
    void says_why_in_the_timeline() {
        MARA.post(deal + "/pause", Map.of("reason", "they are moving offices"));
        assertThat(MARA.get(deal + "/timeline")
                        .body()
                        .path("lines")
                        .get(0)
                        .path("why")
                        .asString())
                .isEqualTo("until resumed: they are moving offices");
    }

    @Test
    void wants_the_next_touch_otherwise() {
        Caller.Answer done = MARA.post(
                deal + "/override",
                Map.of(
                        "channel",
                        "phone",
                        "angle",
                        "the go-live of their Leeds depot",
                        "reason",
                        "she prefers to talk"));
        assertThat(done.status()).isEqualTo(200);
        var line = MARA.get(deal + "/timeline").body().path("lines").get(0);
        assertThat(line.path("what").asString()).isEqualTo("next touch changed");
        assertThat(line.path("why").asString()).isEqualTo("by a person: she prefers to talk");
        assertThat(line.path("by").asString()).isEqualTo("Mara Lindqvist");
    }

    @Test
    void is_told_what_an_override_may_be() {
        assertThat(MARA.post(deal + "/override", Map.of()).status()).isEqualTo(422);
        assertThat(MARA.post(deal + "/override", Map.of("channel", "fax")).error(0, "cure"))
                .contains("email, phone, linkedin");
        assertThat(MARA.post(deal + "/override", Map.of("kind", "spam")).error(0, "field"))
                .isEqualTo("kind");
        assertThat(MARA.post(deal + "/override", Map.of("maxWords", 2)).error(0, "field"))
                .isEqualTo("maxWords");
    }

    @Test
    void gives_a_lead_its_segment_and_score() {
        var body = SomeDeal.body();
        body.put("segment", "Enterprise!");
        body.put("score", "hot");
        Caller.Answer refused = MARA.post("/api/v1/deals", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(0, "cure")).isEqualTo("write enterprise");
        assertThat(refused.error(1, "cure")).contains("high, medium, low");
        body.put("segment", "enterprise");
        body.put("score", "high");
        body.put("marks", java.util.List.of("competitor"));
        assertThat(MARA.post("/api/v1/deals", body).status()).isEqualTo(201);
    }

    @Test
    void accepts_whom_an_answer_named_with_what_the_mail_did_not_say() {
        String id = deal.substring(deal.lastIndexOf('/') + 1);
        RunningApi.bean(SuggestedContacts.class)
                .add(id, "mail-" + id, SuggestedContacts.Why.REFERRAL, "Ana Reis", "ana." + id + "@reis.example", "x");
        String one = deal + "/suggested-contacts/"
                + MARA.get(deal + "/suggested-contacts")
                        .body()
                        .get(0)
                        .path("id")
                        .asString();
        assertThat(MARA.post(one + "/accept", Map.of("role", "procurement")).status())
                .isEqualTo(422);
        var rest = Map.of(
                "role", "procurement",
                "zone", "Europe/Lisbon",
                "language", "en",
                "consent", Map.of("state", "granted", "evidence", "named by Priya"));
        assertThat(MARA.post(one + "/accept", rest).body().path("state").asString())
                .isEqualTo("accepted");
        assertThat(MARA.post(one + "/decline").status()).isEqualTo(409);
        assertThat(MARA.get(deal).body().path("details").path("contacts").toString())
                .contains("Ana Reis");
    }

    @Test
    void nobody_named_nobody_suggested() {
        assertThat(MARA.get(deal + "/suggested-contacts").body().isEmpty()).isTrue();
        assertThat(MARA.post(deal + "/suggested-contacts/sc-1/decline").status())
                .isEqualTo(404);
    }
}
