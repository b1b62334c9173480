package dev.followthrough.activities.delivery;

import dev.followthrough.domain.sequence.Moved;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.store.deal.Snapshots;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.delivery.UnknownOutcomes;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.workflows.deal.TouchOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The transaction that closes a touch: the ledger's last word, and with it the sequence's state after it (G8).
/// The state is reckoned by the same pure engine that the workflow asks, so both come to the same.
@Component
public class Closing {
    private final Ledger ledger;
    private final Snapshots snapshots;
    private final UnknownOutcomes outcomes;
    private final BusinessClock clock;

    public Closing(Ledger ledger, Snapshots snapshots, UnknownOutcomes outcomes, BusinessClock clock) {
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// A server that answers after the attempt was given up as unknown settles that, as a person would.
    @Transactional
    public SequenceEvent sent(TouchOrder order, TouchKey key, String token, HandOffResult.Accepted accepted) {
        Instant now = clock.now();
        if (!ledger.settle(key, token, "sent", accepted.dotAt(), accepted.code(), accepted.realMessageId(), now)) {
            outcomes.settle(key, true, "server", accepted.realMessageId());
            return new SequenceEvent.Left(now, key.ordinal(), true);
        }
        return left(order, key, now, true);
    }

    @Transactional
    public SequenceEvent unknown(TouchOrder order, TouchKey key, String token, Instant dotAt) {
        Instant now = clock.now();
        ledger.settle(key, token, "unknown", dotAt, null, null, now);
        return left(order, key, now, false);
    }

    @Transactional
    public SequenceEvent refused(TouchOrder order, TouchKey key, String token, HandOffResult.RefusedForGood refused) {
        Instant now = clock.now();
        var outcome = new SequenceEvent.Refused(now, key.ordinal(), refused.code());
        if (!ledger.settle(key, token, "refused", null, refused.code(), null, now)) {
            outcomes.settle(key, false, "server", null);
            return outcome;
        }
        return saved(order, outcome);
    }

    @Transactional
    public SequenceEvent left(TouchOrder order, TouchKey key, Instant at, boolean certain) {
        return saved(order, new SequenceEvent.Left(at, key.ordinal(), certain));
    }

    public void saveStory(TouchOrder order) {
        snapshots.tell(order.dealId(), order.state().enrollment(), order.firstLine(), order.story());
    }

    private SequenceEvent saved(TouchOrder order, SequenceEvent outcome) {
        Moved moved = new Sequence(order.plan()).on(order.state(), outcome);
        List<StoryLine> story = new ArrayList<>(order.story());
        story.addAll(moved.story());
        snapshots.save(new Snapshots.Snapshot(
                order.dealId(), order.epoch(), moved.state(), order.seq(), order.firstLine(), story));
        return outcome;
    }
}
