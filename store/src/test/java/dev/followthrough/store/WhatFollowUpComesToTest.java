package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.insight.ExperimentResult;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealCommands;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.deal.Touches;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.insight.ChannelMixes;
import dev.followthrough.store.insight.Experiments;
import dev.followthrough.store.timing.DueCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counted from the ledger, from tasks and from the log: mixes of channels, experiments, calls that are due (M38, M55).
@StoreTest
class WhatFollowUpComesToTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @Autowired
    House house;

    @Autowired
    ChannelMixes mixes;

    @Autowired
    Experiments experiments;

    @Autowired
    DueCalls dueCalls;

    @Autowired
    Touches touches;

    @Autowired
    Tasks tasks;

    @Autowired
    DealCommands commands;

    @Autowired
    JdbcClient jdbc;

    private final String segment = "segment-" + UUID.randomUUID();

    private String deal() {
        String deal = house.deal("priya." + UUID.randomUUID() + "@northwind.example");
        jdbc.sql("update deal set segment = ?, amount = 48000, currency = 'EUR' where id = ?")
                .params(segment, deal)
                .update();
        return deal;
    }

    private void touch(String deal, int ordinal, String channel) {
        jdbc.sql("""
                insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why, cadence, slot)
                select ?, 1, ?, 'story', ?, contact_id, now(), 'a test', 'plain', '{"why": "a test"}'
                from deal_contact where deal_id = ?
                """).params(deal, ordinal, channel, deal).update();
    }

    /// A mail that left so many days ago.
    private void sent(String deal, int ordinal, int daysAgo, String arm) {
        touch(deal, ordinal, "email");
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(deal)
                .query(String.class)
                .single();
        String draft = house.draft(new TouchKey(deal, 1, ordinal), contact, "priya@northwind.example", "approved");
        jdbc.sql("update draft set experiment = ?, arm = ? where id = ?")
                .params(arm.isEmpty() ? null : segment, arm.isEmpty() ? null : arm, draft)
                .update();
        jdbc.sql("""
                insert into delivery (deal_id, enrollment, ordinal, draft_id, contact_id, mailbox_id, message_id, subject, state, token,
                    claimed_at, handed_off_at)
                select id, 1, ?, ?, ?, mailbox_id, ?, 'Docks', 'sent', 'token', now(), now() - make_interval(days => ?) from deal where id = ?
                """)
                .params(ordinal, draft, contact, deal + "/" + ordinal, daysAgo, deal)
                .update();
    }

    private String call(String deal, int ordinal, Instant due) {
        touch(deal, ordinal, "phone");
        return tasks.open(deal, 1, ordinal, "phone", due, "the customer story", "Say it in a sentence.");
    }

    private void done(String deal, String task, int ordinal, String outcome) {
        tasks.done(task, outcome);
        commands.happen(
                deal, "task:" + task, "p-1", new SequenceEvent.TaskDone(Instant.now(), ordinal, outcome, "p-1"));
    }

    @Test
    void a_mix_counts_mails_that_left_and_tasks_that_were_done_in_the_last_month() {
        String deal = deal();
        sent(deal, 1, 3, "");
        sent(deal, 2, 40, "");
        done(deal, call(deal, 3, Instant.now()), 3, "voicemail");
        done(deal, call(deal, 4, Instant.now()), 4, "not-done");
        call(deal, 5, Instant.now());
        assertThat(mixes.of(ChannelMixes.By.SEGMENT, MONTH, null).get(segment))
                .isEqualTo(Map.of(Channel.EMAIL, 1, Channel.PHONE, 1));
        assertThat(mixes.of(ChannelMixes.By.CADENCE, MONTH, null)).containsKey("plain");
        assertThat(mixes.of(ChannelMixes.By.HOUSE, MONTH, null)).containsOnlyKeys("");
        assertThat(mixes.of(ChannelMixes.By.SEGMENT, MONTH, house.stranger().id()))
                .as("a stranger's own")
                .doesNotContainKey(segment);
    }

    @Test
    void an_experiment_counts_deals_by_arm_with_the_answers_that_came_before_the_next_touch() {
        String answered = deal();
        sent(answered, 1, 3, "story");
        commands.happen(
                answered, "yes-" + answered, "prospect", new SequenceEvent.Replied(Instant.now(), Intent.POSITIVE));
        String late = deal();
        sent(late, 1, 3, "story");
        sent(late, 2, 1, "");
        commands.happen(late, "yes-" + late, "prospect", new SequenceEvent.Replied(Instant.now(), Intent.POSITIVE));
        String question = deal();
        sent(question, 1, 2, "figures");
        commands.happen(
                question, "what-" + question, "prospect", new SequenceEvent.Replied(Instant.now(), Intent.QUESTION));
        String old = deal();
        sent(old, 1, 20, "figures");
        commands.happen(old, "yes-" + old, "prospect", new SequenceEvent.Replied(Instant.now(), Intent.POSITIVE));

        ExperimentResult result = experiments.all().stream()
                .filter(one -> one.name().equals(segment))
                .findFirst()
                .orElseThrow();
        assertThat(result.cadence()).isEqualTo("plain");
        assertThat(result.step()).isEqualTo("story");
        assertThat(result.arms())
                .isEqualTo(List.of(
                        ExperimentResult.Arm.of("figures", 2, 1, 0), ExperimentResult.Arm.of("story", 2, 1, 1)));
        assertThat(result.words()).startsWith("too early to tell");
    }

    @Test
    void due_calls_are_a_view_that_an_outcome_and_a_pause_change_at_once() {
        String owner = house.owner().id();
        String deal = deal();
        String task = call(deal, 1, Instant.now());
        DueCalls.Blocks before = dueCalls.of(owner);
        assertThat(before.calls().get(task)).satisfies(call -> {
            assertThat(call.contact()).isEqualTo("Priya Raman");
            assertThat(call.value()).isEqualByComparingTo("48000");
            assertThat(call.script()).isEqualTo("Say it in a sentence.");
        });
        assertThat(before.problems()).containsExactly("Mara Lindqvist has given no calendar");
        assertThat(before.plan().blocks().stream()
                        .flatMap(block -> block.calls().stream())
                        .map(placed -> placed.call().id()))
                .contains(task);

        commands.happen(
                deal,
                "pause-" + deal,
                "p-1",
                new SequenceEvent.Paused(Instant.now(), Instant.now().plus(MONTH), "p-1"));
        assertThat(dueCalls.of(owner).calls()).doesNotContainKey(task);
    }

    @Test
    void each_touch_keeps_why_it_was_due_then_and_when_it_was_made() {
        String deal = deal();
        sent(deal, 1, 3, "");
        call(deal, 2, Instant.now());
        assertThat(touches.of(deal))
                .satisfiesExactly(
                        mail -> {
                            assertThat(mail.slot()).contains("a test");
                            assertThat(mail.came()).isBefore(Instant.now().minus(Duration.ofDays(2)));
                            assertThat(mail.contact()).isEqualTo("Priya Raman");
                        },
                        phone -> {
                            assertThat(phone.channel()).isEqualTo("phone");
                            assertThat(phone.came()).isNull();
                        });
    }
}
