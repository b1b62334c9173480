package dev.followthrough.store.cadence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.followthrough.domain.cadence.enrollment.WhyNot;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.StopReason;
import dev.followthrough.store.House;
import dev.followthrough.store.StoreTest;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Outbox;
import dev.followthrough.store.people.Person;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A sweep looks at every deal, enrolls what qualifies, once, and keeps why the others were left (M50).
@StoreTest
class SweepTest {
    @Autowired
    EndedDeals ended;

    @Autowired
    House house;

    @Autowired
    Sweeps sweeps;

    @Autowired
    Looks looks;

    @Autowired
    Deals deals;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    private Person owner;

    @BeforeEach
    void furnish() {
        ended.publish("gone-dark", "re-engagement");
        owner = ended.owner();
    }

    @Test
    void a_quiet_deal_is_enrolled_and_ordered_to_start_with_its_rule_reason_and_evidence() {
        String deal = ended.ended(owner, EndedDeals.address(), StopReason.EXHAUSTED);
        String sweep = swept(false);
        Deals.Deal now = deals.byId(deal).orElseThrow();
        assertThat(now.cadence()).startsWith("gone-dark@");
        assertThat(now.state().phase()).isInstanceOf(Phase.Running.class);
        assertThat(now.state().enrollment()).isEqualTo(2);
        assertThat(now.gate()).isEqualTo("open");
        assertThat(now.epoch()).isEqualTo(2);
        assertThat(outbox.beginning(deal).orElseThrow().lines()).isEqualTo(1);
        assertThat(deals.story(deal)).last().satisfies(line -> {
            assertThat(line.what()).isEqualTo("enrolled in " + now.cadence() + " by rule quiet");
            assertThat(line.why()).contains("it is quiet", "no contact both ways for 80 days", "nobody knows why");
        });
        assertThat(looks.enrolled(sweep, owner.id(), null, 10))
                .extracting(Looks.Look::dealId)
                .containsExactly(deal);
    }

    @Test
    void what_they_said_picks_the_mark_that_the_cadences_first_step_asks_for() {
        String deal = ended.ended(owner, EndedDeals.address(), StopReason.EXHAUSTED);
        jdbc.sql(
                        "insert into fact (id, deal_id, type, label, value, visibility, source, as_of) values (?, ?, 'text', 'competitor', 'Orbital', 'internal', 'call', ?)")
                .params(UUID.randomUUID().toString(), deal, java.sql.Timestamp.from(EndedDeals.ago(70)))
                .update();
        swept(false);
        assertThat(deals.byId(deal).orElseThrow().state().prospect().marks()).contains("cold-competitor");
        assertThat(deals.story(deal).getLast().why()).contains("competitor on ", "\"Orbital\"");
    }

    @Test
    void every_other_deal_is_listed_with_its_reason() {
        String running = house.deal(EndedDeals.address(), house.cadence(), owner);
        String no = ended.ended(owner, EndedDeals.address(), StopReason.SAID_NO);
        String recent = ended.ended(owner, EndedDeals.address(), StopReason.EXHAUSTED, 3);
        String optedOut = ended.ended(owner, EndedDeals.address(), StopReason.EXHAUSTED);
        jdbc.sql(
                        "insert into suppression (address_hash, key_version, scope, why, evidence) select address_hash, 1, 'all', 'asked', 'mail' from contact c join deal_contact dc on dc.contact_id = c.id where dc.deal_id = ?")
                .param(optedOut)
                .update();
        String unclear = ended.ended(owner, EndedDeals.address(), StopReason.EXHAUSTED);
        jdbc.sql(
                        "update contact set consent = 'unclear' where id in (select contact_id from deal_contact where deal_id = ?)")
                .param(unclear)
                .update();
        String sweep = swept(false);
        assertThat(looks.left(sweep, null, owner.id(), null, 50))
                .extracting(Looks.Look::dealId, Looks.Look::reason)
                .containsExactlyInAnyOrder(
                        tuple(running, "next-touch"),
                        tuple(no, "ended-for-good"),
                        tuple(recent, "cooling-down"),
                        tuple(optedOut, "opted-out"),
                        tuple(unclear, "no-consent"));
        assertThat(looks.left(sweep, WhyNot.OPTED_OUT, owner.id(), null, 50)).hasSize(1);
        assertThat(sweeps.byId(sweep).orElseThrow().left()).containsKeys("next-touch", "cooling-down");
    }

    @Test
    void an_owner_who_is_away_with_nobody_in_their_place_gets_nothing_new() {
        String deal = ended.ended(owner, EndedDeals.address(), StopReason.EXHAUSTED);
        jdbc.sql(
                        "insert into person_leave (id, person_id, from_day, until_day, added_at, added_by) values (?, ?, current_date - 2, current_date + 2, now(), 'test')")
                .params(UUID.randomUUID().toString(), owner.id())
                .update();
        assertThat(looks.left(swept(false), WhyNot.OWNER_AWAY, owner.id(), null, 50))
                .extracting(Looks.Look::dealId)
                .containsExactly(deal);
    }

    @Test
    void a_rule_that_names_a_cadence_nobody_published_leaves_the_deal_and_says_so() {
        String deal = ended.ended(owner, EndedDeals.address(), StopReason.DEAL_WON);
        assertThat(looks.left(swept(false), WhyNot.CADENCE_UNKNOWN, owner.id(), null, 50))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.dealId()).isEqualTo(deal);
                    assertThat(look.words()).contains("rule won names onboarding");
                });
    }

    @Test
    void a_preview_changes_no_deal_and_keeps_to_the_caps() {
        for (int i = 0; i < 12; i++) ended.ended(owner, EndedDeals.address(), StopReason.EXHAUSTED);
        String preview = swept(true);
        assertThat(looks.enrolled(preview, owner.id(), null, 50)).hasSize(10);
        assertThat(looks.left(preview, WhyNot.OWNER_CAP, owner.id(), null, 50)).hasSize(2);
        assertThat(looks.enrolled(preview, owner.id(), null, 50))
                .allMatch(
                        look -> deals.byId(look.dealId()).orElseThrow().phase().equals("finished"));
    }

    @Test
    void the_cap_of_a_day_holds_over_several_sweeps_and_the_rest_waits() {
        for (int i = 0; i < 12; i++) ended.ended(owner, EndedDeals.address(), StopReason.EXHAUSTED);
        assertThat(looks.enrolled(swept(false), owner.id(), null, 50)).hasSize(10);
        assertThat(looks.enrolled(swept(false), owner.id(), null, 50)).isEmpty();
    }

    @Test
    void two_sweeps_at_once_and_one_that_is_tried_again_enroll_a_deal_once() throws Exception {
        String deal = ended.ended(owner, EndedDeals.address(), StopReason.EXHAUSTED);
        String first = sweeps.begin(UUID.randomUUID().toString(), false, "test");
        String second = sweeps.begin(UUID.randomUUID().toString(), false, "test");
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> both = List.of(() -> whole(first), () -> whole(second));
            for (var done : threads.invokeAll(both)) assertThat(done.get()).isPositive();
        }
        whole(first);
        assertThat(deals.byId(deal).orElseThrow().state().enrollment()).isEqualTo(2);
        assertThat(looks.enrolled(first, owner.id(), null, 5).size()
                        + looks.enrolled(second, owner.id(), null, 5).size())
                .isEqualTo(1);
    }

    @Test
    void pages_follow_each_other_and_miss_no_deal() {
        ended.ended(owner, EndedDeals.address(), StopReason.SAID_NO);
        ended.ended(owner, EndedDeals.address(), StopReason.SAID_NO);
        String sweep = sweeps.begin(UUID.randomUUID().toString(), false, "test");
        int looked = 0;
        String after = "";
        while (after != null) {
            Sweeps.Page page = sweeps.page(sweep, after, 3, deal -> {});
            looked += page.looked();
            after = page.last();
        }
        assertThat(looked)
                .isEqualTo(jdbc.sql("select count(*) from deal")
                        .query(Integer.class)
                        .single());
    }

    private String swept(boolean preview) {
        String sweep = sweeps.begin(UUID.randomUUID().toString(), preview, "test");
        whole(sweep);
        sweeps.finish(sweep);
        return sweep;
    }

    private int whole(String sweep) {
        return sweeps.page(sweep, "", 10_000, deal -> {}).looked();
    }
}
