package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.review.ContentHash;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealCommands;
import dev.followthrough.store.delivery.DeliveryGate;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.Refusal;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.engagement.Inbound;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nothing leaves without everything that it needs (G1).
@StoreTest
class GateTest {
    @Autowired
    House house;

    @Autowired
    GateViews views;

    @Autowired
    DeliveryGate gate;

    @Autowired
    Ledger ledger;

    @Autowired
    DealCommands commands;

    @Autowired
    Inbound inbound;

    @Autowired
    JdbcClient jdbc;

    private final String address = "priya." + UUID.randomUUID() + "@northwind.example";

    @Test
    void a_cleared_touch_of_a_running_deal_leaves() {
        Attempt attempt = handedOff("cleared");
        assertThat(attempt.release()).isEmpty();
        assertThat(attempt.dotWritten()).isTrue();
    }

    @Test
    void a_draft_that_waits_for_its_owner_does_not_leave() {
        assertThat(refusal("waiting")).contains(GateReason.NOT_APPROVED);
    }

    @Test
    void content_that_was_changed_behind_its_approval_does_not_leave() {
        Attempt attempt = handedOff("approved");
        jdbc.sql("update draft set body = 'Hello Priya, it costs nothing' where id = ?")
                .param(attempt.pass.draftId())
                .update();
        assertThat(attempt.release()).contains(GateReason.NOT_APPROVED);
        assertThat(attempt.dotWritten()).isFalse();
    }

    @Test
    void a_tomorrow_that_has_moved_since_it_was_written_does_not_leave() {
        Attempt attempt = handedOff("approved");
        say(attempt, "Hello Priya, I call you tomorrow.", 2);
        assertThat(attempt.release()).contains(GateReason.CHECK_FAILED);
        assertThat(attempt.dotWritten()).isFalse();
    }

    @Test
    void a_day_that_is_named_itself_may_leave_later() {
        Attempt attempt = handedOff("approved");
        say(attempt, "Hello Priya, I call you on 14 October.", 2);
        assertThat(attempt.release()).isEmpty();
    }

    @Test
    void a_time_for_a_meeting_that_has_come_too_near_or_is_told_in_another_clock_does_not_leave() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
        assertThat(proposing(tomorrow, "Europe/London").release()).isEmpty();
        assertThat(proposing(tomorrow, "Europe/Paris").release()).contains(GateReason.TIMES_GONE);
        Attempt near =
                proposing(Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MINUTES), "Europe/London");
        assertThat(near.release()).contains(GateReason.TIMES_GONE);
        assertThat(near.dotWritten()).isFalse();
    }

    private Attempt proposing(Instant from, String zone) {
        Attempt attempt = handedOff("approved");
        String offer = "[{\"from\": \"%s\", \"until\": \"%s\", \"local\": \"%s\"}]"
                .formatted(from, from.plusSeconds(1800), LocalDateTime.ofInstant(from, ZoneId.of(zone)));
        jdbc.sql("update draft set offers = ?::jsonb where id = ?")
                .params(offer, attempt.pass.draftId())
                .update();
        return attempt;
    }

    private void say(Attempt attempt, String body, int daysAgo) {
        String subject = jdbc.sql("select subject from draft where id = ?")
                .param(attempt.pass.draftId())
                .query(String.class)
                .single();
        jdbc.sql("update draft set body = ?, hash = ?, created_at = created_at - make_interval(days => ?) where id = ?")
                .params(body, ContentHash.of(address, subject, body), daysAgo, attempt.pass.draftId())
                .update();
    }

    @Test
    void a_pause_is_in_force_from_its_commit_on_without_temporal() {
        Attempt attempt = handedOff("approved");
        commands.happen(
                attempt.deal, "pause-1" + attempt.deal, "p-1", new SequenceEvent.Paused(Instant.now(), null, "p-1"));
        assertThat(attempt.release()).isPresent();
        assertThat(attempt.dotWritten()).isFalse();
    }

    @Test
    void a_pause_that_ends_does_not_open_a_deal_that_an_answer_holds() {
        Attempt attempt = handedOff("approved");
        Instant soon = Instant.now().plusSeconds(1);
        commands.happen(
                attempt.deal, "reply-" + attempt.deal, "prospect", new SequenceEvent.Replied(soon, Intent.QUESTION));
        commands.happen(
                attempt.deal, "pause-" + attempt.deal, "p-1", new SequenceEvent.Paused(soon, Instant.EPOCH, "p-1"));
        assertThat(attempt.release()).contains(GateReason.DEAL_NOT_RUNNING);
        assertThat(attempt.dotWritten()).isFalse();
    }

    @Test
    void an_opt_out_stops_every_deal_of_the_address() {
        Attempt one = handedOff("cleared");
        Attempt other = handedOff("cleared");
        inbound.optOut("page:" + address, address, "clicked the link in a mail");
        assertThat(one.release()).isPresent();
        assertThat(other.release()).isPresent();
    }

    @Test
    void an_opt_out_outlives_a_new_import_of_the_same_address() {
        inbound.optOut("page:" + address, address, "clicked the link in a mail");
        assertThat(refusal("cleared")).contains(GateReason.SUPPRESSED);
    }

    @Test
    void an_older_run_of_the_workflow_cannot_send() {
        Attempt attempt = handedOff("cleared");
        jdbc.sql("update deal set epoch = 2 where id = ?").param(attempt.deal).update();
        assertThat(attempt.release()).contains(GateReason.OLDER_EPOCH);
    }

    @Test
    void a_mailbox_that_was_not_read_for_long_holds_its_sends() {
        Attempt attempt = handedOff("cleared");
        jdbc.sql("update mailbox set read_at = now() - interval '16 minutes'").update();
        assertThat(attempt.release()).contains(GateReason.MAILBOX_NOT_READ);
    }

    @Test
    void a_touch_is_handed_over_once_whoever_tries() {
        Attempt first = handedOff("cleared");
        GateView view = views.of(first.pass.key(), first.pass.draftId());
        assertThat(ledger.claim(view, "another", "other@id", "Docks", Instant.now()))
                .isEmpty();
        assertThat(ledger.handOff(first.pass.key(), "another", Instant.now())).isFalse();
    }

    private Optional<GateReason> refusal(String draftState) {
        Attempt attempt = handedOff(draftState);
        return attempt.release();
    }

    private Attempt handedOff(String draftState) {
        String deal = house.deal(address);
        var key = new TouchKey(deal, 1, 1);
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(deal)
                .query(String.class)
                .single();
        String draft = house.draft(key, contact, address, draftState);
        GateView view = views.of(key, draft);
        String token = UUID.randomUUID().toString();
        ledger.claim(view, token, token + "@sells.example", "Docks", Instant.now());
        ledger.handOff(key, token, Instant.now());
        return new Attempt(
                deal,
                new DeliveryGate.Pass(key, draft, 1, 0, House.ALWAYS, House.MANY),
                view,
                token,
                new AtomicBoolean());
    }

    private final class Attempt {
        private final String deal;
        private final DeliveryGate.Pass pass;
        private final GateView view;
        private final String token;
        private final AtomicBoolean dot;

        Attempt(String deal, DeliveryGate.Pass pass, GateView view, String token, AtomicBoolean dot) {
            this.deal = deal;
            this.pass = pass;
            this.view = view;
            this.token = token;
            this.dot = dot;
        }

        Optional<GateReason> release() {
            return refused().map(Refusal::reason);
        }

        Optional<Refusal> refused() {
            return gate.release(pass, view, token, () -> dot.set(true));
        }

        boolean dotWritten() {
            return dot.get();
        }
    }
}
