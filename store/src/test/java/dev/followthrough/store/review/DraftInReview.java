package dev.followthrough.store.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.store.House;
import dev.followthrough.store.StoreTest;
import dev.followthrough.store.deal.DealDetails;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.Reviews.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A draft that waits for Mara, whose deal it is.
@StoreTest
abstract class DraftInReview {
    @Autowired
    House house;

    @Autowired
    Reviews reviews;

    @Autowired
    WaitingDrafts waiting;

    @Autowired
    Drafts drafts;

    @Autowired
    Deals deals;

    @Autowired
    DealDetails details;

    @Autowired
    DealLog log;

    @Autowired
    Tasks tasks;

    @Autowired
    Notices notices;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    final String address = "priya@" + UUID.randomUUID() + ".example";
    Person mara;
    String deal = "";
    String draft = "";

    @BeforeEach
    void a_draft_waits_for_its_owner() {
        mara = somebody("Mara");
        deal = house.deal(address, house.cadence(), mara);
        String contact = details.of(deal).orElseThrow().contacts().getFirst().id();
        draft = house.draft(new TouchKey(deal, 1, 1), contact, address, "waiting");
        jdbc.sql("update draft set expires_at = now() + interval '2 days' where id = ?")
                .param(draft)
                .update();
    }

    String another(BigDecimal amount, Duration expires) {
        String other = house.deal("x" + Ids.next("x") + "-" + address, house.cadence(), mara);
        jdbc.sql("update deal set amount = ? where id = ?")
                .params(amount, other)
                .update();
        String contact = details.of(other).orElseThrow().contacts().getFirst().id();
        String id = house.draft(new TouchKey(other, 1, 1), contact, address, "waiting");
        jdbc.sql("update draft set expires_at = now() + make_interval(mins => ?) where id = ?")
                .params((int) expires.toMinutes(), id)
                .update();
        return id;
    }

    void delivery(String state) {
        jdbc.sql("""
                insert into delivery (deal_id, enrollment, ordinal, contact_id, mailbox_id, draft_id, state, token, subject, message_id, claimed_at)
                select deal_id, enrollment, ordinal, contact_id, ?, id, ?, 'token', subject, ?, now() from draft where id = ?
                """)
                .params(house.mailbox().id(), state, UUID.randomUUID() + "@x.example", draft)
                .update();
    }

    void approved(Person person) {
        assertThat(reviews.approve(draft, hash(), person)).isInstanceOf(Outcome.Done.class);
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("approved");
    }

    void rejected() {
        assertThat(reviews.reject(draft, hash(), mara, "wrong depot")).isInstanceOf(Outcome.Done.class);
    }

    String hash() {
        return drafts.byId(draft).orElseThrow().hash();
    }

    List<Verdict> verdicts() {
        return log.since(deal, 0).stream()
                .map(logged -> logged.event())
                .filter(SequenceEvent.Reviewed.class::isInstance)
                .map(event -> ((SequenceEvent.Reviewed) event).verdict())
                .toList();
    }

    static String refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.why() : outcome.toString();
    }

    static List<String> ids(List<WaitingDrafts.Waiting> found) {
        return found.stream().map(WaitingDrafts.Waiting::draftId).toList();
    }

    Person somebody(String name) {
        return somebody(name, Person.Role.REP);
    }

    Person somebody(String name, Person.Role role) {
        return people.put(name, UUID.randomUUID() + "@sells.example", role, ZoneId.of("Europe/Berlin"));
    }
}
