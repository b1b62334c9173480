package dev.followthrough.api.slack;

import static dev.followthrough.api.slack.SlackHouse.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.followthrough.standins.slack.Fault;
import dev.followthrough.store.notice.NoticeRoutes;
import dev.followthrough.store.notice.Outlets;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.slack.SlackUsers;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who somebody in Slack is here: by an address that Slack vouches for, or by a link that they made.
class WhoIsWhoTest {
    private SlackHouse.Rep mara;
    private String draft;

    @BeforeEach
    void aDraftWaits() {
        mara = SlackHouse.rep();
        draft = SlackHouse.waitingDraft(SlackHouse.deal(mara), "Hi Priya");
        SlackHouse.crank();
    }

    private Person elsewhere(String email) {
        return SlackHouse.bean(People.class).put("Ada Admin", email, Person.Role.ADMINISTRATOR, ZoneId.of("UTC"));
    }

    private void isNobody(String user) {
        SlackHouse.Rep them = SlackHouse.inSlack(mara.person(), user);
        them.slack().press(mara.card(), "approve");
        await().untilAsserted(() -> assertThat(SLACK.whispers(user))
                .anySatisfy(said -> assertThat(said).contains("Nobody here is known")));
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
    }

    @Test
    void a_guest_with_an_administrators_address_is_nobody() {
        elsewhere("guest@sells.example");
        isNobody(SLACK.joinAsGuest("guest@sells.example"));
    }

    @Test
    void somebody_of_another_workspace_is_nobody() {
        elsewhere("outside@sells.example");
        isNobody(SLACK.joinFromOutside("outside@sells.example"));
    }

    @Test
    void an_address_that_we_do_not_know_is_nobodys() {
        isNobody(SLACK.join("private@elsewhere.example"));
    }

    @Test
    void a_code_links_an_account_once() {
        Person ada = elsewhere("ada@sells.example");
        String user = SLACK.join("ada.private@elsewhere.example");
        SlackHouse.bean(SlackUsers.class).mayLink(ada.id(), "a-long-random-word");
        SlackHouse.Rep them = SlackHouse.inSlack(ada, user);
        assertThat(them.slack().command("link another-word").body()).contains("not known");
        assertThat(them.slack().command("link a-long-random-word").body()).contains("Ada Admin");
        assertThat(mara.slack().command("link a-long-random-word").body()).contains("not known");
        them.slack().press(mara.card(), "approve");
        await().until(() -> SlackHouse.state(draft).equals("approved"));
    }

    @Test
    void a_changed_address_ends_what_rested_on_it() {
        mara.slack().command("");
        assertThat(SlackHouse.bean(SlackUsers.class).person(mara.slack().user()))
                .isPresent();
        SlackHouse.jdbc()
                .sql("update person set email = 'new-' || email where id = ?")
                .param(mara.person().id())
                .update();
        assertThat(SlackHouse.bean(SlackUsers.class).person(mara.slack().user()))
                .isEmpty();
        isNobody(mara.slack().user());
    }

    @Test
    void somebody_who_is_not_in_slack_is_told_another_way() {
        Person sid = SlackHouse.bean(People.class).put("Sid", "sid@sells.example", Person.Role.REP, ZoneId.of("UTC"));
        var rep = new SlackHouse.Rep(sid, mara.slack(), "");
        SlackHouse.waitingDraft(SlackHouse.deal(rep), "Hi Priya");
        SlackHouse.crank();
        SlackHouse.bean(NoticeRoutes.class).passByAnotherWay(new Outlets(true, true), 10);
        assertThat(SlackHouse.jdbc()
                        .sql("select route from notice where person_id = ?")
                        .param(sid.id())
                        .query(String.class)
                        .single())
                .isEqualTo("email");
    }

    @Test
    void slack_that_does_not_answer_who_is_who_is_asked_again() {
        SlackHouse.Rep ines = SlackHouse.rep();
        SLACK.next("users.lookupByEmail", new Fault.RateLimited(3));
        SlackHouse.waitingDraft(SlackHouse.deal(ines), "Hi Priya");
        SlackHouse.crank();
        assertThat(ines.messages()).isEmpty();
        SlackHouse.afterAWhile();
        assertThat(ines.messages()).hasSize(1);
    }
}
