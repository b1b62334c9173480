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
    /// The edited, the rejected, the snoozed and the one that was handed on are not approved in this count.
    private static final int LEFT_TO_OTHERS = 4;

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
            String edited = editsAndIsRefused(window, inbox);
            String rejected = rejects(inbox);
            String askedAgain = asksAgain(inbox);
            String snoozed = snoozes(inbox);
            String handedOn = handsOn(inbox);
            undoesOne(inbox);
            theOtherDraftComes(window);
            approves(inbox, House.DRAFTS - approved.size() - LEFT_TO_OTHERS);

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
    private static String editsAndIsRefused(Window window, Inbox inbox) {
        inbox.keys().press("e", "Tab", "Control+End").type(REFUSED_PRICE).press("Control+Enter");
        assertThat(inbox.refusal()).containsText("4,900");
        assertThat(window.complaints()).isNotEmpty().allMatch(complaint -> complaint.contains("422"));
        window.forgive();
        for (int i = 0; i < REFUSED_PRICE.length(); i++) inbox.keys().press("Backspace");
        inbox.keys().type("\nWhich day suits you?");
        return inbox.decided(() -> inbox.keys().press("Control+Enter"));
    }

    private static String rejects(Inbox inbox) {
        String once = rejected(inbox);
        inbox.decided(() -> inbox.keys().press("u"));
        assertThat(inbox.said()).contains("Taken back", "nothing was sent");
        String again = rejected(inbox);
        assertThat(again).isEqualTo(once);
        return again;
    }

    private static String rejected(Inbox inbox) {
        String id =
                inbox.decided(() -> inbox.keys().press("r").type("wrong depot").press("Enter"));
        assertThat(inbox.said()).contains("Rejected", "Its deal is held");
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

    /// What was asked for is written meanwhile, and comes to the inbox by itself.
    private void theOtherDraftComes(Window window) {
        int decided = approved.size() + 2;
        await().atMost(SOON).until(() -> house.waiting("rep").size() == House.DRAFTS - decided);
        window.go("/inbox");
    }

    private void isOnRecord(String edited, String rejected, String askedAgain, String snoozed, String handedOn) {
        assertThat(states("approved")).containsAll(approved).hasSize(approved.size() + 1);
        assertThat(states("superseded")).containsExactlyInAnyOrder(edited, askedAgain);
        assertThat(states("rejected")).containsExactly(rejected);
        assertThat(states("waiting")).containsExactlyInAnyOrder(snoozed, handedOn);
        assertThat(draft(snoozed).get("snoozedUntil").isNull()).isFalse();
        assertThat(draft(handedOn).get("handedTo").asText())
                .isEqualTo(house.person("delegate").name());
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
