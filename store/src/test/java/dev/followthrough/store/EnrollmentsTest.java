package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.store.deal.DealCommands;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Enrollments;
import dev.followthrough.store.deal.Outbox;
import dev.followthrough.store.deal.Snapshots;
import dev.followthrough.store.deal.StoryLines;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// One cadence ends and another begins, in one commit and once.
@StoreTest
class EnrollmentsTest {
    @Autowired
    House house;

    @Autowired
    Enrollments enrollments;

    @Autowired
    Deals deals;

    @Autowired
    DealCommands commands;

    @Autowired
    Outbox outbox;

    private String deal = "";
    private CadencePlan plan;
    private SequenceState state;

    @BeforeEach
    void enroll() {
        plan = house.cadence();
        deal = house.deal("sofia@" + UUID.randomUUID() + ".example", plan);
        state = deals.byId(deal).orElseThrow().state();
    }

    @Test
    void the_next_enrollment_begins_with_what_was_learned() {
        var begun = (Enrollments.Result.Begun) handOver(0);
        assertThat(begun.plan()).isEqualTo(plan);
        assertThat(begun.state().enrollment()).isEqualTo(2);
        assertThat(outbox.beginning(deal).orElseThrow().state()).isEqualTo(begun.state());
        assertThat(deals.story(deal)).extracting(Deals.Line::what).containsExactly("handed over");
    }

    @Test
    void tried_again_it_is_the_same_enrollment() {
        assertThat(handOver(0)).isEqualTo(handOver(0));
        assertThat(deals.byId(deal).orElseThrow().state().enrollment()).isEqualTo(2);
    }

    @Test
    void news_is_heard_first_and_what_held_the_deal_is_opened_with_the_new_cadence() {
        commands.happen(deal, "reply-" + deal, "prospect", new SequenceEvent.Replied(Instant.EPOCH, Intent.NOT_NOW));
        assertThat(handOver(0)).isInstanceOf(Enrollments.Result.NewsFirst.class);
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("held");

        assertThat(handOver(1)).isInstanceOf(Enrollments.Result.Begun.class);
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("open");
    }

    @Test
    void what_a_person_closed_stays_closed() {
        commands.happen(deal, "taken-" + deal, "ann", new SequenceEvent.TakenOver(Instant.EPOCH, "ann"));
        handOver(1);
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("taken-over");
    }

    @Test
    void a_cadence_that_is_not_published_changes_nothing() {
        assertThat(enrollments.handOver(before(0), "no-such-cadence", state.enrolledNext(Instant.EPOCH)))
                .isInstanceOf(Enrollments.Result.NoSuchCadence.class);
        assertThat(deals.byId(deal).orElseThrow().state().enrollment()).isEqualTo(1);
    }

    @Test
    void a_run_that_was_replaced_begins_nothing() {
        outbox.lost(deal, 1);
        assertThatThrownBy(() -> handOver(0)).hasMessageContaining("newer run");
    }

    private Enrollments.Result handOver(long seen) {
        return enrollments.handOver(before(seen), plan.name(), state.enrolledNext(Instant.EPOCH));
    }

    private Snapshots.Snapshot before(long seen) {
        var line = new StoryLine(Instant.EPOCH, "handed over", "every step has been done");
        return new Snapshots.Snapshot(deal, 1, state, seen, new StoryLines(deal, 1, 1, List.of(line)));
    }
}
