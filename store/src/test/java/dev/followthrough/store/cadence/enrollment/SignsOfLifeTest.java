package dev.followthrough.store.cadence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.StopReason;
import dev.followthrough.store.House;
import dev.followthrough.store.StoreTest;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.delivery.Suppressions;
import dev.followthrough.store.engagement.Inbound;
import dev.followthrough.store.engagement.MailHappening;
import dev.followthrough.store.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A contact whose deal had gone cold comes back: contact starts again at once (M51), or ends for good.
@StoreTest
class SignsOfLifeTest {
    @Autowired
    EndedDeals ended;

    @Autowired
    House house;

    @Autowired
    Inbound inbound;

    @Autowired
    Deals deals;

    @Autowired
    Sweeps sweeps;

    @Autowired
    JdbcClient jdbc;

    private Person owner;
    private final String address = EndedDeals.address();

    @BeforeEach
    void furnish() {
        ended.publish("gone-dark", "re-engagement");
        owner = ended.owner();
    }

    @Test
    void an_answer_begins_contact_again_and_then_holds_for_the_owner() {
        String deal = ended.ended(owner, address, StopReason.EXHAUSTED);
        assertThat(inbound.mail(reply(Intent.QUESTION))).containsExactly(deal);
        Deals.Deal now = deals.byId(deal).orElseThrow();
        assertThat(now.cadence()).startsWith("re-engagement@");
        assertThat(now.gate()).isEqualTo("held");
        assertThat(deals.happenings(deal)).extracting(Deals.Happening::kind).containsExactly("replied");
        assertThat(deals.story(deal).getLast().why()).contains("they wrote to us", "no contact both ways for 80 days");
        assertThat(jdbc.sql("select enrollment from task where deal_id = ? and kind = 'answer'")
                        .param(deal)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_same_answer_read_twice_begins_it_once() {
        String deal = ended.ended(owner, address, StopReason.EXHAUSTED);
        MailHappening.Mail mail = reply(Intent.POSITIVE);
        inbound.mail(mail);
        assertThat(inbound.mail(mail)).isEmpty();
        assertThat(deals.byId(deal).orElseThrow().state().enrollment()).isEqualTo(2);
    }

    @Test
    void a_no_that_comes_after_the_end_ends_it_for_good() {
        String deal = ended.ended(owner, address, StopReason.EXHAUSTED);
        assertThat(inbound.mail(reply(Intent.NO))).isEmpty();
        assertNeverAgain(deal);
    }

    @Test
    void an_opt_out_after_the_end_ends_every_deal_of_that_person_for_good() {
        String deal = ended.ended(owner, address, StopReason.EXHAUSTED);
        inbound.suppress(UUID.randomUUID().toString(), address, Suppressions.Scope.ALL, "asked by phone", owner.id());
        assertNeverAgain(deal);
    }

    @Test
    void nothing_begins_again_what_was_stopped_for_good() {
        String deal = ended.ended(owner, address, StopReason.SAID_NO);
        assertThat(inbound.mail(reply(Intent.POSITIVE))).isEmpty();
        assertThat(deals.byId(deal).orElseThrow().state().enrollment()).isEqualTo(1);
    }

    @Test
    void whose_people_are_followed_up_in_another_deal_is_left_alone() {
        String deal = ended.ended(owner, address, StopReason.EXHAUSTED);
        String running = house.deal(address, house.cadence(), owner);
        assertThat(inbound.mail(reply(Intent.QUESTION))).containsExactly(running);
        assertThat(deals.byId(deal).orElseThrow().phase()).isEqualTo("finished");
    }

    private void assertNeverAgain(String deal) {
        String sweep = sweeps.begin(UUID.randomUUID().toString(), false, "test");
        sweeps.page(sweep, "", 10_000, one -> {});
        Deals.Deal now = deals.byId(deal).orElseThrow();
        assertThat(now.phase()).isEqualTo("finished");
        assertThat(now.state().enrollment()).isEqualTo(1);
        assertThat(inbound.mail(reply(Intent.POSITIVE))).isEmpty();
    }

    private MailHappening.Mail reply(Intent intent) {
        return new MailHappening.Mail(
                house.mailbox().id(),
                UUID.randomUUID() + "@" + address.substring(address.indexOf('@') + 1),
                address,
                List.of(),
                null,
                Instant.now(),
                new MailHappening.Reply(intent),
                "a test",
                "{\"text\": \"Hello again\"}");
    }
}
