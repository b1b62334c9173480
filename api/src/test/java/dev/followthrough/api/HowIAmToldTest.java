package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.NOBODY;
import static dev.followthrough.api.RunningApi.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HowIAmToldTest {
    private static final String MINE = "/api/v1/me/notices";

    private static String time(JsonNode choice, String kind) {
        return StreamSupport.stream(choice.path("kinds").spliterator(), false)
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .path("time")
                .asString();
    }

    @Test
    void is_mine_to_choose_kind_by_kind_and_a_new_choice_replaces_the_old_one() {
        Caller.Answer chosen = TOMAS.put(
                MINE, Map.of("way", "email", "digestAt", "07:15", "times", Map.of("reply", "digest", "stop", "now")));
        assertThat(chosen.status()).isEqualTo(200);
        JsonNode mine = TOMAS.get(MINE).body();
        assertThat(mine.path("way").asString()).isEqualTo("email");
        assertThat(mine.path("digestAt").asString()).isEqualTo("07:15");
        assertThat(time(mine, "reply")).isEqualTo("digest");
        assertThat(time(mine, "stop")).isEqualTo("now");
        assertThat(time(mine, "review")).isEqualTo("now");
        TOMAS.put(MINE, Map.of());
        mine = TOMAS.get(MINE).body();
        assertThat(mine.path("way").asString()).isEqualTo("slack");
        assertThat(time(mine, "reply")).isEqualTo("now");
    }

    @Test
    void names_everything_that_is_wrong_with_a_choice() {
        Caller.Answer refused = TOMAS.put(
                MINE, Map.of("way", "pigeon", "digestAt", "25:00", "times", Map.of("weather", "now", "reply", "soon")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").size()).isEqualTo(4);
    }

    @Test
    void is_nobody_elses() {
        assertThat(NOBODY.get(MINE).status()).isEqualTo(401);
        assertThat(NOBODY.get("/api/v1/me/slack").status()).isEqualTo(401);
    }

    @Test
    void without_slack_there_is_nothing_to_link_and_its_door_is_closed() {
        JsonNode account = TOMAS.get("/api/v1/me/slack").body();
        assertThat(account.path("on").asBoolean()).isFalse();
        assertThat(account.path("user").isNull()).isTrue();
        assertThat(TOMAS.post("/api/v1/me/slack/code").status()).isEqualTo(409);
        assertThat(NOBODY.post("/hooks/slack", "{}").status()).isEqualTo(404);
    }

    @Test
    void is_a_page_too_which_keeps_what_its_form_says() {
        String page = TOMAS.get("/account/notices").raw().body();
        assertThat(page).contains("Tell me when", "a person answered", "Europe/Berlin");
        Caller.Answer kept = TOMAS.form("/account/notices", "way", "web", "digestAt", "09:45", "time-reply", "off");
        assertThat(kept.status()).isEqualTo(302);
        assertThat(kept.header("Location")).endsWith("/account/notices?done=kept");
        assertThat(time(TOMAS.get(MINE).body(), "reply")).isEqualTo("off");
        assertThat(TOMAS.get("/account/notices?done=kept").raw().body()).contains("value=\"09:45\"");
        assertThat(TOMAS.form("/account/notices", "way", "pigeon").status()).isEqualTo(422);
        assertThat(TOMAS.form("/account/notices/slack-code").status()).isEqualTo(409);
        TOMAS.put(MINE, Map.of());
    }
}
