package dev.followthrough.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sitting of a rep: twenty drafts, by keyboard alone.
class RepClearsTheInboxTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String REFUSED_PRICE = "\nThe pilot is 4,900 EUR a month.";

    private final House house = House.get();
    private final List<String> approved = new ArrayList<>();

    @Test
    void twenty_drafts_are_cleared_by_keyboard_alone() {
        try (Window window = house.window("rep", Look.WIDE)) {
            window.go("/inbox");
            Inbox inbox = new Inbox(window.page());
            readsTheKeys(window, inbox);

            approves(inbox, 3);
            String edited = editsAndIsRefused(inbox);
            String rejected = rejects(inbox);
            String askedAgain = asksAgain(inbox);
            String snoozed = snoozes(inbox);
            String handedOn = handsOn(inbox);
            undoesOne(inbox);
            approves(inbox, House.DRAFTS - approved.size() - 5);
            approvesTheOtherDraft(window, inbox, askedAgain);

            assertThat(window.find(".inbox-sheet .empty")).isVisible();
            assertThat(window.complaints()).isEmpty();
            isOnRecord(edited, rejected, askedAgain, snoozed, handedOn);
            System.out.println("Keys pressed for " + House.DRAFTS + " drafts: "
                    + inbox.keys().pressed());
        }
    }

    private static void readsTheKeys(Window window, Inbox inbox) {
        inbox.keys().press("?");
        assertThat(window.find("h1")).hasText("Keys");
        // The browser's own key for going back is not the page's.
        window.page().goBack();
        assertThat(window.find("h1")).hasText("Inbox");
    }

    private void approves(Inbox inbox, int drafts) {
        for (int i = 0; i < drafts; i++) approved.add(inbox.approve());
    }

    /// A number that no fact says is refused, and what was typed stays.
    private String editsAndIsRefused(Inbox inbox) {
        inbox.keys().press("e", "Tab", "Control+End").type(REFUSED_PRICE).press("Control+Enter");
        assertThat(inbox.refusal()).containsText("4,900");
        for (int i = 0; i < REFUSED_PRICE.length(); i++) inbox.keys().press("Backspace");
        inbox.keys().type("\nWhich day suits you?");
        return inbox.decided(() -> inbox.keys().press("Control+Enter"));
    }

    private static String rejects(Inbox inbox) {
        String id =
                inbox.decided(() -> inbox.keys().press("r").type("wrong depot").press("Enter"));
        assertThat(inbox.said()).contains("Rejected", "held until you resume it");
        return id;
    }

    private static String asksAgain(Inbox inbox) {
        String id = inbox.decided(() -> inbox.keys().press("g").type("shorter").press("Enter"));
        assertThat(inbox.said()).contains("is being written");
        return id;
    }

    private static String snoozes(Inbox inbox) {
        String id = inbox.decided(() -> inbox.keys().press("s", "Enter"));
        assertThat(inbox.said()).contains("Snoozed until");
        return id;
    }

    private static String handsOn(Inbox inbox) {
        String id = inbox.decided(() -> inbox.keys().press("d", "Tab", "Enter"));
        assertThat(inbox.said()).contains("Handed on");
        return id;
    }

    private static void undoesOne(Inbox inbox) {
        String id = inbox.approve();
        assertThat(inbox.said()).contains("Approved");
        inbox.decided(() -> inbox.keys().press("u"));
        assertThat(inbox.said()).contains("Taken back");
        assertThat(inbox.open()).isEqualTo(id);
    }

    /// It is written while others are decided, and comes back by itself.
    private void approvesTheOtherDraft(Window window, Inbox inbox, String first) {
        await().atMost(SOON).until(() -> house.waiting("rep").size() == 1);
        window.go("/inbox");
        assertThat(inbox.open()).isNotEqualTo(first);
        approves(inbox, 1);
    }

    private void isOnRecord(String edited, String rejected, String askedAgain, String snoozed, String handedOn) {
        JsonNode waiting = house.waiting("rep");
        assertThat(states("approved")).containsAll(approved).hasSize(approved.size() + 1);
        assertThat(states("superseded")).contains(edited);
        assertThat(states("rejected")).containsExactly(rejected);
        assertThat(states("asked-again")).containsExactly(askedAgain);
        assertThat(draft(snoozed).get("snoozedUntil").isNull()).isFalse();
        assertThat(draft(handedOn).get("handedTo").asText())
                .isEqualTo(house.person("delegate").id());
        assertThat(waiting).isEmpty();
    }

    private List<String> states(String state) {
        List<String> ids = new ArrayList<>();
        house.drafts("rep", state).forEach(draft -> ids.add(draft.get("id").asText()));
        return ids;
    }

    private JsonNode draft(String id) {
        return house.person("administrator").api().get("/api/v1/drafts/" + id);
    }
}
