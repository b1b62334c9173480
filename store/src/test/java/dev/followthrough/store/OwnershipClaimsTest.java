package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealCommands;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.OwnershipClaims;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whose a deal is, when another system says otherwise (M27).
@StoreTest
class OwnershipClaimsTest {
    @Autowired
    House house;

    @Autowired
    OwnershipClaims claims;

    @Autowired
    DealCommands commands;

    @Autowired
    Deals deals;

    @Autowired
    Tasks tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String deal = "";
    private Person other;

    @BeforeEach
    void claimed() {
        deal = house.deal("sofia@" + UUID.randomUUID() + ".example");
        other = house.stranger();
    }

    @Test
    void the_deal_is_held_and_both_are_asked() {
        claim();
        Deals.Deal held = deals.byId(deal).orElseThrow();
        assertThat(held.gate()).isEqualTo("held");
        assertThat(held.ownerId()).isEqualTo(house.owner().id());
        assertThat(asked()).containsExactlyInAnyOrder(house.owner().id(), other.id());
        assertThat(deals.happenings(deal).getLast().evidence())
                .isEqualTo("hubspot names Tomas Brandt as owner; here it is Mara Lindqvist");
    }

    @Test
    void accepting_hands_the_whole_deal_over() {
        String call = tasks.open(deal, 1, 1, "phone", Instant.now(), "call about docks", null);
        claim();
        assertThat(claims.accept(open(), other.id(), "agreed on Monday")).isTrue();
        Deals.Deal handed = deals.byId(deal).orElseThrow();
        assertThat(handed.ownerId()).isEqualTo(other.id());
        assertThat(handed.gate()).isEqualTo("open");
        assertThat(tasks.byId(call).orElseThrow().ownerId()).isEqualTo(other.id());
        assertThat(asked()).isEmpty();
        assertThat(deals.happenings(deal).getLast().evidence())
                .isEqualTo("handed over from Mara Lindqvist to Tomas Brandt: agreed on Monday");
    }

    @Test
    void declining_leaves_it_where_it_is_and_is_final() {
        claim();
        OwnershipClaims.Claim claim = open();
        assertThat(claims.decline(claim, house.owner().id(), null)).isTrue();
        assertThat(deals.byId(deal).orElseThrow().ownerId())
                .isEqualTo(house.owner().id());
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("open");
        assertThat(claims.accept(claim, other.id(), null)).isFalse();
    }

    @Test
    void an_answer_that_came_meanwhile_still_holds_the_deal() {
        claim();
        commands.happen(deal, "reply-" + deal, "prospect", new SequenceEvent.Replied(Instant.now(), Intent.QUESTION));
        claims.accept(open(), other.id(), null);
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("held");
    }

    @Test
    void a_deal_that_waited_for_somebody_before_waits_on() {
        commands.happen(deal, "reply-" + deal, "prospect", new SequenceEvent.Replied(Instant.now(), Intent.QUESTION));
        claim();
        claims.accept(open(), other.id(), null);
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("held");
        assertThat(deals.byId(deal).orElseThrow().ownerId()).isEqualTo(other.id());
    }

    @Test
    void a_system_that_takes_it_back_opens_the_deal() {
        claim();
        say(house.owner());
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("open");
        assertThat(claims.of(deal)).extracting(OwnershipClaims.Claim::state).containsExactly("outdated");
    }

    @Test
    void a_deal_that_has_ended_is_handed_over_without_a_question() {
        commands.happen(deal, "stop-" + deal, "ann", new SequenceEvent.Stopped(Instant.now(), "ann"));
        claim();
        assertThat(deals.byId(deal).orElseThrow().ownerId()).isEqualTo(other.id());
        assertThat(claims.of(deal)).isEmpty();
    }

    private void claim() {
        say(other);
    }

    private void say(Person owner) {
        transaction.executeWithoutResult(status ->
                claims.claimed(deal, owner.id(), "hubspot", UUID.randomUUID().toString()));
    }

    private OwnershipClaims.Claim open() {
        return claims.of(deal).getFirst();
    }

    private List<String> asked() {
        return jdbc.sql("select owner_id from task where deal_id = ? and kind = 'ownership' and state = 'open'")
                .param(deal)
                .query(String.class)
                .list();
    }
}
