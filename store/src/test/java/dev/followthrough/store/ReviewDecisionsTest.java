package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.store.deal.DealDetails;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.Reviews;
import dev.followthrough.store.review.Reviews.Outcome;
import dev.followthrough.store.review.WaitingDrafts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Decisions that can be taken back, put off, handed on, or that need two people.
@StoreTest
class ReviewDecisionsTest {
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
    Notices notices;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final String address = "priya@" + UUID.randomUUID() + ".example";
    private Person mara;
    private String deal = "";
    private String draft = "";

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

    @Test
    void an_approval_is_taken_back_as_long_as_nothing_was_handed_off() {
        approved(mara);
        assertThat(reviews.takeBack(draft, mara)).isInstanceOf(Outcome.Done.class);
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("waiting");
        assertThat(verdicts()).containsExactly(Verdict.APPROVED, Verdict.TAKEN_BACK);
        approved(mara);
        assertThat(verdicts()).containsExactly(Verdict.APPROVED, Verdict.TAKEN_BACK, Verdict.APPROVED);
    }

    @Test
    void what_was_handed_off_cannot_be_taken_back() {
        approved(mara);
        delivery("claimed");
        jdbc.sql("update delivery set state = 'handed_off' where draft_id = ?")
                .param(draft)
                .update();
        assertThat(refusal(reviews.takeBack(draft, mara))).contains("left already");
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("approved");
    }

    @Test
    void a_stranger_takes_nothing_back_and_nobody_what_was_never_given() {
        assertThat(refusal(reviews.takeBack(draft, mara))).contains("no approval to take back");
        approved(mara);
        assertThat(refusal(reviews.takeBack(draft, somebody("Noor")))).contains("owner or delegate");
    }

    @Test
    void a_snoozed_draft_comes_back_by_itself_and_never_outlasts_its_review() {
        assertThat(reviews.snooze(draft, mara, Instant.now().plus(Duration.ofHours(3))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(ids(waiting.of(mara.id(), false, 50))).isEmpty();
        assertThat(ids(waiting.of(mara.id(), true, 50))).containsExactly(draft);
        assertThat(refusal(reviews.snooze(draft, mara, Instant.now().plus(Duration.ofDays(3)))))
                .contains("expires");
        jdbc.sql("update draft set snoozed_until = now() - interval '1 second' where id = ?")
                .param(draft)
                .update();
        assertThat(ids(waiting.of(mara.id(), false, 50))).containsExactly(draft);
    }

    @Test
    void who_is_asked_to_decide_sees_it_decides_and_is_told() {
        Person noor = somebody("Noor");
        assertThat(refusal(reviews.approve(draft, hash(), noor))).contains("owner or delegate");
        reviews.handTo(draft, mara, noor);
        assertThat(ids(waiting.of(mara.id(), false, 50))).isEmpty();
        assertThat(ids(waiting.of(noor.id(), false, 50))).containsExactly(draft);
        assertThat(notices.of(noor.id(), 0, 10))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).isEqualTo("Mara asks you to decide on a draft."));
        approved(noor);
    }

    @Test
    void a_deal_of_a_great_amount_needs_two_people() {
        jdbc.sql("update deal set amount = 2000000, currency = 'EUR' where id = ?")
                .param(deal)
                .update();
        Person noor = somebody("Noor");
        jdbc.sql("update deal set delegate_id = ? where id = ?")
                .params(noor.id(), deal)
                .update();
        assertThat(reviews.approve(draft, hash(), mara)).isInstanceOf(Outcome.Done.class);
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("waiting");
        assertThat(verdicts()).isEmpty();
        assertThat(refusal(reviews.approve(draft, hash(), mara))).contains("second person");
        assertThat(notices.of(noor.id(), 0, 10)).isNotEmpty();
        approved(noor);
    }

    @Test
    void a_manager_is_the_second_of_two_and_never_the_first() {
        jdbc.sql("update deal set amount = 2000000 where id = ?").param(deal).update();
        Person signe = somebody("Signe", Person.Role.MANAGER);
        Person other = somebody("Olof", Person.Role.MANAGER);
        assertThat(refusal(reviews.approve(draft, hash(), signe))).contains("owner or delegate");
        reviews.approve(draft, hash(), mara);
        assertThat(ids(waiting.of(signe.id(), false, 50))).containsExactly(draft);
        approved(signe);
        assertThat(refusal(reviews.approve(draft, hash(), other))).contains("it is approved");
    }

    @Test
    void a_rejection_says_what_to_do_instead_of_taking_it_back() {
        reviews.reject(draft, hash(), mara, "wrong tone");
        assertThat(refusal(reviews.takeBack(draft, mara))).contains("resume the deal");
    }

    @Test
    void a_page_of_what_waits_knows_its_place_and_its_neighbours() {
        List<String> all = new ArrayList<>();
        for (int amount = 50; amount > 0; amount -= 10)
            all.add(another(BigDecimal.valueOf(amount * 1_000L), Duration.ofDays(2)));
        all.add(draft);
        WaitingDrafts.Section page = waiting.page(mara.id(), false, all.get(3), 0, 2);
        assertThat(ids(page.items())).containsExactly(all.get(2), all.get(3));
        assertThat(page).returns(2, WaitingDrafts.Section::from).returns(6, WaitingDrafts.Section::all);
        assertThat(List.of(String.valueOf(page.previous()), String.valueOf(page.next())))
                .containsExactly(all.get(1), all.get(4));
        WaitingDrafts.Section last = waiting.page(mara.id(), false, null, 4, 2);
        assertThat(ids(last.items())).containsExactly(all.get(4), all.get(5));
        assertThat(last.next()).isNull();
        assertThat(waiting.count(mara.id(), false)).isEqualTo(6);
    }

    @Test
    void the_first_of_two_approvals_can_be_taken_back_too() {
        jdbc.sql("update deal set amount = 2000000 where id = ?").param(deal).update();
        reviews.approve(draft, hash(), mara);
        assertThat(reviews.takeBack(draft, mara)).isInstanceOf(Outcome.Done.class);
        assertThat(reviews.approve(draft, hash(), mara)).isInstanceOf(Outcome.Done.class);
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("waiting");
    }

    @Test
    void what_expires_soon_comes_first_then_what_is_worth_most() {
        String large = another(BigDecimal.valueOf(90_000), Duration.ofDays(2));
        String small = another(BigDecimal.valueOf(9_000), Duration.ofDays(1));
        String urgent = another(BigDecimal.valueOf(10), Duration.ofHours(1));
        String over = another(BigDecimal.valueOf(1_000_000), Duration.ofHours(-1));
        assertThat(ids(waiting.of(mara.id(), false, 50)))
                .containsExactly(urgent, large, small, draft)
                .doesNotContain(over);
    }

    private String another(BigDecimal amount, Duration expires) {
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

    private void delivery(String state) {
        jdbc.sql("""
                insert into delivery (deal_id, enrollment, ordinal, contact_id, mailbox_id, draft_id, state, token, subject, message_id, claimed_at)
                select deal_id, enrollment, ordinal, contact_id, ?, id, ?, 'token', subject, ?, now() from draft where id = ?
                """)
                .params(house.mailbox().id(), state, UUID.randomUUID() + "@x.example", draft)
                .update();
    }

    private void approved(Person person) {
        assertThat(reviews.approve(draft, hash(), person)).isInstanceOf(Outcome.Done.class);
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("approved");
    }

    private String hash() {
        return drafts.byId(draft).orElseThrow().hash();
    }

    private List<Verdict> verdicts() {
        return log.since(deal, 0).stream()
                .map(logged -> logged.event())
                .filter(SequenceEvent.Reviewed.class::isInstance)
                .map(event -> ((SequenceEvent.Reviewed) event).verdict())
                .toList();
    }

    private static String refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.why() : outcome.toString();
    }

    private static List<String> ids(List<WaitingDrafts.Waiting> found) {
        return found.stream().map(WaitingDrafts.Waiting::draftId).toList();
    }

    private Person somebody(String name) {
        return somebody(name, Person.Role.REP);
    }

    private Person somebody(String name, Person.Role role) {
        return people.put(name, UUID.randomUUID() + "@sells.example", role, ZoneId.of("Europe/Berlin"));
    }
}
