package dev.followthrough.store.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.slot.SlotAsk;
import dev.followthrough.store.House;
import dev.followthrough.store.StoreTest;
import dev.followthrough.store.delivery.TouchKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is read from the database before an hour is chosen.
@StoreTest
class WhatASlotRestsOnTest {
    private static final Step CALL = step(Channel.PHONE, Duration.ofDays(3));

    @Autowired
    House house;

    @Autowired
    Addressees addressees;

    @Autowired
    SlotAsks asks;

    @Autowired
    HouseTiming settings;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void asItShips() {
        jdbc.sql("delete from timing_settings").update();
    }

    private static Step step(Channel channel, Duration after) {
        return new Step(
                "step",
                after,
                channel,
                Audience.PRIMARY,
                "check-in",
                "an angle",
                ValueType.EDUCATIONAL,
                90,
                ReviewPolicy.BY_RISK,
                List.of(),
                List.of());
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MINUTES);
    }

    private SlotAsk ask(String deal, int ordinal) {
        Addressee whom = addressees.of(deal, Audience.PRIMARY).orElseThrow();
        var need =
                new SlotAsks.Need(new TouchKey(deal, 1, ordinal), CALL, House.ALWAYS, House.MANY, now(), false, now());
        return asks.of(need, whom);
    }

    private String deal() {
        return house.deal("slot." + UUID.randomUUID() + "@northwind.example");
    }

    private void touch(String deal, int ordinal, String channel, Instant due) {
        jdbc.sql("""
                insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why)
                select deal_id, 1, ?, 'step', ?, contact_id, ?::timestamptz, 'a test' from deal_contact where deal_id = ?
                """).params(ordinal, channel, due.toString(), deal).update();
    }

    @Test
    void mails_count_when_they_left_or_are_booked_and_not_when_they_came_to_nothing() {
        String deal = deal();
        touch(deal, 1, "email", now().minusSeconds(86_400));
        assertThat(ask(deal, 9).toContact()).as("it was never sent").isEmpty();
        touch(deal, 2, "email", now().plusSeconds(86_400));
        jdbc.sql("insert into mailbox_minute values (?, ?::timestamptz, ?, 1, 2)")
                .params(
                        house.mailbox().id(),
                        now().plusSeconds(86_400).plus(Duration.ofDays(4000)).toString(),
                        deal)
                .update();
        assertThat(ask(deal, 9).toContact()).containsExactly(new SlotAsk.Touched(now().plusSeconds(86_400), true));
        assertThat(ask(deal, 2).toContact())
                .as("a touch is not its own neighbour")
                .isEmpty();
    }

    @Test
    void a_mail_that_left_counts_from_when_it_did() {
        String deal = deal();
        touch(deal, 1, "email", now().minusSeconds(86_400));
        String contact = addressees.of(deal, Audience.PRIMARY).orElseThrow().contactId();
        String draft = house.draft(new TouchKey(deal, 1, 1), contact, "x@northwind.example", "approved");
        jdbc.sql("""
                insert into delivery (deal_id, enrollment, ordinal, draft_id, contact_id, mailbox_id, message_id, subject, state, token, claimed_at, handed_off_at)
                values (?, 1, 1, ?, ?, ?, ?, 'Docks', 'unknown', 't', now(), ?::timestamptz)
                """)
                .params(
                        deal,
                        draft,
                        contact,
                        house.mailbox().id(),
                        deal + "@sells.example",
                        now().minusSeconds(3600).toString())
                .update();
        assertThat(ask(deal, 9).toContact()).extracting(SlotAsk.Touched::at).containsExactly(now().minusSeconds(3600));
    }

    @Test
    void calls_count_when_they_are_planned_or_done() {
        String deal = deal();
        touch(deal, 1, "phone", now().minusSeconds(86_400));
        touch(deal, 2, "phone", now().plusSeconds(3600));
        assertThat(ask(deal, 9).toContact()).hasSize(1);
        jdbc.sql("""
                insert into task (id, deal_id, enrollment, ordinal, owner_id, kind, due, reason, state, created_at)
                select ?, id, 1, 1, owner_id, 'phone', now(), 'call', 'done', now() from deal where id = ?
                """).params(UUID.randomUUID().toString(), deal).update();
        assertThat(ask(deal, 9).toContact()).hasSize(2);
    }

    @Test
    void a_colleagues_touch_is_the_accounts_and_not_the_contacts() {
        String deal = deal();
        String other = deal();
        jdbc.sql(
                        "update contact set account_id = (select account_id from deal where id = ?) where id in (select contact_id from deal_contact where deal_id = ?)")
                .params(deal, other)
                .update();
        touch(other, 1, "phone", now().plusSeconds(3600));
        SlotAsk ask = ask(deal, 1);
        assertThat(ask.toAccount()).containsExactly(now().plusSeconds(3600));
        assertThat(ask.toContact()).isEmpty();
    }

    @Test
    void a_zone_that_was_not_given_is_told_anew_from_number_and_country() {
        String deal = deal();
        jdbc.sql(
                        "update contact set zone_from = 'phone', phone = '+1 212 555 0123' where id in (select contact_id from deal_contact where deal_id = ?)")
                .param(deal)
                .update();
        SlotAsk ask = ask(deal, 1);
        assertThat(ask.contact().zone().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(ask.contact().place().country()).isEqualTo("US");
    }

    @Test
    void the_houses_settings_and_the_deals_segment_are_part_of_it() {
        settings.put(TimingJson.read("""
                {"quiet": "20:00-07:00", "segments": [{"name": "logistics", "industries": ["logistics"], "caps": {"perWeek": 1, "perMonth": 2}}]}
                """), "test");
        SlotAsk ask = ask(deal(), 1);
        assertThat(ask.house()).isEqualTo(settings.settings());
        assertThat(ask.segment()).isNotNull();
        assertThat(ask.segment().name()).isEqualTo("logistics");
        assertThat(ask.soon()).isFalse();
    }
}
