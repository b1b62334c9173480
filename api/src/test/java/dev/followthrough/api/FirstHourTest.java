package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.api.people.Setup;
import dev.followthrough.store.people.Person.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// On an installation of its own, in which nobody is.
class FirstHourTest {
    private static final ConfigurableApplicationContext EMPTY = RunningApi.another("first_hour");

    @AfterAll
    static void stop() {
        EMPTY.close();
    }

    @Test
    void the_printed_link_makes_one_administrator_and_then_the_door_is_shut() {
        Setup setup = EMPTY.getBean(Setup.class);
        var browser = new Browser(RunningApi.url(EMPTY));
        assertThat(browser.get("/sign-in").body()).contains("Nobody administers here yet");
        assertThat(browser.get("/setup?token=guessed").status()).isEqualTo(404);
        String link = setup.link(Instant.now()).orElseThrow();
        String second = setup.link(Instant.now()).orElseThrow();
        Map<String, String> form = new HashMap<>(Map.of(
                "token", link.replaceAll(".*token=", ""),
                "name", "Ada First",
                "email", "ada@first.example",
                "zone", "Europe/Oslo",
                "password", "too short",
                "again", "too short"));
        assertThat(browser.submit(link, "/setup", form).status()).isEqualTo(422);
        form.put("password", "seven green lanterns");
        form.put("again", "seven green lanterns");
        assertThat(browser.submit(link, "/setup", form).location()).isEqualTo("/setup/next");
        assertThat(browser.get("/setup/next").body()).contains("Connect a mailbox", "(to do)");
        assertThat(browser.get("/api/v1/me").body()).contains(Role.ADMINISTRATOR.word());
        assertThat(browser.get(second).status()).isEqualTo(404);
        assertThat(setup.link(Instant.now())).isEmpty();
    }
}
