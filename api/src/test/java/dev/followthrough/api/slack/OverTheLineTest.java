package dev.followthrough.api.slack;

import static dev.followthrough.api.slack.SlackHouse.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.standins.slack.Fault;
import dev.followthrough.standins.slack.Person;
import dev.followthrough.standins.slack.SignedHook;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Socket Mode: what comes down a line that we opened is what would have come to the door.
class OverTheLineTest {
    private SlackHouse.Rep mara;
    private Person onTheLine;
    private String draft;

    @BeforeEach
    void aDraftWaits() {
        mara = SlackHouse.rep();
        onTheLine = ChannelHouse.onTheLine(mara);
        draft = SlackHouse.waitingDraft(SlackHouse.deal(mara), "Hi Priya,\n\nshall we talk about the docks?\n\nMara");
        ChannelHouse.crank();
        thereIsALine();
    }

    private static void thereIsALine() {
        await().until(() -> ChannelHouse.LINE.lines() == 1
                && ChannelHouse.bean(SlackLine.class).isOpen());
    }

    private void approved() {
        SignedHook.Heard heard = onTheLine.press(ChannelHouse.card(), "approve");
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.isTooLate()).isFalse();
        await().until(() -> SlackHouse.state(draft).equals("approved"));
    }

    @Test
    void a_press_decides() {
        approved();
    }

    @Test
    void a_command_is_answered_in_its_acknowledgement() {
        assertThat(onTheLine.command("").json().path("text").asText()).contains("Docks at the gate");
    }

    @Test
    void a_form_is_refused_in_its_acknowledgement_and_taken_when_it_is_mended() {
        onTheLine.press(ChannelHouse.card(), "edit");
        await().until(() -> SLACK.view(mara.slack().user()).isPresent());
        SignedHook.Heard refused =
                onTheLine.submit(Map.of("words", "Hi Priya,\n\nthe price is now 39000 EUR.\n\nMara"));
        assertThat(refused.json().path("errors").path("words").asText()).contains("39000 EUR");
        assertThat(onTheLine
                        .submit(Map.of("words", "Hi Priya,\n\nshall we meet?\n\nMara"))
                        .body())
                .isEmpty();
        assertThat(SlackHouse.state(draft)).isEqualTo("superseded");
    }

    @Test
    void a_line_that_slack_is_about_to_end_is_replaced_before() {
        int before = ChannelHouse.LINE.opened();
        ChannelHouse.LINE.refresh();
        await().until(() -> ChannelHouse.LINE.opened() > before);
        thereIsALine();
        approved();
    }

    @Test
    void a_line_that_breaks_is_opened_again_also_when_slack_refuses_at_first() {
        SLACK.next("apps.connections.open", new Fault.Outage());
        int before = ChannelHouse.LINE.opened();
        ChannelHouse.LINE.drop();
        await().until(() -> ChannelHouse.LINE.opened() > before);
        thereIsALine();
        approved();
    }

    @Test
    void the_door_is_closed_and_the_check_up_says_how_slack_comes_in() throws Exception {
        for (Check check : ChannelHouse.bean(SlackChecks.class).now()) {
            if (!check.name().equals("slack-way-in")) continue;
            assertThat(check.look().state()).isEqualTo(Finding.State.OK);
            assertThat(check.look().finding()).contains("Socket Mode");
        }
        assertThat(ChannelHouse.bean(SlackSettings.class).hasDoor()).isFalse();
    }
}
