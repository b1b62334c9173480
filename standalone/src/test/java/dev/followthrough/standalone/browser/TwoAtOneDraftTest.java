package dev.followthrough.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The web is not one person with a good line.
class TwoAtOneDraftTest {
    private final House house = House.get();

    @Test
    void who_comes_second_is_told_and_nothing_is_decided_twice() {
        String id = house.draft("Poplar");
        try (Window window = house.window("reader", Look.WIDE)) {
            window.go("/inbox/" + id);
            String hash = window.find("input[name=hash]").first().getAttribute("value");
            house.person("delegate")
                    .api()
                    .post("/api/v1/drafts/" + id + "/reject", Map.of("hash", hash, "reason", "not yet"), "second");

            Inbox inbox = new Inbox(window.page());
            inbox.keys().press("a");
            assertThat(inbox.refusal()).containsText("rejected");
            assertThat(window.find(".draft-body")).isVisible();
            assertThat(state(id)).isEqualTo("rejected");
        }
    }

    @Test
    void what_was_typed_stays_when_the_line_is_lost() {
        String id = house.draft("Quince");
        try (Window window = house.window("reader", Look.WIDE)) {
            window.go("/inbox/" + id);
            Inbox inbox = new Inbox(window.page());
            window.context().setOffline(true);
            inbox.keys()
                    .press("e", "Tab", "Control+End")
                    .type("\nShall I call you?")
                    .press("Control+Enter");
            assertThat(inbox.refusal()).containsText("what you typed is still here");
            assertThat(window.find("textarea[name=body]").inputValue()).endsWith("Shall I call you?");
            assertThat(state(id)).isEqualTo("waiting");

            window.context().setOffline(false);
            inbox.decided(() -> inbox.keys().press("Control+Enter"));
            assertThat(house.drafts("reader", "approved").toString()).contains("Shall I call you?");
        }
    }

    @Test
    void what_was_typed_is_there_again_after_the_sign_in_that_a_session_which_ended_asks_for() {
        String id = house.draft("Maple");
        try (Window window = house.window("reader", Look.WIDE)) {
            window.go("/inbox/" + id);
            window.context().clearCookies();
            new Inbox(window.page())
                    .keys()
                    .press("e", "Tab", "Control+End")
                    .type("\nShall I write to your colleague?")
                    .press("Control+Enter");
            window.find("input[name=password]").waitFor();
            window.answer(house.person("reader").email(), Arrivals.PASSWORD);

            window.find("textarea[name=body]").waitFor();
            assertThat(window.page().url()).contains("/inbox/" + id);
            assertThat(window.find("textarea[name=body]").inputValue()).endsWith("Shall I write to your colleague?");
            assertThat(new Inbox(window.page()).refusal()).containsText("It is here again");
            assertThat(state(id)).isEqualTo("waiting");
        }
    }

    @Test
    void a_draft_is_approved_on_a_phone() {
        String id = house.draft("Rowan");
        try (Window window = house.window("reader", Look.PHONE)) {
            window.go("/inbox");
            assertThat(window.find(".draft")).isHidden();
            window.find(".inbox-list a[href='/inbox/" + id + "']").tap();
            assertThat(window.find(".inbox-list")).isHidden();
            window.find(".draft-actions button.primary:visible").first().tap();
            assertThat(window.find(".inbox-sheet > .notice")).containsText("Approved");
            assertThat(state(id)).isEqualTo("approved");
        }
    }

    private String state(String id) {
        return house.person("administrator")
                .api()
                .get("/api/v1/drafts/" + id)
                .get("state")
                .asText();
    }
}
