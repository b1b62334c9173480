package dev.followthrough.store.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.House;
import dev.followthrough.store.StoreTest;
import dev.followthrough.store.deal.list.DealFilter;
import dev.followthrough.store.deal.list.DealLine;
import dev.followthrough.store.deal.list.DealLineMaker;
import dev.followthrough.store.deal.list.DealLines;
import dev.followthrough.store.deal.list.DealSort;
import dev.followthrough.store.deal.list.Hygiene;
import dev.followthrough.store.deal.list.Place;
import dev.followthrough.store.timing.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
class ListsOfDealsTest {
    @Autowired
    House house;

    @Autowired
    DealLineMaker maker;

    @Autowired
    DealLines lines;

    @Autowired
    DealCommands commands;

    @Autowired
    Tasks tasks;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String deal() {
        return house.deal(UUID.randomUUID() + "@buys.example");
    }

    private DealLine line(String deal) {
        maker.makeAll();
        return lines.of(deal).orElseThrow();
    }

    private List<String> found(DealFilter filter) {
        maker.makeAll();
        return lines.page(null, filter, DealSort.NAME, false, null, 10_000).stream()
                .map(one -> one.line().id())
                .toList();
    }

    private static DealFilter words(String typed) {
        return new DealFilter(DealFilter.words(typed), null, null, null, null, null, null, null, null);
    }

    @Test
    void a_deal_is_found_by_any_part_of_its_names_and_by_a_contacts_address() {
        String address = "priya-" + UUID.randomUUID() + "@buys.example";
        String deal = house.deal(address);
        assertThat(found(words(address.substring(3, 30).toUpperCase(java.util.Locale.ROOT))))
                .containsExactly(deal);
        assertThat(found(words(deal))).containsExactly(deal);
        assertThat(found(words(address + " raman"))).containsExactly(deal);
        assertThat(found(words(address + " nobody"))).isEmpty();
    }

    @Test
    void signs_that_a_search_might_read_as_a_pattern_are_only_signs() {
        assertThat(found(words("%"))).isEmpty();
        assertThat(found(words("a_b\\"))).isEmpty();
    }

    @Test
    void a_line_follows_what_happens() {
        String deal = deal();
        assertThat(line(deal).standing().status()).isEqualTo("running");
        transaction.executeWithoutResult(status -> commands.happen(
                deal,
                "t:" + deal,
                house.owner().id(),
                new SequenceEvent.Paused(clock.now(), null, house.owner().id())));
        assertThat(line(deal).standing().status()).isEqualTo("paused");
        assertThat(line(deal).standing().toldBy()).isEqualTo(house.owner().id());
        String task = tasks.open(deal, 1, null, "phone", clock.now(), "call them", null);
        assertThat(line(deal).task().kind()).isEqualTo("phone");
        assertThat(line(deal).nextAt()).isNotNull();
        tasks.done(task, "done");
        assertThat(line(deal).task()).isNull();
        assertThat(line(deal).nextAt()).isNull();
        jdbc.sql(
                        "update contact set name = 'Zoe Winter' where id = (select contact_id from deal_contact where deal_id = ?)")
                .param(deal)
                .update();
        assertThat(line(deal).contact()).isEqualTo("Zoe Winter");
    }

    @ParameterizedTest
    @EnumSource(DealSort.class)
    void pages_hold_every_deal_once_whatever_they_are_sorted_by(DealSort sort) {
        for (int i = 0; i < 7; i++) deal();
        maker.makeAll();
        for (boolean down : new boolean[] {false, true}) {
            List<String> all = lines.page(null, DealFilter.ALL, sort, down, null, 10_000).stream()
                    .map(one -> one.line().id())
                    .toList();
            List<String> paged = new ArrayList<>();
            Place reached = null;
            while (true) {
                var page = lines.page(null, DealFilter.ALL, sort, down, reached, 3);
                page.forEach(one -> paged.add(one.line().id()));
                if (page.size() < 3) break;
                reached = Place.parse(page.getLast().place().text());
            }
            assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Hygiene.class)
    void a_list_its_count_and_the_word_on_the_row_agree(Hygiene list) {
        String deal = on(list);
        List<String> found = found(DealFilter.ALL.with(list));
        assertThat(found).contains(deal);
        assertThat(lines.counts(null).get(list)).isEqualTo(found.size());
        for (String id : found)
            assertThat(list.has(lines.of(id).orElseThrow(), clock.now())).isTrue();
        assertThat(list.has(line(deal()), clock.now())).isFalse();
    }

    private String on(Hygiene list) {
        String deal = deal();
        switch (list) {
            case STALE ->
                sql(
                        "update deal set last_interaction = jsonb_set(last_interaction, '{at}', '\"2020-01-01T00:00:00Z\"') where id = ?",
                        deal);
            case NO_NEXT_STEP -> sql("update deal set gate = 'taken-over' where id = ?", deal);
            case UNKNOWN_DELIVERY -> unknown(deal);
            case OWNERSHIP_CONFLICT -> sql("""
                        insert into ownership_claim (id, deal_id, owner_id, claimant_id, source_id, claimed_by, claimed_at, held)
                        select 'oc-' || id, id, owner_id, owner_id, 'oc-' || id, 'crm', now(), true from deal where id = ?
                        """, deal);
            case MISSED_PROMISE -> promise(deal);
            case HELD_TOO_LONG -> {
                sql("update deal set gate = 'held' where id = ?", deal);
                sql("update deal set standing_since = now() - interval '3 days', name = name where id = ?", deal);
            }
        }
        return deal;
    }

    private void unknown(String deal) {
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(deal)
                .query(String.class)
                .single();
        var key = new dev.followthrough.store.delivery.TouchKey(deal, 1, 1);
        String draft = house.draft(key, contact, "priya@buys.example", "approved");
        jdbc.sql("""
                insert into delivery (deal_id, enrollment, ordinal, draft_id, contact_id, mailbox_id, message_id, subject, state,
                    token, claimed_at, handed_off_at)
                select id, 1, 1, ?, ?, mailbox_id, 'm-' || id, 'Docks', 'unknown', 't', now(), now() from deal where id = ?
                """).params(draft, contact, deal).update();
    }

    private void promise(String deal) {
        sql("""
                insert into meeting (id, deal_id, type, held_at, zone, file_name, source, source_hash, language, read_by, reading,
                    summary, crm_update, added_at, added_by)
                select 'mt-' || id, id, 'demo', now(), 'UTC', 'a', 'a', 'a', 'en', 'rules', '{}', '{}', '{}', now(), 'test' from deal where id = ?
                """, deal);
        sql("""
                insert into action_item (id, meeting_id, deal_id, n, what, side, due, blocks, quote)
                select 'ai-' || id, 'mt-' || id, id, 1, 'send the recording', 'ours', '2020-01-01', false, 'q' from deal where id = ?
                """, deal);
    }

    private void sql(String text, String deal) {
        jdbc.sql(text).param(deal).update();
    }

    @Test
    void lines_that_were_lost_are_made_anew_and_come_out_the_same() {
        String deal = on(Hygiene.MISSED_PROMISE);
        DealLine before = line(deal);
        jdbc.sql("truncate deal_line, deal_mark, deal_line_made").update();
        assertThat(lines.of(deal)).isEmpty();
        assertThat(line(deal)).isEqualTo(before);
    }

    /// What marks a deal is complete: making every line again changes none.
    @Test
    void nothing_that_a_line_shows_changes_without_its_being_made() {
        for (Hygiene list : Hygiene.values()) on(list);
        String deal = deal();
        transaction.executeWithoutResult(status -> commands.happen(
                deal, "r:" + deal, "prospect", new SequenceEvent.Replied(clock.now(), Intent.QUESTION)));
        maker.makeAll();
        List<DealLine> kept = all();
        jdbc.sql("insert into deal_mark select id, 0 from deal").update();
        maker.makeAll();
        assertThat(all()).isEqualTo(kept);
    }

    private List<DealLine> all() {
        return lines.page(null, DealFilter.ALL, DealSort.NAME, false, null, 100_000).stream()
                .map(DealLines.Found::line)
                .toList();
    }
}
