package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealCommands;
import dev.followthrough.store.deal.DealDetails;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.engagement.Inbound;
import dev.followthrough.store.engagement.MailHappening;
import dev.followthrough.store.review.Reviews;
import dev.followthrough.store.timing.Addressees;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The answer to what a contact wrote: owed, drafted, and the approval that sets the deal going.
@StoreTest
class AnswerDraftTest {
    @Autowired
    House house;

    @Autowired
    Inbound inbound;

    @Autowired
    DealLog log;

    @Autowired
    Deals deals;

    @Autowired
    DealDetails details;

    @Autowired
    DealCommands commands;

    @Autowired
    Tasks tasks;

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    GateViews views;

    @Autowired
    Addressees addressees;

    @Autowired
    JdbcClient jdbc;

    private final String domain = UUID.randomUUID() + ".example";
    private final String address = "sofia@" + domain;
    private String deal = "";
    private String messageId = "";

    @BeforeEach
    void a_contact_asks() {
        deal = house.deal(address);
        messageId = asks(address, Intent.QUESTION, List.of(), "Does it run on our own servers?");
    }

    @Test
    void its_event_says_by_when_and_the_deal_is_held_for_everybody_to_see() {
        assertThat(replied().answerBy()).isEqualTo(replied().at().plus(Duration.ofHours(4)));
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("held");
        assertThat(deals.byId(deal).orElseThrow().phase()).isEqualTo("held");
        assertThat(addressees.of(deal, Audience.WRITER).orElseThrow().contactId())
                .isEqualTo(contact());
    }

    @Test
    void its_approval_opens_the_gate_and_closes_the_task() {
        String draft = waitingAnswer();
        assertThat(task().draftId()).isEqualTo(draft);
        var outcome = reviews.approve(draft, drafts.byId(draft).orElseThrow().hash(), house.owner());
        assertThat(outcome).isInstanceOf(Reviews.Outcome.Done.class);
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("open");
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("approved");
        assertThat(openWork()).isEmpty();
    }

    @Test
    void it_answers_in_their_thread() {
        String draft = waitingAnswer();
        assertThat(views.of(key(), draft).thread().lastMessageId()).isEqualTo(messageId);
    }

    @Test
    void a_stranger_who_writes_after_them_takes_neither_their_answer_nor_their_thread() {
        asks("new.face@" + domain, Intent.QUESTION, List.of(), "What is this about?");
        assertThat(addressees.of(deal, Audience.WRITER).orElseThrow().contactId())
                .isEqualTo(contact());
        assertThat(views.of(key(), waitingAnswer()).thread().lastMessageId()).isEqualTo(messageId);
    }

    @Test
    void of_two_contacts_who_wrote_the_later_one_is_answered() {
        String chief = joinedByTheirChief();
        asks("cfo@" + domain, Intent.QUESTION, List.of(), "What does it cost us?");
        asks("new.face@" + domain, Intent.QUESTION, List.of(), "What is this about?");
        assertThat(addressees.of(deal, Audience.WRITER).orElseThrow().contactId())
                .isEqualTo(chief);
    }

    @Test
    void one_mail_that_concerns_two_deals_is_answered_in_both() {
        String chief = joinedByTheirChief();
        String theirs = jdbc.sql("select deal_id from deal_contact where contact_id = ? and position = 0")
                .param(chief)
                .query(String.class)
                .single();
        addContact(theirs, contact());
        asks("cfo@" + domain, Intent.QUESTION, List.of(), "What does it cost us?");
        for (String each : List.of(deal, theirs))
            assertThat(addressees.of(each, Audience.WRITER).orElseThrow().contactId())
                    .isEqualTo(chief);
    }

    @Test
    void who_resumes_the_deal_has_answered_in_person() {
        String draft = waitingAnswer();
        commands.happen(deal, "resume:" + deal, "mara", new SequenceEvent.Resumed(Instant.now(), "mara"));
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("withdrawn");
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("open");
    }

    @Test
    void resuming_what_runs_takes_no_draft_away() {
        commands.happen(deal, "resume:" + deal, "mara", new SequenceEvent.Resumed(Instant.now(), "mara"));
        String draft = house.draft(key(), contact(), address, "waiting");
        commands.happen(deal, "again:" + deal, "mara", new SequenceEvent.Resumed(Instant.now(), "mara"));
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("waiting");
    }

    @Test
    void a_second_mail_withdraws_what_knew_nothing_of_it() {
        String draft = waitingAnswer();
        asks(address, Intent.UNCLEAR, List.of(), "One thing more.");
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("withdrawn");
    }

    @Test
    void none_is_drafted_where_their_owner_has_to_find_the_words() {
        String angry = house.deal("ida@" + domain);
        asks("ida@" + domain, Intent.OBJECTION, List.of("frustrated"), "This is the third time that I ask.");
        assertThat(replied(angry).answerBy()).isNull();
    }

    @Test
    void none_is_drafted_for_a_stranger() {
        asks("new.face@" + domain, Intent.QUESTION, List.of(), "What is this about?");
        var second = (SequenceEvent.Replied) log.since(deal, 1).getFirst().event();
        assertThat(second.answerBy()).isNull();
    }

    private String asks(String from, Intent intent, List<String> needs, String text) {
        String id = UUID.randomUUID() + "@mail.example";
        inbound.mail(new MailHappening.Mail(
                house.mailbox().id(),
                id,
                from,
                List.of(),
                null,
                Instant.now(),
                new MailHappening.Reply(intent, null, null, false, needs, text),
                "a test",
                "{\"from\": \"" + from + "\", \"text\": \"" + text + "\"}"));
        return id;
    }

    /// @return id of the contact who came second
    private String joinedByTheirChief() {
        String chief = details.of(house.deal("cfo@" + domain))
                .orElseThrow()
                .contacts()
                .getFirst()
                .id();
        addContact(deal, chief);
        return chief;
    }

    private void addContact(String to, String contact) {
        jdbc.sql("insert into deal_contact (deal_id, position, contact_id) values (?, 1, ?)")
                .params(to, contact)
                .update();
    }

    private String waitingAnswer() {
        return house.draft(key(), contact(), address, "answer", "waiting");
    }

    private TouchKey key() {
        return new TouchKey(deal, 1, 1);
    }

    private String contact() {
        return details.of(deal).orElseThrow().contacts().getFirst().id();
    }

    private SequenceEvent.Replied replied() {
        return replied(deal);
    }

    private SequenceEvent.Replied replied(String of) {
        return (SequenceEvent.Replied) log.since(of, 0).getFirst().event();
    }

    private Tasks.Task task() {
        return openWork().getFirst();
    }

    private List<Tasks.Task> openWork() {
        return tasks.open(null, null, 10_000).stream()
                .filter(task -> task.dealId().equals(deal) && task.kind().equals("answer"))
                .toList();
    }
}
