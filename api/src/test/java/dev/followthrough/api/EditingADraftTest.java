package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditingADraftTest {
    private String draft;
    private String hash;

    @BeforeEach
    void aDraftWaits() {
        draft = "/api/v1/drafts/" + SomeDeal.waitingDraft(SomeDeal.added(), "Hello Priya");
        hash = MARA.get(draft).body().path("hash").asString();
    }

    private static Map<String, String> words(String body) {
        return Map.of("subject", "Docks", "body", body);
    }

    @Test
    void makes_a_new_revision_that_waits_for_its_own_approval() {
        var words = words("Hi Priya,\n\nthe price stays at 48000 EUR. Shall we talk about the docks?\n\nMara");
        Caller.Answer edited = MARA.put(draft, words, "If-Match", "\"" + hash + "\"");
        assertThat(edited.status()).as(edited.raw().body()).isEqualTo(200);
        assertThat(edited.body().path("revision").asInt()).isEqualTo(2);
        assertThat(edited.body().path("state").asString()).isEqualTo("waiting");
        assertThat(edited.body().path("writtenBy").asString()).isEqualTo("person");
        assertThat(edited.body().path("reasons").toString()).contains("pricing");
        assertThat(MARA.post(draft + "/approve", Map.of("hash", hash)).status()).isEqualTo(409);
        String revision = "/api/v1/drafts/" + edited.body().path("id").asString();
        String newHash = edited.body().path("hash").asString();
        assertThat(MARA.post(revision + "/approve", Map.of("hash", hash)).status())
                .isEqualTo(409);
        assertThat(MARA.post(revision + "/approve", Map.of("hash", newHash)).status())
                .isEqualTo(200);
    }

    @Test
    void may_not_say_what_has_no_source() {
        var words = words("Hi Priya,\n\nthe price is now 39000 EUR. Shall we talk?\n\nMara");
        Caller.Answer refused = MARA.put(draft, words, "If-Match", "\"" + hash + "\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(0, "problem")).contains("39000 EUR");
        assertThat(MARA.get(draft).body().path("state").asString()).isEqualTo("waiting");
    }

    @Test
    void may_not_tell_the_customer_what_stands_against_the_deal() {
        Map<String, Object> objected = new HashMap<>(SomeDeal.body());
        objected.put("objection", "the works council fears being watched at the gate");
        String deal = MARA.post("/api/v1/deals", objected).body().path("id").asString();
        draft = "/api/v1/drafts/" + SomeDeal.waitingDraft(deal, "Hello Priya");
        hash = MARA.get(draft).body().path("hash").asString();
        var words = words("Hi Priya,\n\nthe works council fears being watched at the gate. Shall we talk?\n\nMara");
        Caller.Answer refused = MARA.put(draft, words, "If-Match", "\"" + hash + "\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(0, "problem")).contains("internal");
    }

    @Test
    void names_what_was_read() {
        assertThat(MARA.put(draft, words("Hi")).status()).isEqualTo(428);
        assertThat(MARA.put(draft, words("Hi"), "If-Match", "\"" + "0".repeat(64) + "\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void is_not_for_strangers() {
        assertThat(RunningApi.STRANGER
                        .put(draft, words("Hi"), "If-Match", "\"" + hash + "\"")
                        .status())
                .isEqualTo(404);
    }
}
