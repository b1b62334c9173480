package dev.followthrough.store.cadence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.cadence.migration.WhyNotMoved;
import dev.followthrough.domain.deal.DealOutbox;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.store.House;
import dev.followthrough.store.StoreTest;
import dev.followthrough.store.cadence.migration.Migration.DealState;
import dev.followthrough.store.cadence.migration.Migration.State;
import dev.followthrough.store.deal.DealCommands;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A group of deals goes to another version: previewed, moved as previewed, and moved back if nothing
/// happened since.
@StoreTest
class MigrationTest {
    @Autowired
    MovingDeals moving;

    @Autowired
    Migrations migrations;

    @Autowired
    MigrationDeals rows;

    @Autowired
    MigrationWork work;

    @Autowired
    DealCommands commands;

    @Autowired
    DealLog log;

    @Autowired
    Deals deals;

    @Autowired
    Outbox outbox;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_preview_says_what_would_change_and_changes_nothing() {
        CadencePlan first = moving.first();
        CadencePlan second = moving.next(first, "recap:0", "news:2", "case-study:5");
        String deal = moving.deals(first, 1).getFirst();
        String id = moving.previewed(first, second);
        MigrationDeals.Line line = only(id);
        assertThat(line.state()).isEqualTo("ready");
        assertThat(line.preview().now().step()).isEqualTo("recap");
        assertThat(line.preview().then().step()).isEqualTo("recap");
        assertThat(line.preview().vanishing()).containsExactly("breakup");
        assertThat(line.preview().added()).containsExactly("news");
        assertThat(deals.byId(deal).orElseThrow().cadence()).isEqualTo(first.reference());
    }

    @Test
    void what_was_moved_is_a_row_in_its_log_and_begins_again_there_if_its_workflow_is_lost() {
        CadencePlan first = moving.first();
        CadencePlan second = moving.next(first, "hello:0", "recap:1", "case-study:5", "breakup:9");
        String deal = moving.deals(first, 1).getFirst();
        String id = started(moving.previewed(first, second));
        assertThat(work.doSome(0, 10)).containsExactly(deal);
        assertThat(deals.byId(deal).orElseThrow().cadence()).isEqualTo(second.reference());
        assertThat(deals.happenings(deal)).last().satisfies(happening -> {
            assertThat(happening.kind()).isEqualTo("migrated");
            assertThat(happening.actor()).isEqualTo(moving.revops().id());
            assertThat(happening.evidence()).isEqualTo("shorter waits");
        });
        DealOutbox.Beginning again = outbox.beginning(deal).orElseThrow();
        assertThat(again.plan()).isEqualTo(second);
        assertThat(again.state().nextStep()).isEqualTo(1);
        assertThat(log.since(deal, again.seq())).isEmpty();
        assertThat(migrations.byId(id).orElseThrow().state()).isEqualTo(State.MOVED);
    }

    @Test
    void moved_back_a_deal_stands_exactly_where_it_stood() {
        CadencePlan first = moving.first();
        CadencePlan second = moving.next(first, "hello:0", "recap:4", "breakup:9");
        String deal = moving.deals(first, 1).getFirst();
        SequenceState before = deals.byId(deal).orElseThrow().state();
        String id = started(moving.previewed(first, second));
        work.doSome(0, 10);
        assertThat(migrations.undo(id, moving.revops().id())).isTrue();
        assertThat(work.doSome(0, 10)).containsExactly(deal);
        Deals.Deal now = deals.byId(deal).orElseThrow();
        assertThat(now.cadence()).isEqualTo(first.reference());
        assertThat(now.state()).isEqualTo(before);
        assertThat(migrations.byId(id).orElseThrow().state()).isEqualTo(State.UNDONE);
        assertThat(only(id).state()).isEqualTo("back");
    }

    @Test
    void a_deal_that_has_gone_on_since_the_preview_is_not_moved_blind() {
        CadencePlan first = moving.first();
        CadencePlan second = moving.next(first, "recap:0", "case-study:5", "breakup:9");
        String deal = moving.deals(first, 1).getFirst();
        String id = started(moving.previewed(first, second));
        happens(deal, new SequenceEvent.Skipped(Instant.now(), "ann"));
        work.doSome(0, 10);
        assertThat(only(id).why()).isEqualTo(WhyNotMoved.MOVED_ON.word());
        assertThat(deals.byId(deal).orElseThrow().cadence()).isEqualTo(first.reference());

        assertThat(migrations.previewAgain(id, moving.revops().id())).isTrue();
        work.doSome(10, 0);
        assertThat(only(id).preview().then().step()).isEqualTo("case-study");
        started(id);
        assertThat(work.doSome(0, 10)).containsExactly(deal);
    }

    @Test
    void a_deal_that_has_gone_on_since_it_was_moved_stays_there() {
        CadencePlan first = moving.first();
        CadencePlan second = moving.next(first, "recap:0", "case-study:5", "breakup:9");
        String deal = moving.deals(first, 1).getFirst();
        String id = started(moving.previewed(first, second));
        work.doSome(0, 10);
        happens(deal, new SequenceEvent.Skipped(Instant.now(), "ann"));
        migrations.undo(id, moving.revops().id());
        work.doSome(0, 10);
        assertThat(only(id).state()).isEqualTo("kept");
        assertThat(only(id).words()).isEqualTo(WhyNotMoved.GONE_ON.words());
        assertThat(deals.byId(deal).orElseThrow().cadence()).isEqualTo(second.reference());
    }

    @Test
    void what_stands_in_the_way_is_said_for_each_deal() {
        CadencePlan first = moving.first();
        CadencePlan second = moving.next(first, "recap:0", "news:5", "breakup:9");
        List<String> some = moving.deals(first, 6);
        happens(some.get(0), new SequenceEvent.OwnershipContested(Instant.now()));
        happens(some.get(1), new SequenceEvent.TakenOver(Instant.now(), "ann"));
        draft(some.get(2), "waiting");
        task(some.get(3));
        mailIsOnItsWay(some.get(4));
        happens(some.get(5), new SequenceEvent.Skipped(Instant.now(), "ann"));
        String id = moving.previewed(first, second);
        Map<String, String> why = rows.list(id, DealState.REFUSED, null, 100).stream()
                .collect(java.util.stream.Collectors.toMap(
                        MigrationDeals.Line::dealId, line -> String.valueOf(line.why())));
        assertThat(why)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        some.get(0), "held",
                        some.get(1), "taken-over",
                        some.get(2), "in-review",
                        some.get(3), "with-person",
                        some.get(4), "leaving",
                        some.get(5), "step-gone"));
    }

    @Test
    void a_mapping_gives_a_step_its_new_name() {
        CadencePlan first = moving.first();
        CadencePlan second = moving.next(first, "hello:0", "breakup:9");
        moving.deals(first, 1);
        String id = moving.previewed(first, second, Map.of("recap", "hello"), Migration.Chosen.ALL);
        assertThat(only(id).preview().then().step()).isEqualTo("hello");
    }

    @Test
    void a_group_is_chosen_by_owner_segment_status_and_step() {
        CadencePlan first = moving.first();
        CadencePlan second = moving.next(first, "recap:0", "case-study:5", "breakup:9");
        List<String> some = moving.deals(first, 3);
        happens(some.get(0), new SequenceEvent.Paused(Instant.now(), null, "ann"));
        jdbc.sql("update deal set segment = 'enterprise' where id = ?")
                .param(some.get(1))
                .update();
        assertThat(chosen(first, second, new Migration.Chosen(List.of(), List.of(), List.of(), List.of("paused"))))
                .containsExactly(some.get(0));
        assertThat(chosen(first, second, new Migration.Chosen(List.of(), List.of(), List.of("enterprise"), List.of())))
                .containsExactly(some.get(1));
        assertThat(chosen(
                        first,
                        second,
                        new Migration.Chosen(List.of(), List.of(house.stranger().id()), List.of(), List.of())))
                .isEmpty();
    }

    private List<String> chosen(CadencePlan first, CadencePlan second, Migration.Chosen chosen) {
        String id = moving.previewed(first, second, Map.of(), chosen);
        return rows.list(id, null, null, 100).stream()
                .map(MigrationDeals.Line::dealId)
                .toList();
    }

    private MigrationDeals.Line only(String id) {
        List<MigrationDeals.Line> all = rows.list(id, null, null, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private String started(String id) {
        assertThat(migrations.start(id, moving.revops().id())).isTrue();
        return id;
    }

    private void happens(String deal, SequenceEvent event) {
        commands.happen(deal, UUID.randomUUID().toString(), "ann", event);
    }

    private void draft(String deal, String state) {
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(deal)
                .query(String.class)
                .single();
        house.draft(new dev.followthrough.store.delivery.TouchKey(deal, 1, 1), contact, "priya@x.example", state);
    }

    private void task(String deal) {
        jdbc.sql("""
                insert into task (id, deal_id, enrollment, ordinal, owner_id, kind, due, reason, created_at)
                values (?, ?, 1, 1, ?, 'phone', now(), 'due', now())
                """)
                .params(UUID.randomUUID().toString(), deal, house.owner().id())
                .update();
    }

    private void mailIsOnItsWay(String deal) {
        draft(deal, "cleared");
        jdbc.sql("""
                insert into delivery (deal_id, enrollment, ordinal, draft_id, contact_id, mailbox_id, message_id, subject, state, token,
                    claimed_at, handed_off_at)
                select d.id, 1, 1, r.id, r.contact_id, d.mailbox_id, d.id, 'Docks', 'handed_off', 't', now(), now()
                from deal d join draft r on r.deal_id = d.id where d.id = ?
                """).param(deal).update();
    }
}
