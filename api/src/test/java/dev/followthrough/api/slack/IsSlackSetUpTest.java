package dev.followthrough.api.slack;

import static dev.followthrough.api.slack.SlackHouse.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.standins.slack.Fault;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The check-up names what is wrong with Slack, and what to do.
class IsSlackSetUpTest {
    private static final String ALL =
            "chat:write,im:write,im:history,users:read,users:read.email,commands,channels:history";

    private static Finding found(String name) throws Exception {
        for (Check check : SlackHouse.bean(SlackChecks.class).now())
            if (check.name().equals(name)) return check.look();
        throw new AssertionError("no check " + name);
    }

    private static SlackChecks with(String token, String secret, String publicUrl) {
        var settings = new SlackSettings(token, secret, "", "", SLACK.apiUrl(), publicUrl);
        return new SlackChecks(
                settings, new SlackApi(settings), SlackHouse.bean(SlackLine.class), SlackHouse.bean(SlackRoster.class));
    }

    private static Finding found(SlackChecks checks, String name) throws Exception {
        for (Check check : checks.now()) if (check.name().equals(name)) return check.look();
        throw new AssertionError("no check " + name);
    }

    @AfterEach
    void everythingIsGranted() {
        SLACK.grant(ALL);
    }

    @Test
    void where_all_is_well_nothing_has_to_be_done() throws Exception {
        for (String name : new String[] {"slack-token", "slack-scopes", "slack-way-in"})
            assertThat(found(name).state()).as(name).isEqualTo(Finding.State.OK);
        assertThat(found("slack-token").finding()).contains("followthrough in The stand-in");
    }

    @Test
    void a_house_without_slack_is_told_where_the_set_up_is() throws Exception {
        Finding finding = found(with("", "", ""), "slack");
        assertThat(finding.state()).isEqualTo(Finding.State.SKIPPED);
        assertThat(finding.finding()).contains("docs/slack.md");
    }

    @Test
    void a_wrong_token_a_missing_secret_and_a_missing_address_each_have_their_cure() throws Exception {
        Finding wrong = found(with("xoxb-of-another-app", "secret", ""), "slack-token");
        assertThat(wrong.state()).isEqualTo(Finding.State.FAILED);
        assertThat(wrong.finding()).contains("invalid_auth");
        assertThat(wrong.cure()).contains("Install the app to the workspace again");
        assertThat(found(with("", "secret", ""), "slack-token").cure()).contains("Bot User OAuth Token");
        Finding noSecret = found(with(SlackHouse.TOKEN, "", ""), "slack-way-in");
        assertThat(noSecret.state()).isEqualTo(Finding.State.FAILED);
        assertThat(noSecret.cure()).contains("signing-secret").contains("app-token");
        assertThat(found(with(SlackHouse.TOKEN, "secret", ""), "slack-way-in").cure())
                .contains("Socket Mode");
    }

    @Test
    void a_slack_that_is_away_is_no_failure_of_ours() throws Exception {
        SLACK.next("auth.test", new Fault.Outage());
        Finding away = found("slack-token");
        assertThat(away.state()).isEqualTo(Finding.State.WARNING);
        assertThat(away.cure()).contains("Nothing is lost");
    }

    @Test
    void a_scope_that_is_missing_is_named() throws Exception {
        SLACK.grant("chat:write,im:write,users:read,commands");
        Finding finding = found("slack-scopes");
        assertThat(finding.state()).isEqualTo(Finding.State.FAILED);
        assertThat(finding.finding()).contains("im:history, users:read.email");
    }

    @Test
    void people_who_are_not_in_slack_are_named() throws Exception {
        SlackHouse.bean(People.class)
                .put("Aada Absent", "aada@sells.example", Person.Role.REP, ZoneId.of("Europe/Helsinki"));
        Finding finding = found("slack-people");
        assertThat(finding.state()).isEqualTo(Finding.State.WARNING);
        assertThat(finding.finding()).contains("Aada Absent");
        assertThat(finding.cure()).contains("account page");
    }
}
