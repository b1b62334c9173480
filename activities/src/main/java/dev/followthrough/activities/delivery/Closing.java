package dev.followthrough.activities.delivery;

import dev.followthrough.activities.Told;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.Moved;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.store.deal.Snapshots;
import dev.followthrough.store.deal.StoryLines;
import dev.followthrough.store.delivery.Guardrails;
import dev.followthrough.store.delivery.Settled;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.delivery.UnknownOutcomes;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.workflows.deal.TouchOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The statement that closes a touch: the ledger's last word, and with it the sequence's state after it (G8). The
/// state is reckoned by the same pure engine that the workflow asks, so both come to the same.
@Component
public class Closing {
    private final Snapshots snapshots;
    private final UnknownOutcomes outcomes;
    private final Guardrails guardrails;
    private final BusinessClock clock;

    public Closing(Snapshots snapshots, UnknownOutcomes outcomes, Guardrails guardrails, BusinessClock clock) {
        this.outcomes = outcomes;
        this.snapshots = snapshots;
        this.guardrails = guardrails;
        this.clock = clock;
    }

    SequenceEvent sent(TouchOrder order, TouchKey key, String token, HandOffResult.Accepted accepted) {
        Instant now = clock.now();
        var settled = new Settled(key, token, "sent", accepted.dotAt(), accepted.code(), accepted.realMessageId(), now);
        SequenceEvent left = new SequenceEvent.Left(now, key.ordinal(), true);
        if (!closed(order, settled, left)) outcomes.settle(key, true, "server", accepted.realMessageId());
        return left;
    }

    SequenceEvent unknown(TouchOrder order, TouchKey key, String token, Instant dotAt) {
        Instant now = clock.now();
        SequenceEvent left = new SequenceEvent.Left(now, key.ordinal(), false);
        closed(order, new Settled(key, token, "unknown", dotAt, null, null, now), left);
        return left;
    }

    SequenceEvent refused(TouchOrder order, TouchKey key, String token, HandOffResult.RefusedForGood refused) {
        Instant now = clock.now();
        SequenceEvent outcome = new SequenceEvent.Refused(now, key.ordinal(), refused.code());
        if (!closed(order, new Settled(key, token, "refused", null, refused.code(), null, now), outcome)) {
            outcomes.settle(key, false, "server", null);
        }
        if (order.step().channel() == Channel.EMAIL)
            guardrails.count(Guardrails.Failure.BOUNCE, key.dealId(), "refused:" + key.text());
        return outcome;
    }

    /// Closes a touch whose ledger has had its last word already.
    SequenceEvent left(TouchOrder order, TouchKey key, Instant at, boolean certain) {
        SequenceEvent outcome = new SequenceEvent.Left(at, key.ordinal(), certain);
        snapshots.save(after(order, outcome));
        return outcome;
    }

    /// Keeps what the gate said, for those who count what a switch holds back. News that the workflow takes in first
    /// comes before a refusal that waits for news, so that one is left to the workflow.
    void heldBack(TouchOrder order, SequenceEvent.GateClosed closed) {
        if (closed.reason().then() == GateReason.Then.MOVE) {
            snapshots.tell(after(order, closed).story());
        } else {
            saveStory(order);
        }
    }

    void saveStory(TouchOrder order) {
        snapshots.tell(Told.by(order));
    }

    /// @return false when this attempt was given up as unknown meanwhile: then what it heard settles that, as a
    /// person would
    private boolean closed(TouchOrder order, Settled settled, SequenceEvent outcome) {
        return snapshots.close(after(order, outcome), settled);
    }

    private static Snapshots.Snapshot after(TouchOrder order, SequenceEvent outcome) {
        Moved moved = new Sequence(order.plan()).on(order.state(), outcome);
        List<StoryLine> story = new ArrayList<>(order.story());
        story.addAll(moved.story());
        return new Snapshots.Snapshot(
                order.dealId(),
                order.epoch(),
                moved.state(),
                order.seq(),
                new StoryLines(order.dealId(), moved.state().enrollment(), order.firstLine(), story));
    }
}
