package dev.followthrough.api.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.followthrough.api.ops.AuditActs;
import dev.followthrough.store.slack.SlackUsers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people do in Slack is in the audit log, as what they do anywhere.
class WhoDidWhatInSlackTest {
    private SlackHouse.Rep mara;
    private String draft;

    @BeforeEach
    void aDraftWaits() {
        mara = SlackHouse.rep();
        draft = SlackHouse.waitingDraft(SlackHouse.deal(mara), "Hi Priya");
        SlackHouse.crank();
    }

    private static List<String> acts(String object) {
        return SlackHouse.jdbc()
                .sql(
                        "select actor || ' ' || role || ' ' || via || ' ' || act || ' ' || kind from audit where object = ? order by n")
                .param(object)
                .query(String.class)
                .list();
    }

    @Test
    void a_decision_names_who_made_it_and_that_it_came_from_slack() {
        mara.slack().press(mara.card(), "approve");
        await().untilAsserted(() ->
                assertThat(acts(draft)).containsExactly(mara.person().id() + " rep slack draft.approve draft"));
    }

    @Test
    void a_decision_that_is_refused_leaves_no_line() {
        SlackHouse.Rep sid = SlackHouse.rep();
        sid.slack().press(mara.card(), "approve");
        await().until(() -> !SlackHouse.SLACK.whispers(sid.slack().user()).isEmpty());
        mara.slack().press(mara.card(), "edit");
        await().until(() -> SlackHouse.SLACK.view(mara.slack().user()).isPresent());
        mara.slack().submit(Map.of("words", "Hi Priya,\n\nthe price is now 39000 EUR.\n\nMara"));
        assertThat(acts(draft)).isEmpty();
    }

    @Test
    void a_linked_account_is_a_line_too() {
        SlackHouse.bean(SlackUsers.class).mayLink(mara.person().id(), "the-word-of-" + draft);
        mara.slack().command("link the-word-of-" + draft);
        assertThat(acts(mara.person().id())).containsExactly(mara.person().id() + " rep slack slack.link person");
    }

    @Test
    void every_decision_has_the_name_that_it_has_elsewhere() {
        AuditActs known = SlackHouse.bean(AuditActs.class);
        List<String> elsewhere = known.routes().stream()
                .map(route -> known.of(route.split(" ")[0], route.split(" ")[1]).orElseThrow())
                .filter(named -> named.act() != null)
                .map(named -> String.valueOf(named.act()))
                .toList();
        assertThat(elsewhere)
                .containsAll(Arrays.stream(Asked.Verb.values())
                        .map(verb -> "draft." + verb.word())
                        .toList());
    }
}
